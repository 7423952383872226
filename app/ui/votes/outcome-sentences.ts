import type { QuestionOutcome } from "#app/domain/votes/count-question.ts";
import { type OutcomeCode, outcomeCode } from "#app/domain/votes/outcome-code.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import {
  inFigures,
  lotOnTheWay,
  mean,
  points,
  refusedTie,
  runnerUp,
  runoffReasons,
  transferReasons,
} from "./outcome-reasons.ts";
import type { ResultWords } from "./result-words.ts";

/** The outcome in one sentence, and why it is so in others. */
export interface OutcomeSentences {
  readonly headline: string;
  readonly reasons: readonly string[];
}

/** More projects than these are not named in a sentence; the table names them. */
const MOST_NAMED = 8;

/** Who won and why, in plain sentences. The only place where outcomes are put into words. */
export function outcomeSentences(
  question: AskedQuestion,
  outcome: QuestionOutcome,
  words: ResultWords,
): OutcomeSentences {
  return sentencesOf(outcomeCode(question, outcome), words);
}

/** The sentences of one outcome code. */
export function sentencesOf({ code, params }: OutcomeCode, words: ResultWords): OutcomeSentences {
  const { t, number, said, list, euros } = words;
  const wins = (winner: string, ...reasons: readonly string[]) => ({
    headline: t("voteOutcomes.headline.winner", { winner: said(winner) }),
    reasons,
  });
  const won = (winners: readonly string[], ...reasons: readonly string[]) => ({
    headline: t("voteOutcomes.headline.winners", { count: winners.length, names: list(winners) }),
    reasons,
  });
  const holds = (winner: string, ...reasons: readonly string[]) => ({
    headline: t("voteOutcomes.headline.variant", { winner: said(winner) }),
    reasons,
  });
  switch (code) {
    case "nobody_voted":
    case "nobody_chosen":
    case "nobody_agreed":
    case "consent":
    case "consent_with_concerns":
    case "approval_missed": {
      // The numbers of one code fill its own sentence; the compiler would ask each for those of all.
      const say = t as (key: `voteOutcomes.why.${typeof code}`, counts: object) => string;
      return {
        headline: t(`voteOutcomes.headline.${code}`),
        reasons: [say(`voteOutcomes.why.${code}`, inFigures(params, words))],
      };
    }
    case "presence_missed": {
      const { ahead, ...counts } = params;
      const names = list(ahead);
      return {
        headline: t("voteOutcomes.headline.presence_missed"),
        reasons: [
          t("voteOutcomes.why.presence_missed", inFigures(counts, words)),
          ...(ahead.length === 0 ? [] : [t("voteOutcomes.why.ahead", { names })]),
        ],
      };
    }
    case "accepted":
    case "rejected_by_majority": {
      const { majority, ...counts } = params;
      return {
        headline: t(`voteOutcomes.headline.${code}`),
        reasons: [t(`voteOutcomes.why.${code}.${majority}`, inFigures(counts, words))],
      };
    }
    case "rejected_by_tie": {
      const { majority, ...counts } = params;
      const tie = majority === "absolute-majority" ? "half" : "equal";
      return {
        headline: t("voteOutcomes.headline.rejected_by_tie"),
        reasons: [t(`voteOutcomes.why.rejected_by_tie.${tie}`, inFigures(counts, words))],
      };
    }
    case "back_to_discussion":
      return {
        headline: t("voteOutcomes.headline.back_to_discussion"),
        reasons: [t("voteOutcomes.why.back_to_discussion", { count: params.objections })],
      };
    case "no_variant_accepted":
      return {
        headline: t("voteOutcomes.headline.no_variant_accepted"),
        reasons: [t("voteOutcomes.why.no_variant_accepted")],
      };
    case "only_variant_accepted": {
      const { winner, ...counts } = params;
      return holds(winner, t("voteOutcomes.why.only_variant_accepted", inFigures(counts, words)));
    }
    case "variant_preferred": {
      const { winner, next, votes, nextVotes } = params;
      return holds(
        winner,
        t("voteOutcomes.why.variant_preferred", { votes: number(votes) }),
        ...runnerUp(next, number(nextVotes), words),
      );
    }
    case "variant_by_yes": {
      const { winner, next, yes, nextYes } = params;
      return holds(
        winner,
        t("voteOutcomes.why.variant_by_yes", { yes: number(yes) }),
        ...runnerUp(next, number(nextYes), words),
      );
    }
    case "variant_by_lot": {
      const between = list(params.between);
      return holds(params.winner, t("voteOutcomes.why.variant_by_lot", { between }));
    }
    case "variant_tie_refused":
      return {
        headline: t("voteOutcomes.headline.variant_tie_refused"),
        reasons: [refusedTie(params.between, words)],
      };
    case "chosen_by_number": {
      const { winner, next, rule, number: most, nextNumber } = params;
      return wins(
        winner,
        t(`voteOutcomes.why.chosen_by_number.${rule}`, { number: number(most, 1) }),
        ...runnerUp(next, points(nextNumber, words), words),
      );
    }
    case "chosen_by_sum": {
      const { winner, next, sum, nextSum } = params;
      return wins(
        winner,
        t("voteOutcomes.why.chosen_by_sum", { number: number(sum) }),
        ...runnerUp(next, points(nextSum, words), words),
      );
    }
    case "chosen_by_mean": {
      const { winner, next, sum, scored, nextSum, nextScored } = params;
      return wins(
        winner,
        t("voteOutcomes.why.chosen_by_mean", { number: mean(sum, scored, words) ?? "" }),
        ...runnerUp(next, mean(nextSum, nextScored, words), words),
      );
    }
    case "chosen_by_runoff":
      return wins(params.winner, ...runoffReasons(params, words));
    case "elected_by_transfer": {
      const { winners } = params;
      return {
        headline: t("voteOutcomes.headline.elected", {
          ...{ count: winners.length, names: list(winners) },
        }),
        reasons: transferReasons(params, words),
      };
    }
    case "chosen_over_each":
    case "chosen_by_paths":
      return wins(params.winner, t(`voteOutcomes.why.${code}`));
    case "several_unbeaten":
      return {
        headline: t("voteOutcomes.headline.several_unbeaten", { names: list(params.winners) }),
        reasons: [t("voteOutcomes.why.several_unbeaten")],
      };
    case "several_chosen":
    case "seats_left_open":
      return won(params.winners, t(`voteOutcomes.why.${code}`, { count: params.seats }));
    case "chosen_by_lot": {
      const [between, drawn] = [list(params.between), list(params.drawn)];
      return won(params.winners, t("voteOutcomes.why.chosen_by_lot", { between, drawn }));
    }
    case "tie_refused":
    case "projects_tie_refused": {
      const { winners, between } = params;
      const [open, partlyOpen] =
        code === "tie_refused"
          ? (["open", "partlyOpen"] as const)
          : (["projectsOpen", "projectsPartlyOpen"] as const);
      return {
        headline:
          winners.length === 0
            ? t(`voteOutcomes.headline.${open}`)
            : t(`voteOutcomes.headline.${partlyOpen}`, { names: list(winners) }),
        reasons: [refusedTie(between, words)],
      };
    }
    case "projects_bought": {
      const { winners, projects: count, cost, budget, byLot } = params;
      return {
        headline:
          count > MOST_NAMED
            ? t("voteOutcomes.headline.manyProjects", { count })
            : t("voteOutcomes.headline.projects", { count, names: list(winners) }),
        reasons: [
          t("voteOutcomes.why.projects_bought", { cost: euros(cost), budget: euros(budget) }),
          ...lotOnTheWay(byLot, words),
        ],
      };
    }
    case "nothing_bought":
      return {
        headline: t("voteOutcomes.headline.nothing_bought"),
        reasons: [t("voteOutcomes.why.nothing_bought", { budget: euros(params.budget) })],
      };
  }
}
