/** A time of day from 00:00 to 23:59, stored as it is written: it counts nothing. */
export type ClockTime = `${number}:${number}`;

const WRITTEN = /^(\d{1,2})[:.](\d{2})(?:\s?(?:Uhr|h))?$/i;

/** The time of day in a cell, such as `7:42`, `07:42` or `7.42 Uhr`; null when it holds none. */
export function readClockTime(cell: string): ClockTime | null {
  const text = cell.trim();
  const [, hours = "", minutes = ""] = WRITTEN.exec(text) ?? [];
  // "7.42" alone is a number.
  if (!text.includes(":") && !/[a-z]$/i.test(text)) return null;
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}` as ClockTime;
}

/** Whether a text is a time of day as it is stored. */
export function isClockTime(text: unknown): text is ClockTime {
  return typeof text === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
