import type { Problem } from "#app/domain/result.ts";
import { checkRule, type RuleProblem } from "#app/domain/votes/check-rule.ts";
import type { VoteDefinition } from "./vote-definition.ts";

/** What in the draft itself keeps a vote from being opened. Questions and options count from 1. */
export type OpeningBar =
  | Problem<"questions_missing" | "closing_passed" | "title_missing", object>
  | Problem<"question_text_missing", { readonly question: number }>
  | Problem<"option_text_missing", { readonly question: number; readonly option: number }>
  | Problem<"rule_broken", { readonly question: number; readonly problem: RuleProblem }>
  /** Words of a template in square brackets are still there: the first of them. */
  | Problem<"template_words_left", { readonly words: string }>;

const TEMPLATE_WORDS = /\[[^\][]*\]/g;

/**
 * The first thing that keeps a draft from being opened; null when nothing does. Missing translations do not.
 *
 * @param now milliseconds since 1970-01-01 UTC
 */
export function openingBar(definition: VoteDefinition, now: number): OpeningBar | null {
  const { questions, closesAt, texts } = definition;
  if (texts.original.title.trim() === "") return { code: "title_missing", params: {} };
  if (questions.length === 0) return { code: "questions_missing", params: {} };
  for (const [at, { rule, texts: words, options }] of questions.entries()) {
    const question = at + 1;
    if (words.original.text.trim() === "") {
      return { code: "question_text_missing", params: { question } };
    }
    const nameless = options.findIndex((option) => option.texts.original.text.trim() === "");
    if (nameless !== -1) {
      return { code: "option_text_missing", params: { question, option: nameless + 1 } };
    }
    const costs = options.map(({ cost }) => cost);
    const broken = checkRule(rule, costs).find(({ severity }) => severity === "error");
    if (broken !== undefined) {
      return { code: "rule_broken", params: { question, problem: broken } };
    }
  }
  const [words] = templateWordsLeft(definition);
  if (words !== undefined) return { code: "template_words_left", params: { words } };
  if (closesAt !== null && closesAt <= now) return { code: "closing_passed", params: {} };
  return null;
}

/** Words of a template in square brackets that nobody has replaced, each once, in any language. */
export function templateWordsLeft(definition: VoteDefinition): readonly string[] {
  return [...new Set(wordsOf(definition).flatMap((words) => words.match(TEMPLATE_WORDS) ?? []))];
}

/** All words of a vote in every language. */
function wordsOf({ texts, questions }: VoteDefinition): string[] {
  const all = [
    texts,
    ...questions.flatMap((question) => [
      question.texts,
      ...question.options.map((option) => option.texts),
    ]),
  ];
  return all.flatMap(({ original, translations }) =>
    [original, ...Object.values(translations)].flatMap((text) =>
      text === null ? [] : Object.values(text).filter((value) => typeof value === "string"),
    ),
  );
}
