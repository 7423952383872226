import type { ApprovalResult } from "#app/domain/tally/approval.ts";
import type { BordaResult } from "#app/domain/tally/borda.ts";
import type { DecidingQuestionResult } from "#app/domain/tally/deciding-question.ts";
import type { InstantRunoffResult } from "#app/domain/tally/instant-runoff.ts";
import type { SchulzeResult } from "#app/domain/tally/schulze.ts";
import type { ScoreResult } from "#app/domain/tally/score.ts";
import type { ScottishStvResult } from "#app/domain/tally/scottish-stv.ts";
import type { SingleChoiceResult } from "#app/domain/tally/single-choice.ts";
import type { Tie } from "#app/domain/tally/ties.ts";

/** The result of a rule that chooses among candidates, told apart by `rule`. */
export type TallyResult =
  | SingleChoiceResult
  | ApprovalResult
  | ScoreResult
  | BordaResult
  | InstantRunoffResult
  | ScottishStvResult
  | SchulzeResult
  | DecidingQuestionResult;

/** Every tie that had to be decided, in the order of the count. */
export function tiesOf(result: TallyResult): readonly Tie[] {
  return tiesOrNull(result).filter((tie) => tie !== null);
}

function tiesOrNull(result: TallyResult): readonly (Tie | null)[] {
  switch (result.rule) {
    case "irv":
      return result.rounds.map(({ tie }) => tie);
    case "scottish-stv":
      return [...result.stages.map(({ tie }) => tie), result.refused];
    default:
      return [result.tie];
  }
}
