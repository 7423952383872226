/** The clock of the town hall. */
const TIME_ZONE = "Europe/Berlin";

const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The calendar day (ISO 8601) of a moment where the town hall's clock hangs. */
export function townDay(moment: Date): string {
  return DAY.format(moment);
}

const DAY_MILLISECONDS = 86_400_000;

/** The calendar day (ISO 8601) so many days after another one; before it for a negative number. */
export function daysAfter(day: string, days: number): string {
  const noon = new Date(`${day}T12:00:00Z`).getTime();
  return new Date(noon + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** How many days lie between two calendar days (ISO 8601); negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}

/**
 * A day (ISO 8601) and time (`hh:mm`) of the town hall's clock as in RFC 3339, with the offset of that moment. A
 * time that the clock skips is read as if it had not been set forward; one that it shows twice is
 * the second.
 */
export function inTown(date: string, time: string): string {
  const offset = offsetAt(new Date(`${date}T${time}:00Z`));
  // Near a change of the clock the offset of the moment itself counts.
  return `${date}T${time}:00${offsetAt(new Date(`${date}T${time}:00${offset}`))}`;
}

/** What the town hall's clock shows at a moment, as `hh:mm`. */
export function townTime(moment: Date): string {
  return TIME.format(moment);
}

/**
 * What a change of the clock does to a day (ISO 8601) and time (`hh:mm`): the clock skips it (`skipped`), or
 * shows it twice (`doubled`); null for any other time.
 */
export function clockChange(date: string, time: string): "skipped" | "doubled" | null {
  const moment = new Date(inTown(date, time));
  if (townDay(moment) !== date || townTime(moment) !== time) return "skipped";
  const hourBefore = new Date(moment.getTime() - 3_600_000);
  return townTime(hourBefore) === time ? "doubled" : null;
}

/** People come before the beginning, and what is said after midnight belongs to the evening too. */
const HOURS_BEFORE_BEGINNING = 6;

/**
 * The moment at which the town hall's clock shows a time (`hh:mm`) during an evening: in the day that begins six
 * hours before the evening does.
 */
export function momentOfEvening(time: string, begins: Date): Date {
  const from = new Date(begins.getTime() - HOURS_BEFORE_BEGINNING * 3_600_000);
  const sameDay = new Date(inTown(townDay(from), time));
  if (sameDay >= from) return sameDay;
  const noon = new Date(`${townDay(from)}T12:00:00Z`);
  return new Date(inTown(townDay(new Date(noon.getTime() + 86_400_000)), time));
}

function offsetAt(moment: Date): string {
  const name = new Intl.DateTimeFormat("en", { timeZone: TIME_ZONE, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find((part) => part.type === "timeZoneName")?.value;
  return name?.slice("GMT".length) || "+00:00";
}
