import i18next, { type i18n } from "i18next";
import { INTERPOLATION } from "./interpolation.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import type { Translation } from "./message-types.ts";
import { publicAr } from "./public/ar.ts";
import { publicDe } from "./public/de.ts";
import { publicDeSimple } from "./public/de-simple.ts";
import { publicEn } from "./public/en.ts";

const RESOURCES = {
  de: publicDe,
  "de-simple": oneSentenceALine(publicDeSimple),
  en: publicEn,
  ar: publicAr,
} satisfies Record<Language, object>;

const instances = new Map(LANGUAGES.map((language) => [language, create(language)]));

/** Messages of the public and resident pages in one language. Server only: these pages ship no script. */
export function publicTranslation(language: Language): i18n {
  const instance = instances.get(language);
  if (instance === undefined) throw new Error(`No messages for ${language}.`);
  return instance;
}

/** The messages themselves, for the one public page that puts its sentences together in the browser. */
export function publicMessages(language: Language): Translation<typeof publicDe> {
  return RESOURCES[language];
}

function create(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { public: RESOURCES[language] } },
    ns: ["public"],
    defaultNS: "public",
    initAsync: false,
    interpolation: INTERPOLATION,
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  return instance;
}

/** Leichte Sprache starts each sentence on a line of its own. */
function oneSentenceALine<Messages extends object>(messages: Messages): Messages {
  const lines = (message: unknown): unknown => {
    if (typeof message === "string") return message.replace(/([.?!]) +(?=\p{Lu})/gu, "$1\n");
    if (typeof message !== "object" || message === null) return message;
    return Object.fromEntries(Object.entries(message).map(([key, part]) => [key, lines(part)]));
  };
  return lines(messages) as Messages;
}
