const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))$/;

/** A number as years, days and decades are written, a quarter, half or week of a year, or a word. */
const PART = /^(?:\d{1,4}|[QHK]W?\d{1,2}|\d{2,4}er|\p{L}+)$/iu;

/**
 * Whether a time of a figure looks mistyped, such as `20l7`, `20177` or `31.02.2017`: it is no year, span,
 * part of a year or day, with or without words. Times are kept as the source writes them all the same.
 */
export function isOddTime(time: string): boolean {
  const text = time.trim();
  const day = DAY.exec(text);
  if (day !== null) {
    const [, year, month, date, germanDate, germanMonth, germanYear] = day;
    return !isDay(
      Number(year ?? germanYear),
      Number(month ?? germanMonth),
      Number(date ?? germanDate),
    );
  }
  return text.split(/[^\p{L}\d]+/u).some((part) => part !== "" && !PART.test(part));
}

function isDay(year: number, month: number, date: number): boolean {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
}
