import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";

test("Leichte Sprache starts each sentence on a line of its own", () => {
  expect(publicTranslation("de-simple").t("public:process.protectPeople").split("\n")).toEqual([
    "Hier stehen keine genauen Zahlen.",
    "So schützen wir die Menschen.",
    "Niemand soll erkannt werden.",
  ]);
});

test.each(LANGUAGES)("no message in %s shows a placeholder or its key", (language) => {
  const { t } = publicTranslation(language);
  for (const count of [0, 1, 2, 5, 15, 100]) {
    for (const key of ["panelSize", "panelDrawn", "repliesAbout"] as const) {
      const sentence = t(`public:process.${key}`, { count });
      expect(sentence).not.toMatch(/\{\{|process\./);
    }
  }
});
