import type { Problem, Result } from "#app/domain/result.ts";
import type {
  Attendee,
  ContributionKind,
  ExtensionReason,
  FloorEventBody,
  ItemSettings,
  JoinedBy,
} from "./floor-events.ts";
import type { FloorBar } from "./may-speak.ts";
import type { FloorOffice, FloorRule, SanctionStep } from "./rule-set.ts";

/** What somebody wants to happen on the floor. Ids of new things are made by the caller. */
export type FloorCommand =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "reopen" }
  | { readonly kind: "begin_item"; readonly itemId: string; readonly settings: ItemSettings }
  | { readonly kind: "end_item" }
  | { readonly kind: "check_in"; readonly attendee: Attendee; readonly onPaper?: boolean }
  | { readonly kind: "correct_attendee"; readonly attendee: Attendee }
  | { readonly kind: "invite_guest"; readonly attendeeId: string }
  | { readonly kind: "leave"; readonly attendeeId: string }
  | { readonly kind: "undo_check_in"; readonly attendeeId: string }
  | { readonly kind: "set_list"; readonly open: boolean }
  | { readonly kind: "set_speaking_time"; readonly seconds: number | null }
  | {
      readonly kind: "join";
      readonly entryId: string;
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly by: JoinedBy;
    }
  | {
      readonly kind: "remove_entry";
      readonly entryId: string;
      readonly why: "own_wish" | "by_chair";
    }
  | {
      readonly kind: "give_floor";
      /** Null: whoever is next. */
      readonly entryId: string | null;
      /** Whether the chair gave a reason for calling someone out of turn. */
      readonly reasonGiven: boolean;
      /** That the speech which still goes on is over by it. */
      readonly endsSpeech?: boolean;
    }
  | { readonly kind: "return_floor" }
  | {
      readonly kind: "extend_time";
      readonly seconds: number;
      readonly why: ExtensionReason;
      /** Whether the reason is told in words. */
      readonly reasonGiven: boolean;
    }
  | { readonly kind: "interrupt" }
  | { readonly kind: "resume" }
  | { readonly kind: "end_speech" }
  | { readonly kind: "continue_speech"; readonly entryId: string }
  | Extract<FloorEventBody, { readonly kind: "speech_entered" }>
  | SanctionOrder
  /** A measure from paper: the item it was imposed in, and when, in milliseconds since 1970. */
  | (Omit<SanctionOrder, "kind"> & {
      readonly kind: "enter_sanction";
      readonly itemId: string;
      readonly imposedAt: number;
    })
  | { readonly kind: "lift_sanction"; readonly sanctionId: string };

/** A breach and what follows. */
interface SanctionOrder {
  readonly kind: "sanction";
  readonly sanctionId: string;
  readonly attendeeId: string;
  readonly rule: FloorRule;
  readonly step: SanctionStep;
  readonly imposedBy: FloorOffice;
  /** What they hold: their own office, and those that were delegated to them. */
  readonly offices: readonly FloorOffice[];
  /** Whether a reason was given for another step than the ladder suggests. */
  readonly reasonGiven: boolean;
}

/** The events that happen, in their order, or why nothing does. */
export type FloorDecision = Result<readonly FloorEventBody[], FloorProblem>;

/** Why it cannot be. */
export type FloorProblem =
  | Problem<
      | "floor_moved_on"
      | "floor_not_open"
      | "floor_already_open"
      | "floor_closed"
      | "no_item_running"
      | "item_already_running"
      | "already_checked_in"
      | "already_took_part"
      | "attendee_unknown"
      | "not_a_guest"
      | "list_closed"
      | "already_on_list"
      | "entry_missing"
      | "list_empty"
      | "nobody_speaks"
      | "somebody_speaks"
      | "out_of_turn_without_reason"
      | "already_interrupted"
      | "not_interrupted"
      | "extension_out_of_range"
      | "extension_without_reason"
      | "speaking_time_out_of_range"
      | "floor_not_closed"
      | "nothing_to_continue"
      | "sanction_missing",
      object
    >
  | Problem<"may_not_speak", { readonly bar: FloorBar }>
  | Problem<"may_not_impose", { readonly step: SanctionStep }>
  /** With the last step that the rule, as it was announced, can lead to. */
  | Problem<"step_beyond_rule", { readonly step: SanctionStep }>
  | Problem<"step_without_reason", { readonly suggested: SanctionStep }>;
