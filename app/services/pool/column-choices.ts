import { z } from "zod";
import { canonicalValue } from "#app/services/files/canonical-value.ts";
import type { PeopleMapping } from "#app/services/files/read-people.ts";
import { isHouseholdName, type SuggestedMapping } from "#app/services/files/suggest-mapping.ts";

/** What a column of a list of people can be. `none` is not stored at all. */
export const COLUMN_ROLES = ["reference", "feature", "name", "contact", "carried", "none"] as const;
type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * What a column says of a person's household beside its role: `address` columns together name it,
 * whoever has something in an `institution` column has none (a shelter, a care home).
 */
export const HOUSEHOLD_PARTS = ["no", "address", "institution"] as const;
type HouseholdPart = (typeof HOUSEHOLD_PARTS)[number];

export const columnChoiceSchema = z.object({
  column: z.string(),
  role: z.enum(COLUMN_ROLES),
  /** Name of the feature; empty for other roles. */
  feature: z.string().max(200).transform(canonicalValue),
  household: z.enum(HOUSEHOLD_PARTS).default("no"),
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
  const households = new Map<string, HouseholdPart>(Object.entries(suggestion.household));
  const contacts = new Map(Object.entries(suggestion.contactColumns));
  return header.map((column): ColumnChoice => {
    const household = households.get(column) ?? "no";
    const feature = features.get(column);
    if (feature !== undefined) return { column, role: "feature", feature, household };
    const about = { column, feature: "", household };
    if (column === suggestion.idColumn) return { ...about, role: "reference" };
    // A name for the household is kept as such, not a second time as it stands.
    if (isHouseholdName(column)) return { ...about, role: "none" };
    const kind = contacts.get(column);
    if (kind === undefined) return { ...about, role: "carried" };
    const named = kind === "first_name" || kind === "last_name" || kind === "name";
    return { ...about, role: named ? "name" : "contact" };
  });
}

/** The columns that name a household, and those that say that there is none. */
export function householdColumns(choices: readonly ColumnChoice[]): {
  readonly address: readonly string[];
  readonly institution: readonly string[];
} {
  const columns = (part: HouseholdPart) =>
    choices.filter(({ household }) => household === part).map(({ column }) => column);
  return { address: columns("address"), institution: columns("institution") };
}

/** The choices as the reader of lists wants them; names and contacts come out as carried. */
export function mappingOf(choices: readonly ColumnChoice[]): PeopleMapping {
  const kept: readonly ColumnRole[] = ["name", "contact", "carried"];
  const { address, institution } = householdColumns(choices);
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
    householdColumns: address,
    institutionColumns: institution,
  };
}
