import { tableSizes } from "./seating.ts";

/**
 * An upper bound on the pairs of people who can share a table at least once, whatever the
 * seating: the least of three.
 *
 * - All seats: the pairs at all tables of all sessions, a pair that must always be together once.
 * - The tables of the first session: whoever shared one of the T tables there meets again at a
 *   later table of s people unless all come from different ones, so that a later table holds at
 *   most as many new pairs as a complete T-partite graph on s vertices has edges (Turán 1941).
 * - All people: every pair but those kept apart.
 *
 * O(tables).
 */
export function possibleEncounters(question: {
  readonly people: number;
  readonly tables: number;
  readonly sessions: number;
  /** Pairs who must sit together, and pairs who must not. */
  readonly together: number;
  readonly apart: number;
}): number {
  const { people, tables, sessions, together, apart } = question;
  const sizes = tableSizes(people, tables);
  const seats = sum(sizes.map(pairs));
  const fresh = sum(sizes.map((size) => pairs(size) - sum(tableSizes(size, tables).map(pairs))));
  return Math.min(
    seats + (sessions - 1) * (seats - together),
    seats + (sessions - 1) * fresh,
    pairs(people) - apart,
  );
}

function pairs(people: number): number {
  return (people * (people - 1)) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
