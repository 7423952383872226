import { countApproval } from "#app/domain/tally/approval.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { seekConsent } from "#app/domain/tally/consent.ts";
import { decideConflict } from "#app/domain/tally/deciding-question.ts";
import { countEqualShares } from "#app/domain/tally/equal-shares.ts";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { LOT_ALGORITHM, type LotOrder } from "#app/domain/tally/lot.ts";
import { decideQuestion } from "#app/domain/tally/question.ts";
import type { QuorumResult } from "#app/domain/tally/quorum.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv } from "#app/domain/tally/scottish-stv.ts";
import { leastOf } from "#app/domain/tally/shares.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { tiesOf } from "#app/domain/tally/tally-result.ts";
import { addUpAnswers } from "#app/domain/tally/yes-no.ts";
import {
  approvalProfile,
  budgetElection,
  choiceProfile,
  conflictProfile,
  rankedProfile,
  scoreProfile,
} from "#app/domain/votes/ballot-profiles.ts";
import { ballotsOfTotals } from "#app/domain/votes/ballots-of-totals.ts";
import type { CountedAnswer } from "#app/domain/votes/group-answers.ts";
import { type QuestionTotals, takesTotals } from "#app/domain/votes/paper-totals.ts";
import { questionLot } from "#app/domain/votes/question-lot.ts";
import { type QuestionTally, type StoredTally, toStored } from "#app/domain/votes/stored-result.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";

/** What came of a question, as plain JSON. Options are named by their ids. */
export interface QuestionOutcome {
  readonly question: string;
  /** Who could vote; in a room: who was checked in. */
  readonly entitled: number;
  /** Ballots cast, papers that were counted as totals and blank ones included. */
  readonly cast: number;
  /** Null where no quorum of presence was asked for. */
  readonly presence: QuorumResult | null;
  /** False where the quorum of presence was missed: the winners are then ahead, and nothing is decided. */
  readonly decided: boolean;
  /** Options that are chosen or bought, or the variant that holds, in the order of `result`. */
  readonly winners: readonly string[];
  /** The lot, where it decided anything: how, from which seed and in which order it was drawn. */
  readonly lot: {
    readonly algorithm: string;
    readonly seed: string;
    readonly order: LotOrder;
  } | null;
  readonly result: StoredTally;
}

export interface CountInput {
  /** Single ballots, such as those cast online; it is faster with equal ones together (`groupAnswers`). */
  readonly ballots: Iterable<CountedAnswer>;
  /** Papers that were counted as totals; null where there are none. */
  readonly totals: QuestionTotals | null;
  readonly entitled: number;
  /** From which the lot is drawn that decides ties, where the rule has one. */
  readonly lotSeed: string;
}

/**
 * Counts a question by its rule, and its quorum of presence. Ballots are answers as `checkAnswer` returns them, in any
 * order; totals are such as `checkTotals` returns. Throws where the rule takes no totals, or a ballot is no answer to
 * the question. As long as the rule takes.
 */
export function countQuestion(question: AskedQuestion, input: CountInput): QuestionOutcome {
  const { entitled, totals, lotSeed } = input;
  const { rule } = question;
  if (totals !== null && !takesTotals(rule.kind)) {
    throw new RangeError(`${rule.kind} looks at whole ballots, and totals are none.`);
  }
  const papers = totals === null ? [] : ballotsOfTotals(question, totals);
  const answers = [...input.ballots, ...papers];
  const cast = answers.reduce((sum, { count }) => sum + count, 0);
  const order = "tie" in rule && rule.tie === "lot" ? questionLot(question, lotSeed) : null;
  const result = countBy(question, answers, entitled, order);
  const presence = checkPresence(rule, cast, entitled);
  return {
    ...{ question: question.id, entitled, cast, presence },
    decided: presence?.reached ?? true,
    winners: winnersOf(result),
    lot:
      order !== null && lotDecided(result)
        ? { algorithm: LOT_ALGORITHM, seed: lotSeed, order }
        : null,
    result: toStored(result),
  };
}

function countBy(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
  entitled: number,
  lot: LotOrder | null,
): QuestionTally {
  const { rule } = question;
  switch (rule.kind) {
    case "yes-no": {
      const { majority, quorums } = rule;
      const totals = addUpAnswers(choiceProfile(question, answers), { yes: "yes", no: "no" });
      return { rule: "yes-no", ...decideQuestion(totals, { majority, quorums, entitled }) };
    }
    case "deciding-question": {
      const { majority, quorums } = rule;
      const profile = conflictProfile(question, answers);
      return decideConflict(profile, { majority, quorums, entitled }, lot);
    }
    case "consent":
      return seekConsent(choiceProfile(question, answers));
    case "single-choice":
      return countSingleChoice(choiceProfile(question, answers), rule.seats, lot);
    case "approval":
      return countApproval(approvalProfile(question, answers), rule.seats, lot);
    case "score":
      return countScores(scoreProfile(question, answers), rule.measure, rule.seats, lot);
    case "borda":
      return countBorda(rankedProfile(question, answers), rule.seats, lot);
    case "irv":
      return countInstantRunoff(rankedProfile(question, answers), lot);
    case "scottish-stv":
      return countScottishStv(rankedProfile(question, answers), rule.seats, lot);
    case "schulze":
      return countSchulze(rankedProfile(question, answers), schulzeSeats(rule), lot);
    case "equal-shares":
      return countEqualShares(budgetElection(question, rule.budget, answers), rule, lot);
    case "greedy-budget":
      return countGreedyBudget(budgetElection(question, rule.budget, answers), lot);
  }
}

/** Without a lot, several options that nobody beats share the one place: a weak order is a result. */
export function schulzeSeats({ seats, tie }: Extract<VoteRule, { seats: number }>): number | null {
  return seats === 1 && tie === "refuse" ? null : seats;
}

function checkPresence(rule: VoteRule, cast: number, entitled: number): QuorumResult | null {
  const share = "quorums" in rule ? rule.quorums.presence : rule.presence;
  if (share === null) return null;
  const needed = leastOf(share, entitled);
  return { quorum: "presence", reached: cast >= needed, counted: cast, needed };
}

function winnersOf(result: QuestionTally): readonly string[] {
  if ("elected" in result) return result.elected;
  return "winners" in result ? result.winners : [];
}

function lotDecided(result: QuestionTally): boolean {
  switch (result.rule) {
    case "yes-no":
    case "consent":
      return false;
    case "equal-shares":
    case "greedy-budget":
      return result.lotDecided;
    default:
      return tiesOf(result).some(({ decidedBy }) => decidedBy === "lot");
  }
}
