/**
 * Completed years of age on a day. Someone born on 29 February has their birthday on 1 March
 * in other years.
 *
 * @param birthDate ISO 8601 date
 * @param day ISO 8601 date, not before `birthDate`
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
