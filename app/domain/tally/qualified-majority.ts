import { leastOf, type Share } from "#app/domain/tally/shares.ts";
import { ballotsCast, type MajorityResult, type YesNoTotals } from "#app/domain/tally/yes-no.ts";

export const MAJORITY_BASES = ["yes-no", "cast", "entitled"] as const;

/** Of what a share must say yes: yes and no together, all ballots cast, or all who are entitled. */
export type MajorityBase = (typeof MAJORITY_BASES)[number];

/**
 * Qualified majority: yes · den ≥ base · num, and at least one yes. Abstentions and blank ballots are in the base
 * `cast` and not in `yes-no`. Tie rule: none is needed, the share itself suffices.
 */
export function decideByQualifiedMajority(
  totals: YesNoTotals,
  { share, base, entitled }: { share: Share; base: MajorityBase; entitled: number },
): MajorityResult<"qualified-majority"> {
  const bases = {
    "yes-no": totals.yes + totals.no,
    cast: ballotsCast(totals),
    entitled,
  };
  const needed = Math.max(1, leastOf(share, bases[base]));
  return {
    rule: "qualified-majority",
    reached: totals.yes >= needed,
    needed,
    base: bases[base],
    tie: null,
  };
}
