import type { MajorityResult, YesNoTotals } from "#app/domain/tally/yes-no.ts";

/**
 * Absolute majority: 2 · yes > all who are entitled (in a room: checked in), whether they vote or not. Abstentions and
 * blank ballots so weigh like no. Tie rule: exactly half rejects.
 */
export function decideByAbsoluteMajority(
  { yes }: YesNoTotals,
  entitled: number,
): MajorityResult<"absolute-majority"> {
  return {
    rule: "absolute-majority",
    reached: 2 * yes > entitled,
    needed: Math.floor(entitled / 2) + 1,
    base: entitled,
    tie: 2 * yes === entitled ? "rejects" : null,
  };
}
