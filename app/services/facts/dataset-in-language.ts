import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import { SPECIAL_SIGNS, type SpecialSign, signText } from "#app/domain/facts/special-signs.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage, isOutdated } from "#app/services/texts/translations.ts";
import type { DatasetDetails } from "./load-dataset.server.ts";

/** What is said of a dataset in a reader's language, wherever its figures were kept. */
type Told = Pick<DatasetDetails, "unit" | "original" | "translations"> & {
  readonly facts: readonly (Fact & { readonly id: string })[];
};

/** A figure in the reader's words. */
export interface ReadFact {
  readonly id: string;
  readonly place: string;
  /** Equally many in all figures of a dataset. */
  readonly groups: readonly string[];
  readonly time: string;
  /** Null where a sign stands, also the one for exactly zero. */
  readonly value: number | null;
  /** As official tables print it; a time of day where the dataset is one of times. */
  readonly sign: string | null;
  readonly qualified: boolean;
}

/** A dataset as a reader of one language gets it. */
export interface ReadDataset {
  readonly title: TownText;
  readonly sentence: TownText | null;
  readonly method: TownText | null;
  readonly unit: string;
  readonly facts: readonly ReadFact[];
  /** Some words of the data are there in German only. */
  readonly germanWords: boolean;
  /** The German text is newer than the translation that is shown. */
  readonly outdated: boolean;
  /** Official signs that occur, each once. */
  readonly signs: readonly SpecialSign[];
  /** Some figure is of limited value. */
  readonly qualified: boolean;
}

/** A dataset in the words of a reader; what is not translated stays German. */
export function datasetInLanguage(dataset: Told, language: Language): ReadDataset {
  const { facts, unit } = dataset;
  const word = wordsIn(dataset, language);
  const depth = Math.max(0, ...facts.map(({ groups }) => groups.length));
  const title = fieldInLanguage(dataset, "title", language);
  if (title === null) throw new Error("A dataset has a title.");
  return {
    title,
    sentence: fieldInLanguage(dataset, "sentence", language),
    method: fieldInLanguage(dataset, "method", language),
    unit: word.of(unit),
    facts: facts.map(({ id, place, groups, time, value, sign, qualified }) => ({
      id,
      place: word.of(place),
      groups: Array.from({ length: depth }, (_none, index) => word.of(groups[index] ?? "")),
      time: word.of(time),
      value: sign === null ? value : null,
      sign: sign === null ? null : signText(sign),
      qualified,
    })),
    germanWords: word.german(),
    outdated: isOutdated(dataset, language),
    signs: [
      ...new Set(facts.flatMap(({ sign }) => SPECIAL_SIGNS.find((known) => known === sign) ?? [])),
    ],
    qualified: facts.some(({ qualified }) => qualified),
  };
}

/** What a figure is about, in the words of a reader. */
export function factName(
  { place, groups, time }: Pick<Fact, "place" | "groups" | "time">,
  word: (text: string) => string = (text) => text,
): string {
  return [word(place), ...groups.map(word), word(time)].filter((part) => part !== "").join(", ");
}

function wordsIn({ original, translations }: Told, language: Language) {
  const own = language === "de" ? original.labels : (translations[language]?.labels ?? {});
  let german = false;
  return {
    of(text: string): string {
      const found = own[text] ?? "";
      if (found !== "") return found;
      german ||= language !== "de" && /\p{L}/u.test(text);
      return original.labels[text] || text;
    },
    german: () => german,
  };
}
