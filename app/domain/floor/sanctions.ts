import type { FloorState } from "./floor-state.ts";
import {
  type FloorOffice,
  type FloorRule,
  rankOf,
  SANCTION_STEPS,
  type SanctionStep,
} from "./rule-set.ts";

/**
 * The step that the ladder suggests for a breach: where the rule starts, or one above the hardest that
 * the person has met this evening, whatever the rule; never above where the rule ends, but never below
 * what they have met. Sanctions that were lifted do not count.
 */
export function suggestedStep(
  state: Pick<FloorState, "sanctions">,
  attendeeId: string,
  rule: FloorRule,
): SanctionStep {
  const met = state.sanctions
    .filter((sanction) => sanction.attendeeId === attendeeId && !sanction.lifted)
    .map(({ step }) => rankOf(step));
  const hardest = Math.max(-1, ...met);
  const next = Math.min(Math.max(rankOf(rule.startsAt), hardest + 1), rankOf(rule.endsAt));
  return SANCTION_STEPS[Math.max(next, hardest)] ?? rule.endsAt;
}

/** Whether one who holds these offices may impose a step for a breach of a rule. */
export function mayImpose(
  rule: FloorRule,
  step: SanctionStep,
  offices: readonly FloorOffice[],
): boolean {
  return rule.imposedBy[step].some((office) => offices.includes(office));
}

/** Whether a step is harder than the rule can lead to, as it was announced, and than the ladder suggests. */
export function isBeyondRule(
  rule: FloorRule,
  step: SanctionStep,
  suggested: SanctionStep,
): boolean {
  return rankOf(step) > Math.max(rankOf(rule.endsAt), rankOf(suggested));
}
