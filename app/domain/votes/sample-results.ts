import { canonicalJson } from "#app/domain/canonical-json.ts";
import { countQuestion, type QuestionOutcome } from "#app/domain/votes/count-question.ts";
import { type OutcomeCode, outcomeCode } from "#app/domain/votes/outcome-code.ts";
import {
  type Sample,
  type SampleBallots,
  sampleBallots,
} from "#app/domain/votes/sample-ballots.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";

/** How a question would be decided with sample ballots. */
export interface SampleResult extends SampleBallots {
  readonly outcome: QuestionOutcome;
  readonly code: OutcomeCode;
}

/** From which the lots of all samples are drawn; a lot of a vote is drawn from a secret. */
const SAMPLE_SEED = "sample";

/** What comes of samples that promise it by their names; under a rule with which it does not they are left out. */
const PROMISED: Partial<Record<Sample, readonly OutcomeCode["code"][]>> = {
  just_accepted: ["accepted"],
  just_rejected: ["rejected_by_majority", "rejected_by_tie", "approval_missed"],
  approval_just_missed: ["approval_missed"],
  one_preferred: ["variant_preferred"],
  accepted_not_preferred: ["only_variant_accepted"],
  deciding_question_ties: ["variant_by_yes"],
  everything_ties: ["variant_by_lot", "variant_tie_refused"],
  presence_just_missed: ["presence_missed"],
};

/**
 * What would decide a question, shown with sample ballots of an electorate of this size and counted by its own rule. The
 * question has no errors (`checkRule`). `Sample` says what each shows. No two have the same numbers: of those that have, in
 * small electorates or where one vote short is a tie, the last one is left, which says more.
 *
 * @param entitled a whole number from 1
 */
export function sampleResults(question: AskedQuestion, entitled: number): readonly SampleResult[] {
  const results = sampleBallots(question, entitled).flatMap(({ sample, ballots }) => {
    const outcome = countQuestion(question, {
      ...{ ballots, totals: null, entitled, lotSeed: SAMPLE_SEED },
    });
    const code = outcomeCode(question, outcome);
    const kept = PROMISED[sample]?.includes(code.code) ?? true;
    return kept ? [{ sample, ballots, outcome, code }] : [];
  });
  const last = new Map(results.map((each) => [canonicalJson(each.outcome), each.sample]));
  return results.filter(({ sample, outcome }) => last.get(canonicalJson(outcome)) === sample);
}
