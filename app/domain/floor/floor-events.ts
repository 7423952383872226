import type { SanctionStep } from "./rule-set.ts";

/**
 * Whether someone belongs to the town. `invited_guest`: lives elsewhere and was invited to speak.
 * `guest`: lives elsewhere and may listen.
 */
export type Standing = "resident" | "invited_guest" | "guest";

export const CONTRIBUTION_KINDS = [
  "speech",
  "for",
  "against",
  "question",
  "answer",
  "point_of_order",
] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** How somebody came onto the speakers list. */
export type JoinedBy = "phone" | "chair" | "volunteer" | "paper";

/** How the floor is managed during an agenda item. */
export interface ItemSettings {
  /** Speaking time in seconds; null for no limit. */
  readonly speakingSeconds: number | null;
  /** For points of order, in seconds. */
  readonly pointOfOrderSeconds: number;
  /** Whoever has not spoken this evening comes before those who have. */
  readonly firstTimeSpeakersFirst: boolean;
  /** For and against take turns. */
  readonly alternate: boolean;
}

/** What is told of a person at the check-in that the rules of the floor ask for. */
export interface Attendee {
  readonly id: string;
  readonly standing: Standing;
  readonly hasName: boolean;
  readonly hasDistrict: boolean;
}

/**
 * What can happen on the floor. Events are only ever added; everything that is shown, and the minutes,
 * comes from them. They hold ids and no words: names and what was said lie elsewhere.
 */
export type FloorEventBody =
  | { readonly kind: "opened" }
  | { readonly kind: "closed" }
  | { readonly kind: "item_begun"; readonly itemId: string; readonly settings: ItemSettings }
  | { readonly kind: "item_ended"; readonly itemId: string }
  | { readonly kind: "checked_in"; readonly attendee: Attendee }
  | { readonly kind: "guest_invited"; readonly attendeeId: string }
  | { readonly kind: "left"; readonly attendeeId: string }
  | { readonly kind: "list_closed" }
  | { readonly kind: "list_opened" }
  | {
      readonly kind: "joined";
      readonly entryId: string;
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly by: JoinedBy;
    }
  | { readonly kind: "entry_removed"; readonly entryId: string; readonly why: RemovalReason }
  | {
      readonly kind: "floor_given";
      readonly entryId: string;
      /** Null for no limit. */
      readonly seconds: number | null;
      /** Whether others stood before them on the list. */
      readonly outOfTurn: boolean;
    }
  | { readonly kind: "time_extended"; readonly entryId: string; readonly seconds: number }
  | { readonly kind: "interrupted"; readonly entryId: string }
  | { readonly kind: "resumed"; readonly entryId: string }
  | { readonly kind: "speech_ended"; readonly entryId: string; readonly how: SpeechEnd }
  | {
      readonly kind: "sanctioned";
      readonly sanctionId: string;
      readonly attendeeId: string;
      readonly ruleId: string;
      readonly step: SanctionStep;
      /** What the ladder suggested; where it differs, a reason was given. */
      readonly suggested: SanctionStep;
    }
  | { readonly kind: "sanction_lifted"; readonly sanctionId: string };

/** Why an entry left the speakers list without a speech. */
export type RemovalReason = "own_wish" | "by_chair" | "sanction" | "left" | "item_ended";

/** How a speech ended. `time` does not occur: a speaker who keeps to the rules may finish. */
export type SpeechEnd = "finished" | "sanction" | "left" | "item_ended";

/** An event and where it stands. */
export type FloorEvent = FloorEventBody & {
  /** From 1 on, without gaps. */
  readonly sequence: number;
  /** Milliseconds since 1970 by the server's clock; never before that of the event before. */
  readonly at: number;
};
