import type { CountedAnswer } from "#app/domain/votes/group-answers.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import {
  type AskedQuestion,
  type VoteAnswer,
  YES_NO_ANSWERS,
  type YesNoAnswer,
} from "#app/domain/votes/vote-answer.ts";

/** What two people would count on papers with these answers. */
export function addUpPapers(
  { rule, options }: AskedQuestion,
  papers: readonly CountedAnswer[],
): QuestionTotals {
  const ids = options.map(({ id }) => id);
  const sum = (says: (answer: VoteAnswer) => number) =>
    papers.reduce((total, { count, answer }) => total + count * says(answer), 0);
  const each = <Value>(names: readonly string[], value: (name: string) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  const chosen = (choice: string) =>
    sum((answer) => ("choice" in answer && answer.choice === choice ? 1 : 0));
  const cast = sum(() => 1);
  switch (rule.kind) {
    case "yes-no":
      return { kind: "choice", choices: each(YES_NO_ANSWERS, chosen) };
    case "consent":
      return {
        kind: "choice",
        choices: each(["agree", "concern", "objection", "abstain", "blank"], chosen),
      };
    case "single-choice":
      return { kind: "choice", choices: each([...ids, "abstain", "blank"], chosen) };
    case "deciding-question":
      return {
        kind: "variants",
        answers: each(
          ids,
          (id) =>
            each(YES_NO_ANSWERS, (said) =>
              sum((answer) => (answer.kind === "variants" && answer.answers[id] === said ? 1 : 0)),
            ) as Record<YesNoAnswer, number>,
        ),
        choices: each([...ids, "abstain", "blank"], chosen),
      };
    case "score":
      return {
        kind: "scores",
        cast,
        blank: sum((answer) =>
          answer.kind === "scores" && Object.keys(answer.scores).length === 0 ? 1 : 0,
        ),
        scores: each(ids, (id) => ({
          sum: sum((answer) => (answer.kind === "scores" ? (answer.scores[id] ?? 0) : 0)),
          scored: sum((answer) => (answer.kind === "scores" && id in answer.scores ? 1 : 0)),
        })),
      };
    default:
      return {
        kind: "approve",
        cast,
        blank: sum((answer) => (answer.kind === "approve" && answer.approve.length === 0 ? 1 : 0)),
        approvals: each(ids, (id) =>
          sum((answer) => (answer.kind === "approve" && answer.approve.includes(id) ? 1 : 0)),
        ),
      };
  }
}
