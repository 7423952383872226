import { z } from "zod";
import { canonicalValue } from "#app/services/files/canonical-value.ts";
import type { PeopleMapping } from "#app/services/files/read-people.ts";
import type { SuggestedMapping } from "#app/services/files/suggest-mapping.ts";

/** What a column of a list of people can be. `none` is not stored at all. */
export const COLUMN_ROLES = ["reference", "feature", "name", "contact", "carried", "none"] as const;
type ColumnRole = (typeof COLUMN_ROLES)[number];

export const columnChoiceSchema = z.object({
  column: z.string(),
  role: z.enum(COLUMN_ROLES),
  /** Name of the feature; empty for other roles. */
  feature: z.string().max(200).transform(canonicalValue),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** What is wrong with a choice. `column` is the position in the header, from 0. */
export interface ChoiceFault {
  readonly column: number;
  readonly code: "reference_twice" | "feature_unnamed" | "feature_twice";
}

/** At most one column is the reference, and each feature has a name and one column. */
export function checkChoices(choices: readonly ColumnChoice[]): ChoiceFault[] {
  const features = new Set<string>();
  let references = 0;
  return choices.flatMap(({ role, feature }, column): ChoiceFault[] => {
    if (role === "reference") {
      references += 1;
      return references > 1 ? [{ column, code: "reference_twice" }] : [];
    }
    if (role !== "feature") return [];
    if (feature === "") return [{ column, code: "feature_unnamed" }];
    if (features.has(feature)) return [{ column, code: "feature_twice" }];
    features.add(feature);
    return [];
  });
}

/** The choices a form starts with. */
export function suggestedChoices(
  header: readonly string[],
  suggestion: SuggestedMapping,
): ColumnChoice[] {
  const features = new Map(
    Object.entries(suggestion.featureColumns).map(([feature, column]) => [column, feature]),
  );
  return header.map((column) => {
    const feature = features.get(column);
    if (feature !== undefined) return { column, role: "feature", feature };
    if (column === suggestion.idColumn) return { column, role: "reference", feature: "" };
    const kind = suggestion.contactColumns[column];
    if (kind === undefined) return { column, role: "carried", feature: "" };
    const named = kind === "first_name" || kind === "last_name" || kind === "name";
    return { column, role: named ? "name" : "contact", feature: "" };
  });
}

/** The choices as the reader of lists wants them; names and contacts come out as carried. */
export function mappingOf(choices: readonly ColumnChoice[]): PeopleMapping {
  const kept: readonly ColumnRole[] = ["name", "contact", "carried"];
  return {
    idColumn: choices.find((choice) => choice.role === "reference")?.column ?? null,
    featureColumns: Object.fromEntries(
      choices
        .filter((choice) => choice.role === "feature")
        .map((choice) => [choice.feature, choice.column]),
    ),
    carriedColumns: choices
      .filter((choice) => kept.includes(choice.role))
      .map((choice) => choice.column),
  };
}
