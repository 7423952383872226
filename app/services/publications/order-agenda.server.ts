import type { Language } from "#app/i18n/languages.ts";
import { longDay } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import {
  type AnnouncementView,
  announcementIn,
  type ItemView,
} from "#app/services/town-halls/announcement-view.ts";
import {
  announcementWords,
  itemWords,
  stepWords,
} from "#app/services/town-halls/announcement-words.server.ts";
import {
  type CorrectionsSince,
  correctionsSince,
} from "#app/services/town-halls/corrections-since.server.ts";
import {
  newestRevision,
  type Revision,
  revisionByNumber,
} from "#app/services/town-halls/revisions.server.ts";
import { agendaAnnex, annexNumbers, type FigurePen } from "./agenda-annex.ts";
import type {
  DocumentBlock,
  DocumentOrder,
  DocumentText,
  PosterOrder,
  ScheduleRow,
} from "./document-order.ts";
import { documentText, own } from "./document-text.ts";
import { orderPoster } from "./order-poster.ts";
import { scenarioAddress, townHallAddress } from "./publication-address.ts";
import { sharedParts } from "./shared-parts.server.ts";

/** What of a town hall can be had as PDF by everyone. */
export const PUBLIC_PRINTS = ["agenda", "large-print", "poster"] as const;
export type PublicPrint = (typeof PUBLIC_PRINTS)[number];

/** A print for everyone, in the language of who asks. */
interface PrintRequest {
  readonly townHallId: string;
  /** Of the revision; null for the one in force. */
  readonly number: number | null;
  readonly print: PublicPrint;
  readonly language: Language;
  readonly publicUrl: string;
  readonly pen: FigurePen;
}

/**
 * The PDF of what is or was announced; null where there is no such revision. A superseded one has no poster: nobody
 * shall be invited by it.
 */
export function orderPublicPrint(
  context: ServiceContext,
  request: PrintRequest,
): DocumentOrder | PosterOrder | null {
  authorise(context.actor, "public");
  const { townHallId, number, language, print } = request;
  const newest = newestRevision(context.database, townHallId);
  const revision =
    number === null ? newest : revisionByNumber(context.database, townHallId, number);
  if (newest === null || revision === null) return null;
  const superseded = revision.number !== newest.number;
  const view = announcementIn(revision.announcement, language);
  const shared = sharedParts(context, view.title, language);
  if (print === "poster") {
    const address = townHallAddress(request.publicUrl, townHallId);
    return superseded ? null : orderPoster(view, shared, address, language);
  }
  const corrected = correctionsSince(context.database, revision);
  return agenda({ request, revision, view, shared, superseded, corrected });
}

