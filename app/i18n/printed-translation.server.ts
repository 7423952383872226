import i18next, { type i18n } from "i18next";
import { INTERPOLATION } from "./interpolation.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { printedAr } from "./letters/printed.ar.ts";
import { printedDe } from "./letters/printed.de.ts";
import { printedDeSimple } from "./letters/printed.de-simple.ts";
import { printedEn } from "./letters/printed.en.ts";

const RESOURCES = {
  de: printedDe,
  "de-simple": printedDeSimple,
  en: printedEn,
  ar: printedAr,
} satisfies Record<Language, object>;

const instances = new Map(LANGUAGES.map((language) => [language, create(language)]));

/** What letters and cards say in one language. */
export function printedTranslation(language: Language): i18n {
  const instance = instances.get(language);
  if (instance === undefined) throw new Error(`No messages for ${language}.`);
  return instance;
}

function create(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { printed: RESOURCES[language] } },
    ns: ["printed"],
    defaultNS: "printed",
    initAsync: false,
    interpolation: INTERPOLATION,
    showSupportNotice: false,
  });
  return instance;
}
