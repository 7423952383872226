import type { Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { inputLines } from "#app/services/scenarios/input-lines.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { abridged, type WordPart, wordDifferences } from "#app/services/texts/word-differences.ts";
import type { AnnouncedDataset, AnnouncedScenario, Announcement } from "./announcement.ts";
import { announcedFigures, announcementIn } from "./announcement-view.ts";
import { announcementWords, itemWords, stepWords } from "./announcement-words.server.ts";

/** A passage that is not the same in two announcements. */
export interface PassageDifference {
  readonly id: string;
  /** What the passage is called, in the reader's language. */
  readonly label: string;
  readonly kind: "added" | "removed" | "changed";
  /** Where nobody translated the passage it is in German. */
  readonly language: Language;
  readonly parts: readonly WordPart[];
}

interface Passage {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly language: Language;
}

/**
 * In which passages two announcements differ for a reader of this language, in the order of the page; what
 * fell away stands last. Figures of datasets are passages of their own.
 */
export function announcementDifferences(
  before: Announcement,
  after: Announcement,
  reader: Language,
): readonly PassageDifference[] {
  const old = new Map(passages(before, reader).map((passage) => [passage.id, passage]));
  const now = passages(after, reader);
  const kept = new Set(now.map(({ id }) => id));
  const changes = now.flatMap((passage): PassageDifference[] => {
    const earlier = old.get(passage.id);
    const { text, ...named } = passage;
    if (earlier === undefined) {
      return [{ ...named, kind: "added", parts: [{ kind: "added", text }] }];
    }
    if (earlier.text === text) return [];
    return [{ ...named, kind: "changed", parts: abridged(wordDifferences(earlier.text, text)) }];
  });
  const gone = [...old.values()]
    .filter(({ id }) => !kept.has(id))
    .map(
      ({ text, ...named }): PassageDifference => ({
        ...named,
        kind: "removed",
        parts: [{ kind: "removed", text }],
      }),
    );
  return [...changes, ...gone];
}

const TEXTS_BEFORE_PEOPLE = ["aim", "decided", "notDecided", "place", "access", "wayBack"] as const;

/** An announcement as a row of named passages. */
function passages(announcement: Announcement, reader: Language): Passage[] {
  const { t } = publicTranslation(reader);
  const view = announcementIn(announcement, reader);
  const words = announcementWords(view, reader);
  const name = (field: Parameters<typeof fieldLabel>[1]) => fieldLabel(reader, field);
  const own = (id: string, label: string, text: string): Passage => ({
    id,
    label,
    text,
    language: reader,
  });
  const town = (id: string, label: string, text: TownText | null): Passage[] =>
    text === null ? [] : [{ id, label, ...text }];
  return [
    ...(view.cancelled === null
      ? []
      : [
          own("cancelled", name("cancelled"), t("public:townHall.cancelledText")),
          ...town("cancelled:reason", name("cancelled"), view.cancelled.reason),
        ]),
    ...town("title", name("title"), view.title),
    own("when", name("when"), words.when),
    ...TEXTS_BEFORE_PEOPLE.flatMap((field) => town(field, name(field), view.texts[field])),
    own("stepFree", name("stepFree"), words.stepFree),
    own("childcare", name("childcare"), words.childcare),
    own("interpretation", name("interpretation"), words.interpretation),
    ...town("recording", name("recording"), view.texts.recording),
    ...town("unrecorded", name("unrecorded"), view.texts.unrecorded),
    own("host", name("host"), `${words.host.name}. ${words.host.offices}`),
    own("chair", name("chair"), `${words.chair.name}. ${words.chair.offices}`),
    own("houseRight", name("houseRight"), words.houseRight),
    ...view.guests.map(({ id }, index) =>
      own(`guest:${id}`, name("guests"), words.guests[index] ?? ""),
    ),
    ...view.rules.flatMap((rule, index) => {
      const label = t("public:townHall.fields.rule", { number: `${index + 1}` });
      return [
        ...town(`rule:${rule.id}`, label, rule.text),
        own(`steps:${rule.id}`, label, stepWords(rule, reader).join("; ")),
      ];
    }),
    ...view.items.flatMap((item) => {
      const { number, times, details } = itemWords(item, reader);
      const label = `${number}: ${item.title.text}`;
      return [
        ...town(`title:${item.id}`, number, item.title),
        own(`item:${item.id}`, label, [`${number}, ${times}`, ...details].join(" · ")),
        ...town(`text:${item.id}`, label, item.text),
        ...item.attachments.map((file) => own(`file:${file.id}`, label, file.fileName)),
      ];
    }),
    ...announcement.datasets.map((dataset) => datasetPassage(dataset, reader)),
    ...announcement.scenarios.map((scenario) => scenarioPassage(scenario, reader)),
  ];
}

function fieldLabel(
  language: Language,
  field:
    | "cancelled"
    | "title"
    | "when"
    | "stepFree"
    | "childcare"
    | "interpretation"
    | "recording"
    | "unrecorded"
    | "host"
    | "chair"
    | "houseRight"
    | "guests"
    | (typeof TEXTS_BEFORE_PEOPLE)[number],
): string {
  return publicTranslation(language).t(`public:townHall.fields.${field}`);
}

function datasetPassage(dataset: AnnouncedDataset, reader: Language): Passage {
  const { t } = publicTranslation(reader);
  const { title, sentence, unit, facts } = announcedFigures(dataset, reader);
  const number = new Intl.NumberFormat(LOCALES[reader], { maximumFractionDigits: 6 });
  const figures = facts.map(({ place, groups, time, value, sign, qualified }) => {
    const figure = value === null ? (sign ?? "") : number.format(value);
    const name = [place, ...groups, time].filter((part) => part !== "").join(", ");
    return `${name}: ${qualified ? `(${figure})` : figure}`;
  });
  const date = sourceDateInWords(dataset.sourceDate, reader);
  return {
    id: `dataset:${dataset.id}`,
    label: t("public:townHall.fields.dataset", { title: title.text }),
    language: sentence?.language ?? reader,
    text: [
      sentence?.text ?? "",
      `${unit}; ${t("public:townHall.source", { source: dataset.source, date })}`,
      ...figures,
    ].join("\n"),
  };
}

function scenarioPassage(
  { id, texts, inputsSha256, record }: AnnouncedScenario,
  reader: Language,
): Passage {
  const { t } = publicTranslation(reader);
  const title = fieldInLanguage(texts, "title", reader);
  const lead = fieldInLanguage(texts, "lead", reader);
  return {
    id: `scenario:${id}`,
    label: t("public:townHall.fields.scenario", { title: title?.text ?? "" }),
    language: lead?.language ?? reader,
    text: [
      lead?.text ?? "",
      fieldInLanguage(texts, "limits", reader)?.text ?? "",
      ...(record === undefined ? [inputsSha256] : inputLines(record.document, reader)),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
