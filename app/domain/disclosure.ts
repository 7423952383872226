/**
 * Disclosure control: the one module through which totals of persons become public.
 *
 * In a small town a count can give a person away: a group of one names its member, and two
 * exact counts that differ by one name whoever came or left in between. Hence
 *
 * - totals are multiples of {@link ROUNDING_BASE}; fewer than {@link SMALLEST_GROUP} persons
 *   are never counted, and nobody is told apart from a few;
 * - a table has one feature. Crossed features would make small groups of large ones;
 * - small groups of a table are left out, and with them as many of the next smallest groups as
 *   it takes for those left out to be at least two groups and {@link SMALLEST_GROUP} persons:
 *   total minus the rest says no more about one of them than "few";
 * - the parts of a table are rounded so that they add up to its rounded total (controlled
 *   rounding), so that the sum of the parts adds no knowledge to the total;
 * - a table that was shown stays until {@link SMALLEST_GROUP} persons came or left, so that no
 *   two tables differ by one person.
 *
 * Rounding is deterministic: a total that is asked for again and again answers the same, and
 * averaging it brings nothing.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 4 and 5.
 */

/** Public totals of persons are multiples of this. */
export const ROUNDING_BASE = 5;

/** Fewer persons than this are not counted in public. */
export const SMALLEST_GROUP = 10;

/** A number of persons for the public, a multiple of 5; null: fewer than 10, perhaps none. */
export type PublicTotal = number | null;

/** A one-way table for the public. A row without a number is left out, which does not mean small. */
export interface PublicTable {
  readonly total: PublicTotal;
  readonly rows: readonly { readonly value: string; readonly persons: PublicTotal }[];
}

/** Rounds a number of persons (an integer, at least 0) to the nearest multiple of 5. */
export function publicTotal(persons: number): PublicTotal {
  assertCount(persons);
  return persons < SMALLEST_GROUP ? null : roundedToBase(persons);
}

/**
 * The public table of one feature.
 *
 * @param counts persons per value; a person has one value, so the counts add up to the total
 *
 * Every number shown is less than 5 off the true one. O(values²).
 */
export function publicTable(
  counts: readonly { readonly value: string; readonly persons: number }[],
): PublicTable {
  for (const { persons } of counts) assertCount(persons);
  const total = publicTotal(sum(counts.map((row) => row.persons)));
  const leftOut = leftOutRows(counts);
  const shown = counts.filter((row) => !leftOut.has(row));
  const rest = sum([...leftOut].map((row) => row.persons));
  if (total === null || shown.length === 0) {
    return { total, rows: counts.map(({ value }) => ({ value, persons: null })) };
  }
  const rounded = roundedParts([...shown.map((row) => row.persons), rest], total, ROUNDING_BASE);
  return {
    total,
    rows: counts.map((row) => ({ value: row.value, persons: rounded[shown.indexOf(row)] ?? null })),
  };
}

/**
 * Which table to show after the group changed: the one already shown until at least 10 persons
 * came or left since.
 *
 * @param changed how many persons came plus how many left since `shown` was made
 */
export function tableToShow(
  shown: PublicTable | null,
  current: PublicTable,
  changed: number,
): PublicTable {
  assertCount(changed);
  return shown !== null && changed < SMALLEST_GROUP ? shown : current;
}

function leftOutRows<Row extends { readonly persons: number }>(counts: readonly Row[]): Set<Row> {
  // The smallest come first; among equals the order of the table decides.
  const ascending = [...counts].sort((left, right) => left.persons - right.persons);
  const leftOut = new Set(ascending.filter((row) => row.persons < SMALLEST_GROUP));
  if (leftOut.size === 0) return leftOut;
  for (const row of ascending) {
    if (leftOut.size >= 2 && sum([...leftOut].map((out) => out.persons)) >= SMALLEST_GROUP) break;
    leftOut.add(row);
  }
  return leftOut;
}

/**
 * Parts rounded up or down to multiples of `base` that add up to `total`: largest remainders go up.
 *
 * @param parts whole numbers, at least 0
 * @param total the sum of the parts, rounded to the nearest multiple of `base`
 */
export function roundedParts(parts: readonly number[], total: number, base: number): number[] {
  const rounded = parts.map((part) => part - (part % base));
  const toRaise = (total - sum(rounded)) / base;
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part % base }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, toRaise)) {
    rounded[index] = (rounded[index] ?? 0) + base;
  }
  return rounded;
}

function roundedToBase(persons: number): number {
  return Math.floor((persons + 2) / ROUNDING_BASE) * ROUNDING_BASE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function assertCount(persons: number): void {
  if (!Number.isInteger(persons) || persons < 0) throw new RangeError("Persons are counted whole.");
}
