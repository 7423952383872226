import type { Language } from "#app/i18n/languages.ts";
import type { Translation } from "#app/i18n/message-types.ts";
import { townHallTextsAr } from "#app/i18n/town-hall-texts/town-hall-texts.ar.ts";
import { townHallTextsDe } from "#app/i18n/town-hall-texts/town-hall-texts.de.ts";
import { townHallTextsDeSimple } from "#app/i18n/town-hall-texts/town-hall-texts.de-simple.ts";
import { townHallTextsEn } from "#app/i18n/town-hall-texts/town-hall-texts.en.ts";

/** What a town hall starts with, in each language; every part of it is the town's to change. */
export const TOWN_HALL_WORDING: Readonly<Record<Language, Translation<typeof townHallTextsDe>>> = {
  de: townHallTextsDe,
  "de-simple": townHallTextsDeSimple,
  en: townHallTextsEn,
  ar: townHallTextsAr,
};
