import { useTranslation } from "react-i18next";

/** Numbers and dates as the reader of the page writes them. */
export function useFormat() {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}

/** The time zone of the town hall, so that server and browser write the same moment alike. */
const TIME_ZONE = "Europe/Berlin";

/** English as it is written in Europe: the day before the month. */
const LOCALES: Readonly<Record<string, string>> = { en: "en-GB" };

export function formatFor(language: string) {
  const locale = LOCALES[language] ?? language;
  const whole = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE });
  const list = new Intl.ListFormat(locale, { style: "long", type: "unit" });
  return {
    whole: (value: number | bigint) => whole.format(value),
    decimal: (value: number) => decimal.format(value),
    percent: (share: number) => percent.format(share),
    moment: (value: Date | string) => moment.format(new Date(value)),
    day: (value: Date | string) => day.format(new Date(value)),
    list: (items: readonly string[]) => list.format(items),
  };
}
