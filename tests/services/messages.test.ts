import type { i18n } from "i18next";
import { describe, expect, test } from "vitest";
import { LANGUAGES, STAFF_LANGUAGES } from "#app/i18n/languages.ts";
import { printedTranslation } from "#app/i18n/printed-translation.server.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { staffDe } from "#app/i18n/staff-messages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Messages by their path; plural forms of one message together. */
function messagesOf(translation: i18n, namespace: string): Map<string, Map<string, string>> {
  const messages = new Map<string, Map<string, string>>();
  const walk = (part: unknown, path: string) => {
    if (typeof part === "object" && part !== null) {
      for (const [key, inner] of Object.entries(part))
        walk(inner, path === "" ? key : `${path}.${key}`);
      return;
    }
    const name = path.replace(PLURAL, "");
    const form = PLURAL.exec(path)?.[1] ?? "";
    messages.set(name, (messages.get(name) ?? new Map<string, string>()).set(form, String(part)));
  };
  walk(translation.getResourceBundle(translation.language, namespace), "");
  return messages;
}

/** What is put into a message. A form for one or two may say the number in words. */
function placeholders(forms: ReadonlyMap<string, string>): string[] {
  const names = [...forms.values()].flatMap((text) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ""),
  );
  return [...new Set(names)].filter((name) => name !== "count").sort();
}

function compare(german: i18n, other: i18n, namespace: string) {
  const originals = messagesOf(german, namespace);
  const translated = messagesOf(other, namespace);
  expect([...translated.keys()].sort()).toEqual([...originals.keys()].sort());
  const wanted = new Intl.PluralRules(other.language.slice(0, 2)).resolvedOptions()
    .pluralCategories;
  for (const [path, original] of originals) {
    const forms = translated.get(path) ?? new Map<string, string>();
    expect(
      [...forms.values()].filter((text) => text.trim() === ""),
      path,
    ).toEqual([]);
    // Leichte Sprache may leave out what only makes it harder; nobody fills in what German does not.
    const filled = placeholders(original);
    expect(filled, path).toEqual(expect.arrayContaining(placeholders(forms)));
    if (other.language !== "de-simple") expect(placeholders(forms), path).toEqual(filled);
    const plural = original.has("one") && original.has("other");
    if (plural) expect([...forms.keys()], path).toEqual(expect.arrayContaining(wanted));
  }
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("public pages have every message that German has, with the same places to fill and all plural forms", () => {
    compare(publicTranslation("de"), publicTranslation(language), "public");
  });

  test("letters and cards have every message that German has", () => {
    compare(printedTranslation("de"), printedTranslation(language), "printed");
  });
});

describe.each(STAFF_LANGUAGES)("in %s", (language) => {
  test.each(Object.keys(staffDe))(
    "staff pages have every message that German has: %s",
    (namespace) => {
      compare(staffTranslation("de"), staffTranslation(language), namespace);
    },
  );
});
