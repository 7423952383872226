import type { Problem } from "#app/domain/result.ts";
import { checkRule, type RuleProblem } from "#app/domain/votes/check-rule.ts";
import {
  TRANSLATIONS,
  type TranslationLanguage,
  type TranslationState,
} from "#app/services/texts/translations.ts";
import { type OpeningBar, openingBar, templateWordsLeft } from "#app/services/votes/opening-bar.ts";
import type { VoteDefinition } from "#app/services/votes/vote-definition.ts";
import { voteTranslationProgress } from "./translation-units.ts";

/** What hinders the opening of a vote (`error`), or should be looked at before (`warning`). */
export type OpeningProblem = { readonly severity: "error" | "warning" } & (
  | Exclude<OpeningBar, { readonly code: "rule_broken" }>
  /** One question, from 1, has something wrong with its rule or its options. */
  | (Problem<"rule", { readonly question: number; readonly questionId: string }> & {
      readonly problem: RuleProblem;
    })
  | Problem<
      "translation",
      {
        readonly language: TranslationLanguage;
        readonly state: Exclude<TranslationState, "current">;
      }
    >
);

/**
 * Everything that is missing from a draft, what hinders its opening first. There is an error if `openingBar` bars
 * the opening, and only then.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function openingProblems(
  definition: VoteDefinition,
  now: number,
): readonly OpeningProblem[] {
  const { questions, closesAt } = definition;
  const found: OpeningProblem[] = [];
  if (questions.length === 0) {
    found.push({ code: "questions_missing", params: {}, severity: "error" });
  }
  if (closesAt !== null && closesAt <= now) {
    found.push({ code: "closing_passed", params: {}, severity: "error" });
  }
  for (const [index, { id, rule, options }] of questions.entries()) {
    const costs = options.map(({ cost }) => cost);
    for (const problem of checkRule(rule, costs)) {
      const params = { question: index + 1, questionId: id };
      found.push({ code: "rule", params, problem, severity: problem.severity });
    }
  }
  for (const language of TRANSLATIONS) {
    const { state } = voteTranslationProgress(definition, language);
    if (state === "current") continue;
    found.push({ code: "translation", params: { language, state }, severity: "warning" });
  }
  for (const words of templateWordsLeft(definition)) {
    found.push({ code: "template_words_left", params: { words }, severity: "error" });
  }
  const bar = openingBar(definition, now);
  if (bar !== null && bar.code !== "rule_broken" && !found.some(({ code }) => code === bar.code)) {
    found.push({ ...bar, severity: "error" });
  }
  return found.sort(
    (one, other) => Number(one.severity === "warning") - Number(other.severity === "warning"),
  );
}
