import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { LONGEST_MODERATION } from "./longest-words.ts";
import type { EnteredRule } from "./save-rules.server.ts";

/**
 * The rules of a form in the order of their places: `text-<n>` with `id-<n>` and `place-<n>`; those of one place as
 * they stand. Failure codes: `words_too_long`.
 */
export function enteredRules(
  values: Readonly<Record<string, string>>,
): Result<readonly EnteredRule[], Problem<"words_too_long", object>> {
  const rules = Object.keys(values)
    .flatMap((name) => /^text-(\d{1,3})$/.exec(name)?.[1] ?? [])
    .map((index) => ({
      index: Number(index),
      place: Number(values[`place-${index}`]) || Number(index),
      id: values[`id-${index}`] || null,
      text: plainText(values[`text-${index}`] ?? "").replace(/\s+/gu, " "),
    }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  if (rules.some(({ text }) => text.length > LONGEST_MODERATION.rule)) {
    return problem("words_too_long", {});
  }
  const first = rules.filter(
    ({ id }, index) => id === null || rules.findIndex((rule) => rule.id === id) === index,
  );
  return ok(first.map(({ id, text }) => ({ id, text })));
}
