import { hasOptions, type VoteRule, type VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { QuestionInput } from "#app/services/votes/setup/change-questions.server.ts";
import {
  readRule,
  ruleKind,
  ruleValues,
  usualRule,
} from "#app/services/votes/setup/rule-fields.ts";
import { questionText } from "#app/services/votes/setup/vote-fields.ts";
import { ruleName, ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";

/** Every rule under what it is for, with its name. */
export function offeredRules({ language }: Visit) {
  const words = voteWords(staffLanguage(language));
  const named = (kinds: readonly VoteRuleKind[]) =>
    kinds.map((kind) => ({ kind, name: ruleName(kind, words) }));
  return [
    { group: "yesNo", rules: named(["yes-no", "deciding-question", "consent"]) },
    { group: "choose", rules: named(["single-choice", "approval", "score"]) },
    { group: "rank", rules: named(["borda", "irv", "scottish-stv", "schulze"]) },
    { group: "budget", rules: named(["equal-shares", "greedy-budget"]) },
  ] as const;
}

/** What a rule is called in the language of the reader. */
export function nameOfRule({ language }: Visit, kind: VoteRuleKind): string {
  return ruleName(kind, voteWords(staffLanguage(language)));
}

/** A rule in sentences, in the language of the reader. */
export function ruleInWords({ language }: Visit, rule: VoteRule, present: boolean) {
  return ruleSentences(rule, voteWords(staffLanguage(language)), { present });
}

/** The rule that the address asks for; null for none. */
export function wantedRule({ request }: Visit): VoteRuleKind | null {
  return ruleKind(new URL(request.url).searchParams.get("rule"));
}

/** Whether somebody wants to choose a rule, which the address says without naming one. */
export function choosesRule({ request }: Visit): boolean {
  return new URL(request.url).searchParams.get("rule") === "";
}

/**
 * The fields of a rule as they are filled in first: those of the rule that the question has, and where it had another
 * one, what both ask.
 */
export function firstValues(kind: VoteRuleKind, stored: VoteRule | null): Record<string, string> {
  if (stored?.kind === kind) return { ...ruleValues(stored) };
  // A budget is somebody's own; a usual one would be taken for a suggestion.
  const { budget: _, ...usual } = ruleValues(usualRule(kind));
  if (stored === null) return usual;
  const { kind: _kind, abstention, ...kept } = ruleValues(stored);
  return { ...usual, ...kept, kind };
}

/** A form of a question as it is stored, or the codes of its faults by field. */
export function readQuestion(
  kind: VoteRuleKind,
  values: Readonly<Record<string, string>>,
):
  | { readonly ok: true; readonly question: QuestionInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const text = questionText.safeParse(values.text);
  const rule = readRule(kind, values);
  if (!text.success || !rule.ok) {
    const errors: Record<string, string> = { ...(rule.ok ? {} : rule.errors) };
    if (!text.success) errors.text = text.error.issues[0]?.message ?? "text_missing";
    return { ok: false, errors };
  }
  const shuffled = values.order === "shuffled" && hasOptions(kind);
  return { ok: true, question: { text: text.data, rule: rule.value, shuffled } };
}
