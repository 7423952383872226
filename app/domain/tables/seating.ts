import type { Person } from "#app/domain/sortition/people.ts";

/** Who is kept at one table, and who is never put at the same one. By id; in every session. */
export interface SeatingRules {
  /** Each group shares a table, for example a person and their interpreter. */
  readonly together: readonly (readonly string[])[];
  /** No two of a group share a table. */
  readonly apart: readonly (readonly string[])[];
}

export interface SeatingRequest {
  readonly people: readonly Person[];
  readonly tables: number;
  readonly sessions: number;
  /** The features each table mirrors. Whoever has no value of one counts as having an empty one. */
  readonly features: readonly string[];
  readonly rules: SeatingRules;
}

/** Ids by session and table: `plan[session][table]`. */
export type SeatingPlan = readonly (readonly (readonly string[])[])[];

export const MAX_SESSIONS = 20;

/**
 * Seats at each table: sizes differ by at most one, larger tables come first. They are the same
 * in every session.
 */
export function tableSizes(people: number, tables: number): number[] {
  const small = Math.floor(people / tables);
  return Array.from({ length: tables }, (_unused, table) =>
    table < people % tables ? small + 1 : small,
  );
}
