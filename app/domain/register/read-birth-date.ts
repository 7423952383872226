import { ageOn } from "#app/domain/age.ts";

/** A date of birth as far as a register knows it. */
export type KnownBirth =
  | { readonly birthDate: string; readonly age: null }
  /** Only the year or the month is known: the youngest age it allows. */
  | { readonly birthDate: null; readonly age: number };

/**
 * Reads a date of birth: `1985-03-07`, `07.03.1985`, `7.3.1985` or `19850307`. German registers
 * write 00 for a day or month nobody knows; such a person is as old as they are at least, so that
 * nobody counts as older than they may be. Null when it is no date, or lies after the extract.
 *
 * @param takenOn day of the extract, ISO 8601 date
 */
export function readBirthDate(cell: string, takenOn: string): KnownBirth | null {
  const parts = splitDate(cell);
  if (parts === null) return null;
  const [year, month, day] = parts;
  if (year < 1850 || month > 12 || (month === 0 && day !== 0)) return null;
  const lastMonth = month === 0 ? 12 : month;
  const lastDay = daysIn(year, lastMonth);
  if (day > lastDay) return null;
  const known = month !== 0 && day !== 0;
  const latest = isoDate(year, lastMonth, day === 0 ? lastDay : day);
  if (known) return latest > takenOn ? null : { birthDate: latest, age: null };
  if (isoDate(year, month === 0 ? 1 : month, 1) > takenOn) return null;
  return { birthDate: null, age: Math.max(0, ageOn(latest, takenOn)) };
}

function splitDate(cell: string): readonly [number, number, number] | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell);
  if (german !== null) return [Number(german[3]), Number(german[2]), Number(german[1])];
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(cell);
  return iso === null ? null : [Number(iso[1]), Number(iso[2]), Number(iso[3])];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
