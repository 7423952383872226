import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { ABSTAIN, BLANK } from "#app/domain/tally/ballots.ts";
import { CONSENT_ANSWERS } from "#app/domain/tally/consent.ts";
import { type AnswerProblem, answerKind, checkAnswer } from "#app/domain/votes/check-answer.ts";
import type { AskedQuestion, VoteAnswer, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import { optionLetter } from "./option-orders.ts";

/** Nothing was marked, or nobody can tell what. */
const NOTHING = "-";
const ABSTAINED = "0";

/** What people type for yes and no, in German, in English and as numbers; the first is shown. */
const SAID: readonly (readonly [YesNoAnswer, readonly string[]])[] = [
  ["yes", ["J", "Y", "1"]],
  ["no", ["N", "2"]],
  ["abstain", [ABSTAINED]],
  ["blank", [NOTHING]],
];

export type TypedProblem =
  /** A paper on which nothing is marked has a dash, so that nobody skips a question by accident. */
  | Problem<"typed_nothing", object>
  | Problem<"typed_unknown", { readonly sign: string }>
  /** There is one sign, or one number, for each option. */
  | Problem<"typed_count", { readonly count: number; readonly expected: number }>
  | AnswerProblem;

/**
 * Reads what somebody typed from a paper for one question. Options are named by their letters, a dash is nothing, 0 an
 * abstention. Case does not matter.
 *
 * - yes or no: `J` (`Y`, `1`) or `N` (`2`); consent: `1` agree, `2` with a concern, `3` objection
 * - one option: its letter; several: their letters, such as `ACD`
 * - points: a number or a dash for each option in the order of the letters, such as `5 0 - 3`
 * - a ranking: the letters, the best first; `=` between those with the same rank, such as `BA=C`
 * - variants: yes or no for each, then the one of the deciding question, such as `JN-B`
 *
 * Where there are more than 26 options, spaces separate their letters.
 */
export function readTyped(question: AskedQuestion, text: string): Result<VoteAnswer, TypedProblem> {
  const typed = text.trim().toUpperCase();
  if (typed === "") return problem("typed_nothing", {});
  const answer = answerOf(question, typed);
  return answer.ok ? checkAnswer(question, answer.value, "elsewhere") : answer;
}

/** What is typed for an answer. */
export function typedAnswer({ options }: AskedQuestion, answer: VoteAnswer): string {
  const letterOf = (id: string) => optionLetter(options.findIndex((option) => option.id === id));
  const gap = options.length > 26 ? " " : "";
  const typedChoice = (choice: string) => {
    if (choice === ABSTAIN) return ABSTAINED;
    if (choice === BLANK) return NOTHING;
    return options.some(({ id }) => id === choice) ? letterOf(choice) : sayTyped(choice);
  };
  switch (answer.kind) {
    case "choice":
      return typedChoice(answer.choice);
    case "approve":
      return answer.approve.map(letterOf).join(gap) || NOTHING;
    case "ranking":
      return answer.ranking.map((rank) => rank.map(letterOf).join("=")).join(gap) || NOTHING;
    case "scores":
      if (Object.keys(answer.scores).length === 0) return NOTHING;
      return options.map(({ id }) => String(answer.scores[id] ?? NOTHING)).join(" ");
    case "variants": {
      const said = options.map(({ id }) => sayTyped(answer.answers[id] ?? BLANK)).join("");
      return `${said} ${typedChoice(answer.choice)}`;
    }
  }
}

function answerOf(question: AskedQuestion, typed: string): Result<VoteAnswer, TypedProblem> {
  const { rule, options } = question;
  switch (answerKind(rule.kind)) {
    case "choice":
      return choiceOf(question, typed);
    case "approve": {
      const ids = typed === NOTHING ? ok([]) : lettersOf(question, typed);
      return ids.ok ? ok({ kind: "approve", approve: ids.value }) : ids;
    }
    case "ranking":
      return rankingOf(question, typed);
    case "scores":
      return scoresOf(question, typed);
    case "variants": {
      const signs = [...typed.replace(/\s/g, "")];
      const count = signs.length;
      if (count <= options.length) {
        return problem("typed_count", { count, expected: options.length + 1 });
      }
      const answers: [string, YesNoAnswer][] = [];
      for (const [at, { id }] of options.entries()) {
        const said = saidBy(signs[at] ?? "");
        if (said === null) return problem("typed_unknown", { sign: signs[at] ?? "" });
        answers.push([id, said]);
      }
      const choice = optionChoice(question, signs.slice(options.length).join(""));
      if (!choice.ok) return choice;
      return ok({
        kind: "variants",
        answers: Object.fromEntries(answers),
        choice: choice.value,
      });
    }
  }
}

function choiceOf(question: AskedQuestion, typed: string): Result<VoteAnswer, TypedProblem> {
  const unknown = problem("typed_unknown", { sign: typed });
  if (question.rule.kind === "single-choice") {
    const choice = optionChoice(question, typed);
    return choice.ok ? ok({ kind: "choice", choice: choice.value }) : choice;
  }
  if (question.rule.kind === "consent") {
    if (typed === ABSTAINED) return ok({ kind: "choice", choice: ABSTAIN });
    if (typed === NOTHING) return ok({ kind: "choice", choice: BLANK });
    const choice = /^[1-3]$/.test(typed) ? CONSENT_ANSWERS[Number(typed) - 1] : undefined;
    return choice === undefined ? unknown : ok({ kind: "choice", choice });
  }
  const said = saidBy(typed);
  return said === null ? unknown : ok({ kind: "choice", choice: said });
}

/** One option, an abstention or nothing. */
function optionChoice(question: AskedQuestion, typed: string): Result<string, TypedProblem> {
  if (typed === ABSTAINED) return ok(ABSTAIN);
  if (typed === NOTHING) return ok(BLANK);
  const id = idOf(question, typed);
  return id === null ? problem("typed_unknown", { sign: typed }) : ok(id);
}

function rankingOf(question: AskedQuestion, typed: string): Result<VoteAnswer, TypedProblem> {
  if (typed === NOTHING) return ok({ kind: "ranking", ranking: [] });
  const pieces = signsOf(question, typed.replace(/=/g, " = "));
  const ranking: string[][] = [];
  let joins = false;
  for (const piece of pieces) {
    if (piece === "=") {
      if (joins || ranking.length === 0) return problem("typed_unknown", { sign: piece });
      joins = true;
      continue;
    }
    const id = idOf(question, piece);
    if (id === null) return problem("typed_unknown", { sign: piece });
    const last = ranking.at(-1);
    if (joins && last !== undefined) last.push(id);
    else ranking.push([id]);
    joins = false;
  }
  return joins ? problem("typed_unknown", { sign: "=" }) : ok({ kind: "ranking", ranking });
}

function scoresOf({ options }: AskedQuestion, typed: string): Result<VoteAnswer, TypedProblem> {
  if (typed === NOTHING) return ok({ kind: "scores", scores: {} });
  const numbers = typed.split(/[\s,;]+/).filter((piece) => piece !== "");
  if (numbers.length !== options.length) {
    return problem("typed_count", { count: numbers.length, expected: options.length });
  }
  const scores: [string, number][] = [];
  for (const [at, { id }] of options.entries()) {
    const number = numbers[at] ?? "";
    if (number === NOTHING) continue;
    if (!/^-?\d{1,6}$/.test(number)) return problem("typed_unknown", { sign: number });
    scores.push([id, Number(number)]);
  }
  return ok({ kind: "scores", scores: Object.fromEntries(scores) });
}

function lettersOf(question: AskedQuestion, typed: string): Result<string[], TypedProblem> {
  const ids: string[] = [];
  for (const piece of signsOf(question, typed)) {
    const id = idOf(question, piece);
    if (id === null) return problem("typed_unknown", { sign: piece });
    ids.push(id);
  }
  return ok(ids);
}

/** The names of options in a text: single letters, or what stands between spaces where there are more than 26. */
function signsOf({ options }: AskedQuestion, typed: string): readonly string[] {
  const pieces = typed.split(/[\s,;>]+/).filter((piece) => piece !== "");
  return options.length > 26 ? pieces : pieces.flatMap((piece) => [...piece]);
}

function idOf({ options }: AskedQuestion, letter: string): string | null {
  return options.find((_, position) => optionLetter(position) === letter)?.id ?? null;
}

function saidBy(typed: string): YesNoAnswer | null {
  return SAID.find(([, signs]) => signs.includes(typed))?.[0] ?? null;
}

function sayTyped(answer: string): string {
  const said = SAID.find(([name]) => name === answer)?.[1][0];
  if (said !== undefined) return said;
  const names: readonly string[] = CONSENT_ANSWERS;
  const place = names.indexOf(answer);
  return place === -1 ? answer : String(place + 1);
}
