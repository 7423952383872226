import { ok, problem } from "#app/domain/result.ts";
import type { FloorCommand, FloorDecision } from "./floor-command.ts";
import type { FloorEventBody } from "./floor-events.ts";
import type { FloorState } from "./floor-state.ts";
import { isBeyondRule, mayImpose, suggestedStep } from "./sanctions.ts";
import { silence } from "./silence.ts";

type EnteredSpeech = Extract<FloorEventBody, { readonly kind: "speech_entered" }>;
type SanctionEntry = Extract<FloorCommand, { readonly kind: "enter_sanction" }>;

/**
 * A speech that was noted on paper. The floor may be closed by then: what is on paper is entered when there is
 * time. What is entered twice is there once. Fails with `floor_not_open` and `attendee_unknown`.
 */
export function enterSpeech(state: FloorState, entered: EnteredSpeech): FloorDecision {
  if (state.phase === "before") return problem("floor_not_open", {});
  if (!state.attendees.has(entered.attendeeId)) return problem("attendee_unknown", {});
  const known = state.past.some(
    ({ how, attendeeId, itemId, startedAt }) =>
      how === "on_paper" &&
      attendeeId === entered.attendeeId &&
      itemId === entered.itemId &&
      startedAt === entered.startedAt,
  );
  return ok(known ? [] : [entered]);
}

/**
 * A measure that was noted on paper, by the same rules: who may impose it, and a reason where the ladder, as
 * it stood at that time, suggests another step. It takes the right to speak as any other does: whoever has
 * none any more, now, is stopped and leaves the list. What is entered twice is there once.
 *
 * Fails with `floor_not_open`, `attendee_unknown`, `may_not_impose`, `step_beyond_rule` and `step_without_reason`.
 */
export function enterSanction(state: FloorState, entry: SanctionEntry): FloorDecision {
  if (state.phase === "before") return problem("floor_not_open", {});
  const { sanctionId, attendeeId, rule, step, imposedBy, itemId, imposedAt } = entry;
  if (!state.attendees.has(attendeeId)) return problem("attendee_unknown", {});
  if (!mayImpose(rule, step, entry.offices)) return problem("may_not_impose", { step });
  const known = state.sanctions.some(
    (each) =>
      each.onPaper &&
      each.attendeeId === attendeeId &&
      each.ruleId === rule.id &&
      each.step === step &&
      each.at === imposedAt,
  );
  if (known) return ok([]);
  const earlier = state.sanctions.filter(({ at }) => at <= imposedAt);
  const suggested = suggestedStep({ sanctions: earlier }, attendeeId, rule);
  if (isBeyondRule(rule, step, suggested)) {
    return problem("step_beyond_rule", { step: rule.endsAt });
  }
  if (step !== suggested && !entry.reasonGiven) {
    return problem("step_without_reason", { suggested });
  }
  const imposed = { sanctionId, attendeeId, ruleId: rule.id, step, suggested, imposedBy };
  const holds = step === "house_right" || (step === "floor_withdrawn" && itemId === state.item?.id);
  return ok([
    { kind: "sanction_entered", ...imposed, itemId, imposedAt },
    ...(holds ? silence(state, attendeeId, "sanction") : []),
  ]);
}
