import { VOTE } from "#app/domain/tally/scottish-stv.ts";
import type { StoredTally } from "#app/domain/votes/stored-result.ts";

/** What is counted: answers, or what an option got. */
export const COUNTED = [
  ...(["yes", "no", "abstain", "blank", "agree", "concern", "objection"] as const),
  ...(["preferred", "votes", "approvals", "points", "sum", "mean"] as const),
  ...(["lastRound", "firstPreferences", "place", "cost"] as const),
] as const;

/** A number of a result, as minutes state it: the totals without the course of the count. */
export interface VoteNumber {
  /** What got it; null for an answer to the question itself. */
  readonly option: string | null;
  readonly counted: (typeof COUNTED)[number];
  /** Costs are in cents, points can be halves. */
  readonly number: number;
  /** Of a mean: by how many scores the sum is divided. Otherwise null. */
  readonly of: number | null;
}

type Counted = VoteNumber["counted"];

/**
 * The totals of a result: answers to the question, and what each option got, best first. Of a run-off the last round,
 * of a transferable vote first preferences, of a ranking in pairs the places, of a budget what is bought.
 */
export function voteNumbers(result: StoredTally): readonly VoteNumber[] {
  switch (result.rule) {
    case "yes-no":
      return answers(result.totals, ["yes", "no", "abstain", "blank"]);
    case "consent":
      return answers(result.totals, ["agree", "concern", "objection", "abstain", "blank"]);
    case "deciding-question":
      return result.questions.flatMap(({ question, result: { totals }, preferred }) => [
        ...answers(totals, ["yes", "no"], question),
        entry(question, "preferred", preferred),
      ]);
    case "single-choice":
      return [
        ...result.standings.map(({ candidate, votes }) => entry(candidate, "votes", votes)),
        entry(null, "abstain", result.ballots.abstained),
        entry(null, "blank", result.ballots.blank),
      ];
    case "approval":
      return [
        ...result.standings.map((each) => entry(each.candidate, "approvals", each.approvals)),
        entry(null, "blank", result.ballots.blank),
      ];
    case "borda":
      return [
        ...result.standings.map(({ candidate, points }) => entry(candidate, "points", points)),
        entry(null, "blank", result.ballots.blank),
      ];
    case "score":
      return [
        ...result.standings.map(({ candidate, sum, scored }) =>
          result.measure === "sum"
            ? entry(candidate, "sum", sum)
            : { ...entry(candidate, "mean", sum), of: scored },
        ),
        entry(null, "blank", result.ballots.blank),
      ];
    case "irv":
      return (result.rounds.at(-1)?.standings ?? []).map(({ candidate, votes }) =>
        entry(candidate, "lastRound", votes),
      );
    case "scottish-stv":
      return (result.stages[0]?.standings ?? []).map(({ candidate, votes }) =>
        entry(candidate, "firstPreferences", votes / VOTE),
      );
    case "schulze":
      return result.ranking.flatMap((rank, index) => {
        const before = result.ranking.slice(0, index).reduce((sum, each) => sum + each.length, 0);
        return rank.map((candidate) => entry(candidate, "place", before + 1));
      });
    case "equal-shares":
    case "greedy-budget":
      return result.steps.flatMap(({ project, votes, cost }) => [
        entry(project, "votes", votes),
        entry(project, "cost", cost),
      ]);
  }
}

function answers<Answer extends Counted>(
  totals: Readonly<Record<Answer, number>>,
  names: readonly Answer[],
  option: string | null = null,
): readonly VoteNumber[] {
  return names.map((name) => entry(option, name, totals[name]));
}

function entry(option: string | null, counted: Counted, number: number): VoteNumber {
  return { option, counted, number, of: null };
}
