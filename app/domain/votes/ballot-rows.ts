import { optionNames } from "#app/domain/votes/question-lot.ts";
import type { NamedQuestion } from "#app/domain/votes/recount-files.ts";
import type { VoteAnswer, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";

/** A ballot of the published list. */
export interface ListedBallot {
  readonly trackingCode: string;
  readonly ballot: VoteBallot;
}

/**
 * The list of ballots as a table for a CSV file, its headings first: the tracking code, then for each question (`q1`,
 * `q2` …) a column with its one choice, or one for each option: 1 where it is approved of, its score, its rank from 1,
 * or the answer to it. Cells that say nothing are empty. Options are called as `optionNames` says.
 */
export function ballotRows(
  questions: readonly NamedQuestion[],
  ballots: readonly ListedBallot[],
): readonly (readonly string[])[] {
  const headings = questions.flatMap(({ question, labels }, at) => {
    const name = `q${at + 1}`;
    const options = optionNames(labels).map((option) => `${name}: ${option}`);
    return [
      ...(hasChoice(question.rule.kind) ? [name] : []),
      ...(hasColumns(question.rule.kind) ? options : []),
    ];
  });
  const cells = questions.map((named) => cellsUnder(named));
  return [
    ["tracking_code", ...headings],
    ...ballots.map(({ trackingCode, ballot }) => [
      trackingCode,
      ...questions.flatMap(({ question }, at) => cells[at]?.(ballot[question.id]) ?? []),
    ]),
  ];
}

/** Whether a question has one choice as a whole. */
function hasChoice(kind: VoteRuleKind): boolean {
  return ["yes-no", "consent", "single-choice", "deciding-question"].includes(kind);
}

/** Whether something is said of each option. */
function hasColumns(kind: VoteRuleKind): boolean {
  return !["yes-no", "consent", "single-choice"].includes(kind);
}

/** Writes the answer of each ballot into the columns of a question. */
function cellsUnder({
  question,
  labels,
}: NamedQuestion): (answer: VoteAnswer | undefined) => readonly string[] {
  const ids = question.options.map(({ id }) => id);
  const names = optionNames(labels);
  const choice = (chosen: string) => names[ids.indexOf(chosen)] ?? chosen;
  return (answer) => {
    if (answer === undefined) throw new RangeError("A ballot lacks an answer.");
    switch (answer.kind) {
      case "choice":
        return [choice(answer.choice)];
      case "variants":
        return [choice(answer.choice), ...ids.map((id) => answer.answers[id] ?? "")];
      case "approve":
        return ids.map((id) => (answer.approve.includes(id) ? "1" : ""));
      case "scores":
        return ids.map((id) => String(answer.scores[id] ?? ""));
      case "ranking":
        return ids.map((id) => {
          const rank = answer.ranking.findIndex((equal) => equal.includes(id));
          return rank < 0 ? "" : String(rank + 1);
        });
    }
  };
}
