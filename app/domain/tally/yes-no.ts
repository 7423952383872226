import { ABSTAIN, BLANK, type ChoiceProfile, countBallots } from "#app/domain/tally/ballots.ts";

/** The ballots on a question that is answered by yes or no. */
export interface YesNoTotals {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Cast without an answer. */
  readonly blank: number;
}

/** Adds up ballots whose candidates are the two answers. */
export function addUpAnswers(
  { ballots }: ChoiceProfile,
  answers: { readonly yes: string; readonly no: string },
): YesNoTotals {
  countBallots(ballots);
  function sum(wanted: string): number {
    return ballots
      .filter(({ choice }) => choice === wanted)
      .reduce((total, { count }) => total + count, 0);
  }
  return {
    yes: sum(answers.yes),
    no: sum(answers.no),
    abstain: sum(ABSTAIN),
    blank: sum(BLANK),
  };
}

export function ballotsCast({ yes, no, abstain, blank }: YesNoTotals): number {
  return yes + no + abstain + blank;
}

/** Whether a question has the majority that its rule asks for. */
export interface MajorityResult<Rule extends string = string> {
  readonly rule: Rule;
  readonly reached: boolean;
  /** The fewest yes that would be a majority here. */
  readonly needed: number;
  /** Of how many `needed` is reckoned. */
  readonly base: number;
  /** Yes is exactly half, which rejects; null where it is not. */
  readonly tie: "rejects" | null;
}
