import { direction, languageTag } from "#app/i18n/languages.ts";
import { longDay } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type {
  DocumentBlock,
  DocumentOrder,
  DocumentText,
  ScheduleRow,
} from "#app/services/publications/document-order.ts";
import { documentText, own } from "#app/services/publications/document-text.ts";
import { townHallAddress } from "#app/services/publications/publication-address.ts";
import type {
  DocumentItem,
  DocumentPassage,
  DocumentVote,
  MinutesDocument,
} from "./minutes-document.ts";
import type { PublishedMinutes } from "./stored-minutes.server.ts";

/** The PDF of published minutes in the reader's language, with names as they may be shown now. */
export function orderMinutes(
  context: ServiceContext,
  request: {
    readonly townHallId: string;
    readonly document: MinutesDocument;
    readonly revision: Omit<PublishedMinutes, "content">;
    readonly publicUrl: string;
  },
): DocumentOrder {
  authorise(context.actor, "public");
  const { document, revision, townHallId } = request;
  const { language, headings } = document;
  const { t } = publicTranslation(language);
  const town = readMunicipality(context);
  const number = String(revision.number);
  const date = longDay(revision.publishedAt.getTime(), language);
  const corrected = revision.correctionNote !== "";
  return {
    kind: "document",
    title: `${t("public:minutes.name")}: ${document.title.text}`,
    heading: documentText(document.title),
    kicker: [t("public:minutes.name"), ...(town === null ? [] : [town.name])].join(" · "),
    town: town?.name ?? "",
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    synthetic: town?.synthetic ? t("public:townHall.print.synthetic") : null,
    large: false,
    pages: t("public:townHall.print.pages", { page: "{{page}}", pages: "{{pages}}" }),
    footer: t("public:minutes.revision", { number, date }),
    blocks: [
      ...(corrected
        ? ([
            { kind: "paragraph", tone: "alert", text: own(t("public:minutes.corrected")) },
            paragraph({ text: revision.correctionNote, german: true }),
          ] as const)
        : []),
      paragraph(own(t("public:minutes.approved"))),
      ...(document.partlyGerman ? [paragraph(own(headings.partlyGerman))] : []),
      ...(document.outdated ? [paragraph(own(headings.outdated))] : []),
      { kind: "heading", text: headings.glance },
      {
        kind: "facts",
        rows: document.facts.map(({ label, value }) => ({
          term: label,
          texts: [documentText(value)],
        })),
      },
      paragraph(own(headings.noNames), "small"),
      ...document.passages.flatMap((passage): DocumentBlock[] => [
        { kind: "heading", text: passage.label },
        paragraph(documentText(passage.text)),
      ]),
      { kind: "heading", text: headings.course },
      { kind: "schedule", rows: document.items.map((item) => itemRow(item, document)) },
      ...voteBlocks(document),
      ...questionBlocks(document),
      ...sanctionBlocks(document),
      ...totalsBlocks(document),
      {
        kind: "link",
        caption: t("public:minutes.print.newest"),
        address: `${townHallAddress(request.publicUrl, townHallId)}/minutes`,
      },
    ],
  };
}

function voteBlocks({ headings, votes }: MinutesDocument): DocumentBlock[] {
  if (votes.length === 0) return [];
  return [
    { kind: "heading", text: headings.votes },
    {
      kind: "numbered",
      items: votes.map((vote) => voteLines(vote, headings).map(({ tone: _, ...text }) => text)),
    },
  ];
}

/** A vote with its questions, line by line. */
function voteLines(
  { title, details, state, questions }: DocumentVote,
  headings: MinutesDocument["headings"],
): ScheduleRow["lines"] {
  return [
    { ...own(headings.vote), tone: "muted" },
    { ...documentText(title), tone: "plain" },
    { ...own(details.join(" · ")), tone: "muted" },
    ...(state === null ? [] : [{ ...own(state), tone: "note" } as const]),
    ...questions.flatMap(({ text, rule, outcome, numbers }): ScheduleRow["lines"] => [
      { ...documentText(text), tone: "plain" },
      { ...own(`${headings.rule}: ${rule.join(" ")}`), tone: "muted" },
      ...(outcome.length === 0
        ? []
        : [{ ...own(`${headings.outcome}: ${outcome.join(" ")}`), tone: "plain" } as const]),
      ...(numbers.length === 0
        ? []
        : [
            {
              ...own(numbers.map(({ label, value }) => `${label}: ${value}`).join("\n")),
              tone: "plain",
            } as const,
          ]),
    ]),
  ];
}

function itemRow(item: DocumentItem, { headings }: MinutesDocument): ScheduleRow {
  const said = (passage: DocumentPassage): ScheduleRow["lines"] => [
    { ...own(passage.label), tone: "muted" },
    { ...documentText(passage.text), tone: "plain" },
  ];
  return {
    times: item.times ?? "",
    number: item.number ?? "",
    depth: item.depth,
    title: documentText(item.title),
    breakable: true,
    lines: [
      ...(item.status === null ? [] : [{ ...own(item.status), tone: "note" } as const]),
      { ...own(item.details.join(" · ")), tone: "muted" },
      ...item.passages.flatMap(said),
      ...item.votes.flatMap((vote) => voteLines(vote, headings)),
      ...(item.contributions.length === 0
        ? []
        : [
            { ...own(headings.speakers), tone: "muted" } as const,
            {
              ...own(
                item.contributions
                  .map(({ speaker, words }, index) => `${index + 1}. ${speaker}: ${words}`)
                  .join("\n"),
              ),
              tone: "plain",
            } as const,
          ]),
      ...item.notes.map((note) => ({ ...own(note), tone: "note" }) as const),
    ],
  };
}

function questionBlocks({ headings, questions, hiddenQuestions }: MinutesDocument) {
  const items = questions.map(({ text, details, answer, state }): DocumentText[] => [
    documentText(text),
    ...(details.length === 0 ? [] : [own(details.join(" · "))]),
    ...(answer === null ? [] : [own(headings.answer), documentText(answer)]),
    own(state),
  ]);
  const blocks: DocumentBlock[] = [
    { kind: "heading", text: headings.questions },
    items.length === 0 ? paragraph(own(headings.noQuestions)) : { kind: "numbered", items },
  ];
  return hiddenQuestions === null ? blocks : [...blocks, paragraph(own(hiddenQuestions))];
}

function sanctionBlocks({ headings, sanctions }: MinutesDocument): DocumentBlock[] {
  const heading = { kind: "heading", text: headings.sanctions } as const;
  if (sanctions.length === 0) return [heading, paragraph(own(headings.noSanctions))];
  return [
    heading,
    paragraph(own(headings.sanctionsLead)),
    {
      kind: "numbered",
      items: sanctions.map(({ rule, counts }) => [documentText(rule), ...counts.map(own)]),
    },
  ];
}

function totalsBlocks({ headings, totals }: MinutesDocument): DocumentBlock[] {
  return [
    { kind: "heading", text: headings.totals },
    ...totals.sentences.map((sentence) => paragraph(own(sentence))),
    ...totals.tables.flatMap(({ caption, rows }): DocumentBlock[] => [
      { kind: "heading", text: caption },
      {
        kind: "facts",
        rows: rows.map(({ label, value }) => ({ term: label, texts: [own(value)] })),
      },
    ]),
    ...totals.notes.map((note) => paragraph(own(note), "small")),
  ];
}

function paragraph(text: DocumentText, tone: "plain" | "small" = "plain"): DocumentBlock {
  return { kind: "paragraph", tone, text };
}
