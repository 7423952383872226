import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import type { Municipality } from "#app/services/municipality/read-municipality.server.ts";
import type { LettersOrder } from "./print-order.ts";

/** What stands around the text of every letter of a town. @param date the day on the letter */
export function letterFrame(
  town: Municipality,
  date: Date,
): Pick<LettersOrder, "town" | "synthetic" | "returnLine" | "date" | "turnOver"> {
  return {
    town: { name: town.name, street: town.street, place: town.place },
    synthetic: town.synthetic ? printedTranslation("de").t("printed:synthetic") : null,
    returnLine: [town.name, town.street, town.place].filter((part) => part !== "").join(" · "),
    date: longDay(date),
    turnOver: LANGUAGES.slice(1)
      .map((language) => {
        const { t } = printedTranslation(language);
        return `${LANGUAGE_NAMES[language]}: ${t("printed:overleaf")}`;
      })
      .join(" · "),
  };
}

function longDay(date: Date): string {
  const format = { dateStyle: "long", timeZone: "Europe/Berlin" } as const;
  return new Intl.DateTimeFormat(LOCALES.de, format).format(date);
}