function agenda({
  request,
  revision,
  view,
  shared,
  superseded,
  corrected,
}: {
  readonly request: PrintRequest;
  readonly revision: Revision;
  readonly view: AnnouncementView;
  readonly shared: ReturnType<typeof sharedParts>;
  readonly superseded: boolean;
  readonly corrected: CorrectionsSince;
}): DocumentOrder {
  const { language } = request;
  const large = request.print === "large-print";
  const { t } = publicTranslation(language);
  const date = longDay(revision.publishedAt.getTime(), language);
  const inAnnex = annexNumbers(revision, language);
  const words = announcementWords(view, language);
  const fact = (term: string, ...texts: (DocumentText | null)[]) => ({
    term,
    texts: texts.filter((text) => text !== null),
  });
  const town = (field: keyof AnnouncementView["texts"]) => {
    const text = view.texts[field];
    return text === null ? null : documentText(text);
  };
  const paragraphs: DocumentBlock[] = (["aim", "decided", "notDecided"] as const).flatMap(
    (field) => {
      const text = town(field);
      if (text === null) return [];
      return [
        { kind: "heading", text: t(`public:townHall.fields.${field}`) },
        { kind: "paragraph", tone: "plain", text },
      ];
    },
  );
  const facts = [
    fact(t("public:townHall.fields.place"), town("place")),
    fact(t("public:townHall.fields.access"), own(words.stepFree), town("access")),
    fact(t("public:townHall.fields.wayBack"), town("wayBack")),
    fact(t("public:townHall.fields.childcare"), own(words.childcare)),
    fact(t("public:townHall.fields.interpretation"), own(words.interpretation)),
    fact(t("public:townHall.fields.recording"), town("recording")),
    fact(t("public:townHall.fields.unrecorded"), town("unrecorded")),
    fact(t("public:townHall.fields.host"), own(words.host.name), own(words.host.offices)),
    fact(
      t("public:townHall.fields.chair"),
      own(words.chair.name),
      own(words.chair.offices),
      own(t("public:townHall.chairWhy")),
    ),
    fact(t("public:townHall.fields.houseRight"), own(words.houseRight)),
    fact(t("public:townHall.fields.guests"), ...words.guests.map(own)),
  ].filter(({ texts }) => texts.length > 0);
  return {
    ...shared,
    kind: "document",
    large,
    pages: t("public:townHall.print.pages", { page: "{{page}}", pages: "{{pages}}" }),
    footer: t("public:townHall.revision", { number: `${revision.number}`, date }),
    blocks: [
      ...(superseded
        ? ([
            {
              kind: "paragraph",
              tone: "alert",
              text: own(t("public:townHall.revisions.supersededTitle")),
            },
            {
              kind: "paragraph",
              tone: "plain",
              text: own(t("public:townHall.revisions.superseded", { date })),
            },
          ] as const)
        : []),
      ...cancelledBlock(view, language),
      { kind: "paragraph", tone: "lead", text: own(words.when) },
      ...paragraphs,
      { kind: "heading", text: t("public:townHall.overview") },
      { kind: "facts", rows: facts },
      { kind: "heading", text: t("public:townHall.fields.agenda") },
      {
        kind: "schedule",
        rows: view.items.map((item) => agendaRow(item, inAnnex, language)),
      },
      { kind: "heading", text: t("public:townHall.fields.rules") },
      { kind: "paragraph", tone: "plain", text: own(t("public:townHall.rulesLead")) },
      {
        kind: "numbered",
        items: view.rules.map((rule) => [
          documentText(rule.text),
          own(`${t("public:townHall.breach")}: ${stepWords(rule, language).join("; ")}`),
        ]),
      },
      {
        kind: "link",
        caption: t("public:townHall.print.newest"),
        address: townHallAddress(request.publicUrl, request.townHallId),
      },
      ...scenarioLinks(revision, request),
      ...agendaAnnex(revision, corrected, language, request.pen, large ? "narrow" : "wide"),
    ],
  };
}

/** An evening that does not take place says so before anything else. */
function cancelledBlock(view: AnnouncementView, language: Language): DocumentBlock[] {
  const { t } = publicTranslation(language);
  if (view.cancelled === null) return [];
  const { reason } = view.cancelled;
  return [
    { kind: "paragraph", tone: "alert", text: own(t("public:townHall.cancelledText")) },
    ...(reason === null
      ? []
      : [{ kind: "paragraph", tone: "plain", text: documentText(reason) } as const]),
  ];
}

/** Revisions from before results were kept have none to print: they tell where the scenario is. */
function scenarioLinks(
  { announcement }: Revision,
  { language, publicUrl }: PrintRequest,
): DocumentBlock[] {
  const { t } = publicTranslation(language);
  return announcement.scenarios
    .filter(({ record }) => record === undefined)
    .map(({ id, texts }) => ({
      kind: "link",
      caption: t("public:townHall.fields.scenario", {
        title: fieldInLanguage(texts, "title", language)?.text ?? "",
      }),
      address: scenarioAddress(publicUrl, id),
    }));
}

/** The times, number and title of an item with its kind, presenter and text, and where its figures are. */
function agendaRow(
  item: ItemView,
  inAnnex: ReturnType<typeof annexNumbers>,
  language: Language,
): ScheduleRow {
  const { t } = publicTranslation(language);
  const words = itemWords(item, language);
  const linked = [
    ...item.datasets.map((dataset) => ({ ...dataset, kind: "dataset" }) as const),
    ...item.scenarios.map((scenario) => ({ ...scenario, kind: "scenario" }) as const),
  ];
  const figures = linked.map(({ kind, id, texts }) => {
    const title = fieldInLanguage(texts, "title", language)?.text ?? "";
    const named = t(`public:townHall.fields.${kind}`, { title });
    const annex = inAnnex.get(id);
    return annex === undefined
      ? named
      : t("public:townHall.print.inAnnex", { figures: named, annex });
  });
  return {
    times: words.times,
    number: words.number,
    depth: item.depth,
    title: documentText(item.title),
    lines: [
      { ...own(words.details.join(" · ")), tone: "muted" },
      ...(item.text === null ? [] : [{ ...documentText(item.text), tone: "plain" } as const]),
      ...figures.map((text) => ({ ...own(text), tone: "muted" }) as const),
    ],
  };
}
