const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day (ISO 8601) of a moment where the town hall's clock hangs. */
export function townDay(moment: Date): string {
  return DAY.format(moment);
}
