import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditDe } from "#app/i18n/staff/audit.de.ts";
import { auditEn } from "#app/i18n/staff/audit.en.ts";

/** Every code that stands behind `action:` in a file that writes into the audit log. */
function codesInSource(): string[] {
  const codes = readdirSync("app/services", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join("app/services", name), "utf8"))
    .filter((source) => /appendAudit|recordSignInEvent|SignInEvent|changeTownHall/.test(source))
    .flatMap((source) => [
      ...source.matchAll(/\baction:\s*([^,}]*?"[a-z_]+"[^,};]*)/g),
      ...source.matchAll(/SignInEvent\["action"\]>> = (\{[^}]*\})/g),
    ])
    .flatMap((expression) => [...(expression[1] ?? "").matchAll(/(?<![=:]=\s*)"([a-z_]+)"/g)])
    .map((code) => code[1] ?? "");
  return [...new Set(codes)].filter((code) => code.includes("_") || code in auditDe.actions).sort();
}

test("the search finds what is written plainly, chosen between two, and mapped", () => {
  expect(codesInSource()).toEqual(
    expect.arrayContaining([
      "process_published",
      "test_draw_started",
      "commitment_withdrawn",
      "signed_out",
      "sign_in_failed",
    ]),
  );
});

test.each(codesInSource())("%s has a sentence and a name in both languages", (code) => {
  for (const words of [auditDe, auditEn]) {
    expect(words.actions).toHaveProperty(code);
    expect(words.names).toHaveProperty(code);
  }
});

test("every sentence has a name for the filter and the other way round", () => {
  expect(Object.keys(auditDe.names)).toEqual(Object.keys(auditDe.actions));
});

test("no sentence stands for a code that nothing writes", () => {
  expect(Object.keys(auditDe.actions).filter((code) => !codesInSource().includes(code))).toEqual(
    [],
  );
});
