import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { documentText } from "./document-text.ts";

/** What every publication of a town hall has: its title, whose it is, and in which direction it runs. */
export function sharedParts(
  context: Pick<ServiceContext, "database">,
  title: TownText,
  language: Language,
) {
  const { t } = publicTranslation(language);
  const town = readMunicipality(context);
  return {
    title: title.text,
    heading: documentText(title),
    town: town?.name ?? "",
    lang: languageTag(language),
    rtl: direction(language) === "rtl",
    synthetic: town?.synthetic ? t("public:townHall.print.synthetic") : null,
    kicker:
      town === null ? t("public:townHall.name") : `${t("public:townHall.name")} · ${town.name}`,
  };
}
