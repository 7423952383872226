import { ABSTAIN, BLANK, type ChoiceProfile, countBallots } from "#app/domain/tally/ballots.ts";

/** What one can say when consent is asked for, besides abstaining. */
export const CONSENT_ANSWERS = ["agree", "concern", "objection"] as const;

export interface ConsentResult {
  readonly rule: "consent";
  readonly totals: {
    readonly agree: number;
    /** Agree with a concern. */
    readonly concern: number;
    /** Serious objection; the reasons are kept with the ballots, not here. */
    readonly objection: number;
    readonly abstain: number;
    readonly blank: number;
  };
  readonly outcome: "consent" | "back-to-discussion" | "nobody-agreed";
}

/**
 * Consent: it is given where somebody agrees, with or without a concern, and nobody objects. One serious objection
 * leads back to discussion, whatever the numbers: they are shown and not weighed. Abstentions and blank ballots
 * neither agree nor object. Tie rule: none is needed. O(ballots).
 */
export function seekConsent({ ballots }: ChoiceProfile): ConsentResult {
  countBallots(ballots);
  const sums = new Map<string, number>();
  for (const { choice, count } of ballots) sums.set(choice, (sums.get(choice) ?? 0) + count);
  const sum = (choice: string) => sums.get(choice) ?? 0;
  const totals = {
    agree: sum("agree"),
    concern: sum("concern"),
    objection: sum("objection"),
    abstain: sum(ABSTAIN),
    blank: sum(BLANK),
  };
  const agreed = totals.agree + totals.concern > 0;
  return {
    rule: "consent",
    totals,
    outcome: totals.objection > 0 ? "back-to-discussion" : agreed ? "consent" : "nobody-agreed",
  };
}
