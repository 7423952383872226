import {
  type FloorOffice,
  type FloorRule,
  rankOf,
  SANCTION_STEPS,
  type SanctionStep,
} from "#app/domain/floor/rule-set.ts";
import type { Language } from "#app/i18n/languages.ts";
import { datasetInLanguage, type ReadDataset } from "#app/services/facts/dataset-in-language.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage, isOutdated } from "#app/services/texts/translations.ts";
import type {
  AnnouncedDataset,
  AnnouncedItem,
  AnnouncedScenario,
  Announcement,
} from "./announcement.ts";

/** An agenda item as a reader of one language gets it. */
export interface ItemView
  extends Pick<
    AnnouncedItem,
    | "id"
    | "number"
    | "depth"
    | "begins"
    | "ends"
    | "kind"
    | "presenter"
    | "speakingSeconds"
    | "attachments"
  > {
  readonly title: TownText;
  readonly text: TownText | null;
  /** The German text is newer than the translation that is shown. */
  readonly outdated: boolean;
  readonly datasets: readonly AnnouncedDataset[];
  readonly scenarios: readonly AnnouncedScenario[];
}

/** A rule with what a breach leads to, from the first step to the last. */
export interface RuleView {
  readonly id: string;
  readonly text: TownText;
  readonly outdated: boolean;
  readonly steps: readonly {
    readonly step: SanctionStep;
    readonly by: readonly FloorOffice[];
  }[];
}

type AnnouncedRule = Announcement["rules"][number];

const FIELDS = [
  "aim",
  "decided",
  "notDecided",
  "place",
  "access",
  "wayBack",
  "recording",
  "unrecorded",
] as const;
type Field = (typeof FIELDS)[number];

/** An announcement as a reader of one language gets it: translated, otherwise in German. */
export interface AnnouncementView
  extends Pick<
    Announcement,
    | "begins"
    | "ends"
    | "stepFree"
    | "childcare"
    | "interpretation"
    | "host"
    | "chair"
    | "houseRightHolder"
    | "delegatedOn"
    | "guests"
  > {
  readonly title: TownText;
  readonly texts: Readonly<Record<Field, TownText | null>>;
  readonly rules: readonly RuleView[];
  readonly items: readonly ItemView[];
  readonly cancelled: { readonly at: number; readonly reason: TownText | null } | null;
  /** Whether something that is shown was translated from an older German text. */
  readonly outdated: boolean;
  /** Whether something that is shown is in German because nobody translated it. */
  readonly partlyGerman: boolean;
}

/** Figures as they were announced, in the words of a reader. */
export function announcedFigures(dataset: AnnouncedDataset, reader: Language): ReadDataset {
  const { texts, observations, ...frame } = dataset;
  const facts = observations.map((observation, index) => ({ ...observation, id: `${index}` }));
  return datasetInLanguage({ ...frame, ...texts, facts }, reader);
}

export function announcementIn(announcement: Announcement, reader: Language): AnnouncementView {
  const { texts, cancelled } = announcement;
  const rules = announcement.rules.map((rule) => ruleIn(rule, reader));
  const items = announcement.items.map((item) => itemIn(announcement, item, reader));
  const title = needed(fieldInLanguage(texts, "title", reader));
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, fieldInLanguage(texts, field, reader)]),
  ) as Record<Field, TownText | null>;
  const shown = [
    title,
    ...Object.values(fields),
    ...rules.map(({ text }) => text),
    ...items.flatMap((item) => [item.title, item.text]),
  ];
  return {
    begins: announcement.begins,
    ends: announcement.ends,
    stepFree: announcement.stepFree,
    childcare: announcement.childcare,
    interpretation: announcement.interpretation,
    host: announcement.host,
    chair: announcement.chair,
    houseRightHolder: announcement.houseRightHolder,
    delegatedOn: announcement.delegatedOn,
    guests: announcement.guests,
    title,
    texts: fields,
    rules,
    items,
    cancelled:
      cancelled === null
        ? null
        : {
            at: cancelled.at,
            reason: fieldInLanguage(cancelled.texts, "cancellation", reader),
          },
    outdated: isOutdated(texts, reader) || [...rules, ...items].some(({ outdated }) => outdated),
    partlyGerman: shown.some((text) => text !== null && text.language !== reader),
  };
}

function ruleIn(rule: AnnouncedRule, reader: Language): RuleView {
  return {
    id: rule.id,
    text: needed(fieldInLanguage(rule.texts, "text", reader)),
    outdated: isOutdated(rule.texts, reader),
    steps: stepsOf(rule),
  };
}

/** What a breach of a rule can lead to, from the first step to the last, and who may impose it. */
export function stepsOf(
  rule: Pick<FloorRule, "startsAt" | "endsAt" | "imposedBy">,
): RuleView["steps"] {
  return SANCTION_STEPS.slice(rankOf(rule.startsAt), rankOf(rule.endsAt) + 1).map((step) => ({
    step,
    by: rule.imposedBy[step],
  }));
}

function itemIn(
  { datasets, scenarios }: Announcement,
  { texts, datasets: datasetIds, scenarios: scenarioIds, ...item }: AnnouncedItem,
  reader: Language,
): ItemView {
  return {
    ...item,
    title: needed(fieldInLanguage(texts, "title", reader)),
    text: fieldInLanguage(texts, "text", reader),
    outdated: isOutdated(texts, reader),
    datasets: datasets.filter(({ id }) => datasetIds.includes(id)),
    scenarios: scenarios.filter(({ id }) => scenarioIds.includes(id)),
  };
}

/** Titles and rules are never stored empty. */
function needed(text: TownText | null): TownText {
  return text ?? { text: "–", language: "de" };
}
