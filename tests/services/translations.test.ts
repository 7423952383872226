import { expect, test } from "vitest";
import {
  fieldInLanguage,
  isOutdated,
  translatedTexts,
  translationState,
} from "#app/services/texts/translations.ts";

const german = {
  language: "de",
  title: "Wasser",
  text: "Preise",
  revision: 2,
  basedOn: 2,
} as const;
const english = { language: "en", title: "Water", text: "", revision: 1, basedOn: 2 } as const;
const arabic = { language: "ar", title: "ماء", text: "أسعار", revision: 1, basedOn: 1 } as const;
const texts = translatedTexts<
  { title: string; text: string },
  typeof german | typeof english | typeof arabic
>([english, german, arabic]);

test.each([
  ["de-simple", "missing"],
  ["en", "incomplete"],
  ["ar", "outdated"],
] as const)("the translation into %s is %s", (language, state) => {
  const fields = ["title", "text"] as const;
  expect(translationState(texts.translations[language], texts.original, fields)).toBe(state);
});

test("what a translation lacks is read in German", () => {
  expect(fieldInLanguage(texts, "title", "en")).toEqual({ text: "Water", language: "en" });
  expect(fieldInLanguage(texts, "text", "en")).toEqual({ text: "Preise", language: "de" });
  expect(fieldInLanguage(texts, "text", "de-simple")).toEqual({ text: "Preise", language: "de" });
});

test.each([
  ["de", false],
  ["de-simple", false],
  ["en", false],
  ["ar", true],
] as const)("whether what is read in %s is outdated: %s", (language, outdated) => {
  expect(isOutdated(texts, language)).toBe(outdated);
});

test("a text without German is a fault", () => {
  expect(() => translatedTexts<{ title: string }, typeof english>([english])).toThrow("German");
});
