import type {
  ContributionKind,
  ExtensionReason,
  JoinedBy,
} from "#app/domain/floor/floor-events.ts";
import type { FloorOffice, SanctionStep } from "#app/domain/floor/rule-set.ts";
import type { Actor, Permission } from "#app/services/permissions.ts";

/** What somebody wants to happen on a floor: ids and choices; the rest is looked up. */
export type FloorAct =
  | {
      readonly kind:
        | "open"
        | "close"
        | "reopen"
        | "end_item"
        | "return_floor"
        | "interrupt"
        | "resume"
        | "end_speech";
    }
  | { readonly kind: "begin_item"; readonly itemId: string }
  /** `onPaper`: they were written down at the door and are entered afterwards. */
  | { readonly kind: "check_in"; readonly attendeeId: string; readonly onPaper?: boolean }
  /** What they told was changed since they checked in. */
  | { readonly kind: "correct_attendee"; readonly attendeeId: string }
  | { readonly kind: "invite_guest" | "leave" | "undo_check_in"; readonly attendeeId: string }
  | { readonly kind: "set_list"; readonly open: boolean }
  | { readonly kind: "set_speaking_time"; readonly seconds: number | null }
  | {
      readonly kind: "join";
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly by: JoinedBy;
    }
  | {
      readonly kind: "remove_entry";
      readonly entryId: string;
      readonly why: "own_wish" | "by_chair";
    }
  /** `entryId` null: whoever is next. `endsSpeech`: the speech that still goes on is over by it. */
  | { readonly kind: "give_floor"; readonly entryId: string | null; readonly endsSpeech?: boolean }
  | { readonly kind: "extend_time"; readonly seconds: number; readonly why: ExtensionReason }
  | { readonly kind: "continue_speech"; readonly entryId: string }
  | {
      readonly kind: "enter_speech";
      readonly attendeeId: string;
      readonly as: ContributionKind;
      readonly itemId: string;
      readonly startedAt: Date;
      /** In whole seconds. */
      readonly seconds: number;
    }
  | ({ readonly kind: "sanction" } & SanctionChoice)
  /** One that was noted on paper. */
  | ({
      readonly kind: "enter_sanction";
      readonly itemId: string;
      readonly imposedAt: Date;
    } & SanctionChoice)
  | { readonly kind: "lift_sanction"; readonly sanctionId: string };

/** A measure, and against whom. */
interface SanctionChoice {
  readonly attendeeId: string;
  readonly ruleId: string;
  readonly step: SanctionStep;
  /** The chair, or the holder of the house right who is in the room. */
  readonly imposedBy: FloorOffice;
}

/** What one must be permitted to act so: attendees act for themselves, helpers for those in the room. */
export function permissionFor(actor: Actor, act: FloorAct): Permission {
  switch (act.kind) {
    case "check_in":
    case "join":
    case "leave":
      return isOwn(actor, act.attendeeId) ? "floor.own" : "floor.assist";
    case "remove_entry":
      if (act.why === "by_chair") return "floor.run";
      return actor.kind === "attendee" ? "floor.own" : "floor.assist";
    case "correct_attendee":
    case "undo_check_in":
    case "enter_speech":
    case "enter_sanction":
      return "floor.assist";
    default:
      return "floor.run";
  }
}

function isOwn(actor: Actor, attendeeId: string): boolean {
  return actor.kind === "attendee" && actor.id === attendeeId;
}
