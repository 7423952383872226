import type { MajorityResult, YesNoTotals } from "#app/domain/tally/yes-no.ts";

/**
 * Simple majority: yes > no. Abstentions and blank ballots count for presence and quorum only. Tie rule: a tie rejects.
 */
export function decideBySimpleMajority({
  yes,
  no,
}: YesNoTotals): MajorityResult<"simple-majority"> {
  return {
    rule: "simple-majority",
    reached: yes > no,
    needed: no + 1,
    base: yes + no,
    tie: yes === no ? "rejects" : null,
  };
}
