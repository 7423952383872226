import i18next, { type i18n } from "i18next";
import { INTERPOLATION } from "./interpolation.ts";
import type { StaffLanguage } from "./languages.ts";
import { staffDe, staffEn } from "./staff-messages.ts";

const RESOURCES = { de: staffDe, en: staffEn };

/** Messages of the staff pages in one language; runs on the server and in the browser. */
export function staffTranslation(language: StaffLanguage): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: RESOURCES[language] },
    ns: Object.keys(RESOURCES[language]),
    defaultNS: "common",
    initAsync: false,
    interpolation: INTERPOLATION,
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  return instance;
}
