import type { FloorOffice, SanctionStep } from "./rule-set.ts";

/**
 * Whether someone belongs to the town. `invited_guest`: lives elsewhere and was invited to speak.
 * `guest`: lives elsewhere and may listen.
 */
export const STANDINGS = ["resident", "invited_guest", "guest"] as const;
export type Standing = (typeof STANDINGS)[number];

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
export const JOINED_BY = ["phone", "chair", "volunteer", "paper"] as const;
export type JoinedBy = (typeof JOINED_BY)[number];

/** Why the chair gave a speaker more time; `other` is told in words. */
export const EXTENSION_REASONS = [
  "interpreting",
  "disturbed",
  "asked_back",
  "agreed",
  "other",
] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

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
  /** It was closed by mistake, or something is entered afterwards. */
  | { readonly kind: "reopened" }
  | { readonly kind: "item_begun"; readonly itemId: string; readonly settings: ItemSettings }
  | { readonly kind: "item_ended"; readonly itemId: string }
  /** `onPaper`: they came in while the sheet at the door was used, and are entered afterwards. */
  | { readonly kind: "checked_in"; readonly attendee: Attendee; readonly onPaper?: true }
  /** A name or district was given later, or the standing was entered wrongly. */
  | { readonly kind: "attendee_corrected"; readonly attendee: Attendee }
  | { readonly kind: "guest_invited"; readonly attendeeId: string }
  | { readonly kind: "left"; readonly attendeeId: string }
  /** They were let in by mistake: nobody of the kind was there. */
  | { readonly kind: "check_in_undone"; readonly attendeeId: string }
  | { readonly kind: "list_closed" }
  | { readonly kind: "list_opened" }
  /** For the speeches of this item that have not begun; null for no limit. */
  | { readonly kind: "speaking_time_set"; readonly seconds: number | null }
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
  /** The floor was given by mistake: the speaker is back on the list, where they were. */
  | { readonly kind: "floor_returned"; readonly entryId: string }
  | {
      readonly kind: "time_extended";
      readonly entryId: string;
      readonly seconds: number;
      readonly why: ExtensionReason;
    }
  | { readonly kind: "interrupted"; readonly entryId: string }
  | { readonly kind: "resumed"; readonly entryId: string }
  | { readonly kind: "speech_ended"; readonly entryId: string; readonly how: SpeechEnd }
  /** The last speech was ended by mistake and goes on. */
  | { readonly kind: "speech_continued"; readonly entryId: string }
  /** A speech that was noted on paper and is entered afterwards, with its own time. */
  | {
      readonly kind: "speech_entered";
      readonly entryId: string;
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly itemId: string;
      /** Milliseconds since 1970. */
      readonly startedAt: number;
      /** Milliseconds. */
      readonly spoken: number;
    }
  | {
      readonly kind: "sanctioned";
      readonly sanctionId: string;
      readonly attendeeId: string;
      readonly ruleId: string;
      readonly step: SanctionStep;
      /** What the ladder suggested; where it differs, a reason was given. */
      readonly suggested: SanctionStep;
      readonly imposedBy: FloorOffice;
    }
  /** A measure that was noted on paper and is entered afterwards, with its own item and time. */
  | {
      readonly kind: "sanction_entered";
      readonly sanctionId: string;
      readonly attendeeId: string;
      readonly ruleId: string;
      readonly step: SanctionStep;
      /** What the ladder suggested at that time. */
      readonly suggested: SanctionStep;
      readonly imposedBy: FloorOffice;
      readonly itemId: string;
      /** Milliseconds since 1970. */
      readonly imposedAt: number;
    }
  | { readonly kind: "sanction_lifted"; readonly sanctionId: string };

/** Why an entry left the speakers list without a speech. */
export const REMOVAL_REASONS = ["own_wish", "by_chair", "sanction", "left", "item_ended"] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** How a speech ended. `time` does not occur: a speaker who keeps to the rules may finish. */
export const SPEECH_ENDS = ["finished", "sanction", "left", "item_ended"] as const;
export type SpeechEnd = (typeof SPEECH_ENDS)[number];

/** An event and where it stands. */
export type FloorEvent = FloorEventBody & {
  /** From 1 on, without gaps. */
  readonly sequence: number;
  /** Milliseconds since 1970 by the server's clock; never before that of the event before. */
  readonly at: number;
};
