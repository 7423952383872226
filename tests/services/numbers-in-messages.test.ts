import { expect, test } from "vitest";
import { LANGUAGES, type Language, STAFF_LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";

const WRITTEN: Record<Language, string> = {
  de: "14.491",
  "de-simple": "14.491",
  en: "14,491",
  ar: "14,491",
};

test.each(STAFF_LANGUAGES)(
  "a message to staff in %s groups the digits of its numbers",
  (language) => {
    const { t } = staffTranslation(language);
    expect(t("pool:people", { count: 14_491 })).toContain(WRITTEN[language]);
  },
);

test.each(LANGUAGES)("a public message in %s groups the digits of its numbers", (language) => {
  const { t } = publicTranslation(language);
  expect(t("public:process.panelSize", { count: 14_491 })).toContain(WRITTEN[language]);
});

test("what is text in a message stays as it is", () => {
  expect(staffTranslation("en").t("response:entry.born", { year: "1956" })).toBe("born 1956");
});
