import type { SeatingPlan, SeatingRequest } from "./seating.ts";

/** What does not hold in a plan. Sessions, tables and rules count from 0. */
export type SeatingFault =
  | { readonly code: "sessions_wrong"; readonly sessions: number }
  | { readonly code: "tables_wrong"; readonly session: number; readonly tables: number }
  | { readonly code: "person_unknown"; readonly session: number; readonly id: string }
  | {
      readonly code: "person_not_seated_once";
      readonly session: number;
      readonly id: string;
      readonly times: number;
    }
  | { readonly code: "sizes_uneven"; readonly session: number; readonly sizes: readonly number[] }
  | { readonly code: "separated"; readonly session: number; readonly rule: number }
  | { readonly code: "not_apart"; readonly session: number; readonly rule: number };

/**
 * Checks a plan against what was asked, with code that shares nothing with the search: everyone
 * sits exactly once in each session, tables differ by at most one person, every rule is kept in
 * every session. An empty list means that all holds. O(sessions · people · rules).
 */
export function verifySeating(request: SeatingRequest, plan: SeatingPlan): SeatingFault[] {
  const faults: SeatingFault[] = [];
  if (plan.length !== request.sessions) {
    faults.push({ code: "sessions_wrong", sessions: plan.length });
  }
  for (const [session, tables] of plan.entries()) {
    if (tables.length !== request.tables) {
      faults.push({ code: "tables_wrong", session, tables: tables.length });
    }
    const sizes = tables.map((table) => table.length);
    if (Math.max(...sizes) - Math.min(...sizes) > 1) {
      faults.push({ code: "sizes_uneven", session, sizes });
    }
    const known = new Set(request.people.map(({ id }) => id));
    for (const id of new Set(tables.flat())) {
      if (!known.has(id)) faults.push({ code: "person_unknown", session, id });
    }
    for (const id of known) {
      const times = tables.flat().filter((seated) => seated === id).length;
      if (times !== 1) faults.push({ code: "person_not_seated_once", session, id, times });
    }
    for (const [rule, group] of request.rules.together.entries()) {
      const used = tables.filter((table) => group.some((id) => table.includes(id)));
      if (used.length > 1) faults.push({ code: "separated", session, rule });
    }
    for (const [rule, group] of request.rules.apart.entries()) {
      const shared = tables.some(
        (table) => new Set(group.filter((id) => table.includes(id))).size > 1,
      );
      if (shared) faults.push({ code: "not_apart", session, rule });
    }
  }
  return faults;
}

/** Where a table differs most from the whole group. Sessions and tables count from 0. */
export interface MirrorDeviation {
  readonly feature: string;
  readonly value: string;
  readonly session: number;
  readonly table: number;
  /** How many at that table have the value. */
  readonly people: number;
  /** How many would if the table mirrored the group exactly: share of the value × seats. */
  readonly mirror: number;
  /** The distance of the two, in people. */
  readonly deviation: number;
}

/**
 * The largest deviation of each feature, over all sessions, tables and values; features come in
 * the order asked. O(sessions · people · features · values).
 */
export function largestDeviations(request: SeatingRequest, plan: SeatingPlan): MirrorDeviation[] {
  return request.features.flatMap((feature) => {
    const values = new Map(request.people.map(({ id, values: own }) => [id, own[feature] ?? ""]));
    let largest: MirrorDeviation | null = null;
    for (const value of new Set(values.values())) {
      const share = [...values.values()].filter((own) => own === value).length;
      for (const [session, tables] of plan.entries()) {
        for (const [table, seated] of tables.entries()) {
          const people = seated.filter((id) => values.get(id) === value).length;
          const mirror = (share * seated.length) / request.people.length;
          const deviation = Math.abs(people - mirror);
          if (largest !== null && deviation <= largest.deviation) continue;
          largest = { feature, value, session, table, people, mirror, deviation };
        }
      }
    }
    return largest === null ? [] : [largest];
  });
}

/** How many different pairs share a table at least once. O(sessions · people · seats). */
export function countEncounters(plan: SeatingPlan): number {
  const met = new Set<string>();
  for (const table of plan.flat()) {
    for (const one of table) {
      for (const other of table) if (one < other) met.add(JSON.stringify([one, other]));
    }
  }
  return met.size;
}
