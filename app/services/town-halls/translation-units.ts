import { ITEM_TEXT_FIELDS } from "#app/services/agenda/item-fields.ts";
import {
  type TranslatedTexts,
  type TranslationLanguage,
  type TranslationState,
  translationState,
} from "#app/services/texts/translations.ts";
import type { TownHall } from "./load-town-hall.server.ts";
import { TOWN_HALL_TEXT_FIELDS } from "./town-hall-fields.ts";

/** Fields of all texts of a town hall. */
export type UnitField = (typeof TOWN_HALL_TEXT_FIELDS)[number] | (typeof ITEM_TEXT_FIELDS)[number];

/** A text that is translated as a whole: that of the town hall, of one item, of one rule. */
export interface TranslationUnit {
  readonly kind: "town_hall" | "item" | "rule";
  /** Of the town hall, the item or the rule. */
  readonly id: string;
  /** Number of the item or the rule; empty for the town hall. */
  readonly number: string;
  readonly fields: readonly {
    readonly field: UnitField;
    readonly original: string;
    readonly translation: string;
  }[];
  readonly state: TranslationState;
  /** The revision of the German text. */
  readonly originalRevision: number;
  /** The revision of the translation, 0 where there is none. */
  readonly revision: number;
}

/** Everything of a town hall that can be translated, in its order, with how far it is in one language. */
export function translationUnits(
  townHall: TownHall,
  language: TranslationLanguage,
): readonly TranslationUnit[] {
  const fields = TOWN_HALL_TEXT_FIELDS.filter(
    (field) => field !== "cancellation" || townHall.cancelledAt !== null,
  );
  return [
    {
      kind: "town_hall",
      id: townHall.id,
      number: "",
      ...unitOf(townHall.texts, fields, language),
    },
    ...townHall.items.map(
      ({ id, number, texts }) =>
        ({ kind: "item", id, number, ...unitOf(texts, ITEM_TEXT_FIELDS, language) }) as const,
    ),
    ...townHall.rules.map(
      ({ id, texts }, index) =>
        ({
          kind: "rule",
          id,
          number: String(index + 1),
          ...unitOf(texts, ["text"], language),
        }) as const,
    ),
  ];
}

/** How far everything of a town hall is in one language: the worst of its texts. */
export function translationProgress(
  townHall: TownHall,
  language: TranslationLanguage,
): TranslationState {
  const states = translationUnits(townHall, language).map(({ state }) => state);
  if (states.every((state) => state === "missing")) return "missing";
  if (states.includes("outdated")) return "outdated";
  return states.every((state) => state === "current") ? "current" : "incomplete";
}

function unitOf<Field extends UnitField>(
  texts: TranslatedTexts<Readonly<Record<Field, string>>>,
  fields: readonly Field[],
  language: TranslationLanguage,
) {
  const { original } = texts;
  const translation = texts.translations[language];
  return {
    fields: fields.map((field) => ({
      field,
      original: original[field],
      translation: translation?.[field] ?? "",
    })),
    state: translationState<Field>(translation, original, fields),
    originalRevision: original.revision,
    revision: translation?.revision ?? 0,
  };
}
