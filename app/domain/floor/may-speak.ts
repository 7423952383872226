import type { FloorState } from "./floor-state.ts";

/** Why someone cannot be given the floor. */
export type FloorBar =
  | "not_checked_in"
  | "left"
  | "guest_without_invitation"
  | "name_not_given"
  | "district_not_given"
  | "floor_withdrawn"
  | "house_right";

/**
 * Whether the rules let someone speak, now: null when they do, otherwise the reason that weighs most.
 *
 * Residents speak, and guests who were invited. Who speaks has given a name, and residents their
 * district. Whose floor was withdrawn is silent for the agenda item, who was sent out for the evening.
 */
export function barFor(state: FloorState, attendeeId: string): FloorBar | null {
  const attendee = state.attendees.get(attendeeId);
  if (attendee === undefined) return "not_checked_in";
  const own = state.sanctions.filter((each) => each.attendeeId === attendeeId && !each.lifted);
  if (own.some(({ step }) => step === "house_right")) return "house_right";
  if (!attendee.present) return "left";
  if (attendee.standing === "guest") return "guest_without_invitation";
  const item = state.item?.id ?? null;
  if (own.some(({ step, itemId }) => step === "floor_withdrawn" && itemId === item)) {
    return "floor_withdrawn";
  }
  if (!attendee.hasName) return "name_not_given";
  if (attendee.standing === "resident" && !attendee.hasDistrict) return "district_not_given";
  return null;
}
