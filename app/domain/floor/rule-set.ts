/**
 * What can follow a breach, from the mildest to the hardest. `reminder` and `call_to_order` are words;
 * `floor_withdrawn` takes the right to speak for the agenda item, `house_right` for the evening.
 */
export const SANCTION_STEPS = [
  "reminder",
  "call_to_order",
  "floor_withdrawn",
  "house_right",
] as const;
export type SanctionStep = (typeof SANCTION_STEPS)[number];

/** Who acts for the town hall on the floor. */
export const FLOOR_OFFICES = ["chair", "house_right_holder"] as const;
export type FloorOffice = (typeof FLOOR_OFFICES)[number];

/** A rule of the evening. Its wording, in each language, is no matter of the domain. */
export interface FloorRule {
  readonly id: string;
  /** The step with which the first breach is met: threats are not met with a reminder. */
  readonly startsAt: SanctionStep;
  /** The last step that this rule can lead to. */
  readonly endsAt: SanctionStep;
  /** Who may impose each step. The holder of the house right may delegate it to the chair in writing. */
  readonly imposedBy: Readonly<Record<SanctionStep, readonly FloorOffice[]>>;
}

const BY_CHAIR: FloorRule["imposedBy"] = {
  reminder: ["chair"],
  call_to_order: ["chair"],
  floor_withdrawn: ["chair"],
  house_right: ["house_right_holder"],
};

/**
 * The five rules that the town of Hettstedt read out and enforced without exception.
 *
 * Source: handbook on immigration, integration and municipal action in Sachsen-Anhalt, ch. II.2 §2.
 * The ladder and where each rule enters it are this software's.
 */
export const HETTSTEDT_RULES = [
  { id: "citizens_for_citizens", startsAt: "reminder", endsAt: "floor_withdrawn" },
  { id: "guests_by_invitation", startsAt: "reminder", endsAt: "house_right" },
  { id: "name_and_district", startsAt: "reminder", endsAt: "floor_withdrawn" },
  { id: "no_threats_or_insults", startsAt: "floor_withdrawn", endsAt: "house_right" },
  { id: "let_speakers_finish", startsAt: "reminder", endsAt: "house_right" },
].map((rule) => ({ ...rule, imposedBy: BY_CHAIR })) as readonly FloorRule[];

export function rankOf(step: SanctionStep): number {
  return SANCTION_STEPS.indexOf(step);
}
