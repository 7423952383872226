import type { ColumnRole, TableLayout } from "./table-layout.ts";

/**
 * What a column of a table of facts says. `indicator`: to which dataset a row belongs; `name`: what the
 * row is called in German; `english`: the same in English, or the group in English where there is no
 * `name`; `ignored`: nothing that is taken over.
 */
export const FACT_ROLES = [
  "place",
  "group",
  "time",
  "value",
  "indicator",
  "name",
  "english",
  "unit",
  "source",
  "ignored",
] as const;
export type FactRole = (typeof FACT_ROLES)[number];

const HEADS: readonly (readonly [FactRole, RegExp])[] = [
  ["indicator", /^(indicator|indikator|kennzahl)/],
  ["unit", /^(unit|einheit|ma(ß|ss)einheit)/],
  ["source", /^(source|quelle)/],
  ["english", /([_\s]en|english|englisch)$/],
  ["name", /^(label|bezeichnung|titel|title)([_\s]de)?$/],
  [
    "place",
    /^(place|ort|gebiet|gemeinde|verwaltungsbezirk|kreis|landkreis|stadt|land|region|district|municipality|county)/,
  ],
];

/** Columns of the files that this software writes, so that they can be completed and read in again. */
const OWN_HEADS =
  /^(zeichen|eingeschränkter aussagewert|stand|lizenz|ergänzt am|sign|of limited reliability|date of the source|licence|added on)$/;

/**
 * Proposes what the columns of a table say, by their heads. A `name` without an `indicator` tells rows
 * apart and is a group.
 */
export function proposeRoles({ columns }: Pick<TableLayout, "columns">): FactRole[] {
  const roles = columns.map(({ role, heads }): FactRole => {
    const head = (heads.at(-1) ?? "").toLowerCase();
    if (OWN_HEADS.test(head)) return "ignored";
    if (role !== "label") return role;
    return HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? "group";
  });
  return roles.includes("indicator")
    ? roles
    : roles.map((role) => (role === "name" ? "group" : role));
}

/** Places and groups are read as labels; what belongs to a whole row is read beside the figures. */
export function columnRole(role: FactRole): ColumnRole {
  if (role === "place" || role === "group") return "label";
  return role === "time" || role === "value" ? role : "ignored";
}
