import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { longDay, sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
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
import { newestRevision, type Revision } from "#app/services/town-halls/revisions.server.ts";
import type {
  DocumentBlock,
  DocumentOrder,
  DocumentText,
  PosterOrder,
  ScheduleRow,
} from "./document-order.ts";
import { townHallAddress } from "./publication-address.ts";

/** What of a town hall can be had as PDF by everyone. */
export const PUBLIC_PRINTS = ["agenda", "large-print", "poster"] as const;
export type PublicPrint = (typeof PUBLIC_PRINTS)[number];

/** The PDF of what is in force, in the reader's language; null where nothing was announced. */
export function orderPublicPrint(
  context: ServiceContext,
  request: {
    readonly townHallId: string;
    readonly print: PublicPrint;
    readonly language: Language;
    readonly publicUrl: string;
  },
): DocumentOrder | PosterOrder | null {
  authorise(context.actor, "public");
  const revision = newestRevision(context.database, request.townHallId);
  if (revision === null) return null;
  const { language } = request;
  const view = announcementIn(revision.announcement, language);
  const shared = sharedParts(context, view.title, language);
  const address = townHallAddress(request.publicUrl, request.townHallId);
  return request.print === "poster"
    ? poster(view, shared, address, language)
    : agenda(revision, view, shared, address, language, request.print === "large-print");
}

/** What every publication of a town hall has: its title, whose it is, and in which direction it runs. */
export function sharedParts(
  context: Pick<ServiceContext, "database">,
  title: TownText,
  language: Language,
) {
  const { t } = publicTranslation(language);
  const town = readMunicipality(context);
  return {
    title: title.text,
    heading: documentText(title),
    town: town?.name ?? "",
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    synthetic: town?.synthetic ? t("public:townHall.print.synthetic") : null,
    kicker:
      town === null ? t("public:townHall.name") : `${t("public:townHall.name")} · ${town.name}`,
  };
}

function agenda(
  { number, publishedAt, announcement }: Revision,
  view: AnnouncementView,
  shared: ReturnType<typeof sharedParts>,
  address: string,
  language: Language,
  large: boolean,
): DocumentOrder {
  const { t } = publicTranslation(language);
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
    fact(t("public:townHall.fields.childcare"), own(words.childcare)),
    fact(t("public:townHall.fields.interpretation"), own(words.interpretation)),
    fact(t("public:townHall.fields.recording"), town("recording")),
    fact(t("public:townHall.fields.host"), own(words.host.name)),
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
    footer: t("public:townHall.revision", {
      number: `${number}`,
      date: longDay(publishedAt.getTime(), language),
    }),
    blocks: [
      ...cancelledBlock(view, language),
      { kind: "paragraph", tone: "lead", text: own(words.when) },
      ...paragraphs,
      { kind: "heading", text: t("public:townHall.overview") },
      { kind: "facts", rows: facts },
      { kind: "heading", text: t("public:townHall.fields.agenda") },
      {
        kind: "schedule",
        rows: view.items.map((item) => agendaRow(item, language)),
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
      ...figureBlocks(announcement.datasets, language),
      { kind: "link", caption: t("public:townHall.print.newest"), address },
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

/** The times, number and title of an item with its kind, presenter and text. */
function agendaRow(item: ItemView, language: Language): ScheduleRow {
  const { t } = publicTranslation(language);
  const words = itemWords(item, language);
  const figures = item.datasets.flatMap(
    ({ texts }) => fieldInLanguage(texts, "title", language)?.text ?? [],
  );
  return {
    times: words.times,
    number: words.number,
    depth: item.depth,
    title: documentText(item.title),
    lines: [
      { ...own(words.details.join(" · ")), tone: "muted" },
      ...(item.text === null ? [] : [{ ...documentText(item.text), tone: "plain" } as const]),
      ...figures.map(
        (title) =>
          ({ ...own(t("public:townHall.fields.dataset", { title })), tone: "muted" }) as const,
      ),
    ],
  };
}

function figureBlocks(
  datasets: Revision["announcement"]["datasets"],
  language: Language,
): DocumentBlock[] {
  const { t } = publicTranslation(language);
  return datasets.flatMap((dataset): DocumentBlock[] => {
    const title = fieldInLanguage(dataset.texts, "title", language);
    const sentence = fieldInLanguage(dataset.texts, "sentence", language);
    if (title === null || sentence === null) return [];
    return [
      { kind: "heading", text: t("public:townHall.fields.dataset", { title: title.text }) },
      { kind: "paragraph", tone: "plain", text: documentText(sentence) },
      {
        kind: "paragraph",
        tone: "small",
        text: own(
          t("public:townHall.source", {
            source: dataset.source,
            date: sourceDateInWords(dataset.sourceDate, language),
          }),
        ),
      },
    ];
  });
}

function poster(
  view: AnnouncementView,
  shared: ReturnType<typeof sharedParts>,
  link: string,
  language: Language,
): PosterOrder {
  const { t } = publicTranslation(language);
  const words = announcementWords(view, language);
  return {
    ...shared,
    kind: "poster",
    kicker:
      shared.town === ""
        ? t("public:townHall.name")
        : t("public:townHall.print.invites", { town: shared.town }),
    alert: view.cancelled === null ? null : t("public:townHall.cancelledText"),
    day: words.day,
    times: words.times,
    place: documentText(view.texts.place ?? { text: "", language }),
    invitation: t("public:townHall.print.invited"),
    notes: [
      ...(view.stepFree ? [words.stepFree] : []),
      ...(view.childcare ? [words.childcare] : []),
      ...(view.interpretation.length === 0 ? [] : [words.interpretation]),
    ],
    scan: t("public:townHall.print.scan"),
    link,
    site: link.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, ""),
  };
}

/** What the town wrote; Leichte Sprache is German as well. */
export function documentText({ text, language }: TownText): DocumentText {
  return { text, german: language === "de" };
}

/** What the software says, in the language of the document. */
export function own(text: string): DocumentText {
  return { text, german: false };
}
