import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type {
  DocumentBlock,
  DocumentText,
  PrintedChart,
} from "#app/services/publications/document-order.ts";
import { documentText, own } from "#app/services/publications/document-text.ts";
import type { DatasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { paperChartParts } from "#app/ui/charts/paper-chart.server.ts";
import type { ResultBlock } from "#app/ui/votes/result-blocks.ts";
import type { VotePage } from "./vote-page.server.ts";

type Question = VotePage["questions"][number];
type CountedQuestion = NonNullable<VotePage["result"]>["questions"][number];

/** A checksum or a key, not the name of a method. */
const LONG_CODE = /^[\w+/=-]{33,}$/;

/** What stands on the result sheet of a vote: the same words, tables and charts as on its page. */
export function resultSheetBlocks(page: VotePage, language: Language): readonly DocumentBlock[] {
  const { t } = publicTranslation(language);
  const provisional = page.status === "counted";
  const questions = page.result?.questions ?? [];
  const several = questions.length > 1;
  return [
    paragraph(page.state, provisional ? "alert" : "lead"),
    ...(provisional ? [paragraph(t("public:votePage.result.provisional"))] : []),
    ...page.nature.map((sentence) => paragraph(sentence)),
    {
      kind: "facts",
      rows: page.facts.map(({ term, texts }) => ({ term, texts: texts.map(own) })),
    },
    // Of several, what came of each stands on the first page.
    ...(several
      ? questions.map(({ short, view }) => paragraph(`${short}: ${view.headline}`, "lead"))
      : []),
    ...questions.flatMap((counted) =>
      questionBlocks(page, counted, { language, begins: several ? "annex" : "heading" }),
    ),
    { kind: "heading", text: t("public:votePage.checkpoints.title") },
    paragraph(t("public:votePage.checkpoints.lead")),
    ...(page.checkpoints.equal === null ? [] : [paragraph(page.checkpoints.equal)]),
    { kind: "facts", rows: lastCheckpoint(page) },
    { kind: "heading", text: t("public:votePage.hashes.title") },
    paragraph(t("public:votePage.hashes.lead")),
    {
      kind: "facts",
      rows: page.hashes.map(({ term, code }) => ({ term, texts: [inGroups(code)] })),
    },
  ];
}

/** @param begins `annex`: on a page of its own */
function questionBlocks(
  page: VotePage,
  counted: CountedQuestion,
  { language, begins }: { readonly language: Language; readonly begins: "annex" | "heading" },
): readonly DocumentBlock[] {
  const { t } = publicTranslation(language);
  const question = page.questions.find(({ id }) => id === counted.id);
  return [
    { kind: begins, text: counted.heading },
    { kind: "paragraph", tone: "plain", text: documentText(counted.text) },
    { kind: "paragraph", tone: "lead", text: own(counted.view.headline) },
    ...counted.view.reasons.map((reason) => paragraph(reason)),
    ...(question === undefined ? [] : ruleBlocks(question, language)),
    { kind: "heading", text: t("public:voteCourse.title") },
    ...counted.view.blocks.flatMap((block) => printedBlock(block)),
  ];
}

function ruleBlocks({ rule, sentences }: Question, language: Language): readonly DocumentBlock[] {
  const { t } = publicTranslation(language);
  return [
    { kind: "heading", text: `${t("public:votesRules.title")}: ${rule}` },
    {
      kind: "facts",
      rows: sentences.map(({ term, texts }) => ({ term, texts: texts.map(own) })),
    },
  ];
}

function printedBlock(block: ResultBlock): readonly DocumentBlock[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", text: block.text }];
    case "sentences":
      return block.texts.map((text) => paragraph(text));
    case "steps":
      return [{ kind: "numbered", items: block.items.map((texts) => [own(texts.join(" "))]) }];
    case "table":
    case "figure":
      return [
        {
          kind: "figure",
          number: "",
          title: own(block.title),
          sentence: block.kind === "figure" ? own(block.sentence) : null,
          chart: block.kind === "figure" && block.chart !== null ? printed(block.chart) : null,
          table: block.table,
          notes: [],
        },
      ];
    case "codes":
      return [
        {
          kind: "facts",
          rows: block.rows.map(({ term, code }) => ({ term, texts: [inGroups(code)] })),
        },
      ];
  }
}

function printed({ svg, description }: DatasetChart): PrintedChart {
  const [first = "", ...more] = paperChartParts(svg);
  return { svg: first, description, more };
}

/** The checkpoint of the closing, to which the sheet commits. */
function lastCheckpoint({ checkpoints }: VotePage) {
  return checkpoints.rows.slice(-1).map(({ number, at, hash }) => ({
    term: number,
    texts: [own(at), inGroups(hash)],
  }));
}

function paragraph(text: string, tone: "plain" | "lead" | "alert" = "plain"): DocumentBlock {
  return { kind: "paragraph", tone, text: own(text) };
}

/**
 * A long code stands in groups of eight, four in a line, so that two people can compare it; a name stays as it is. Both
 * run from the left in every language.
 */
function inGroups(code: string): DocumentText {
  const lines = LONG_CODE.test(code) ? (code.match(/.{1,32}/g) ?? []) : [code];
  const grouped = lines.map((line) =>
    lines.length === 1 ? line : (line.match(/.{1,8}/g) ?? []).join(" "),
  );
  return { text: grouped.join("\n"), german: true };
}
