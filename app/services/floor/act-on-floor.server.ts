import { eq } from "drizzle-orm";
import { decide, stamp } from "#app/domain/floor/decide.ts";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import type { FloorEvent, FloorEventBody } from "#app/domain/floor/floor-events.ts";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { attendees, townHalls } from "#db/schema/index.ts";
import { openAttendee, sealAttendee } from "./attendee-envelope.server.ts";
import { commandOfAct, type FloorActProblem } from "./command-of-act.server.ts";
import { type FloorAct, permissionFor } from "./floor-act.ts";
import { announceFloor } from "./floor-news.ts";
import { type FloorNote, storeFloorNote } from "./floor-note.server.ts";
import { appendFloorEvents, readFloorState } from "./floor-store.server.ts";

/** How an act is recorded. */
interface ActOptions {
  /** The last event the person knew; see `decide`. */
  readonly seenSequence: number;
  readonly note?: Partial<FloorNote>;
  /** When it happened, where it is entered afterwards: after the last event, and not in the future. */
  readonly at?: Date;
}

/**
 * Lets something happen on the floor of a town hall, by its rules: decides, adds the events, seals the
 * words that belong to them, and tells those who show the floor. Returns the events that were added.
 *
 * Failure codes are those of `decide`, and: `town_hall_missing`; `town_hall_not_published` (it is opened
 * only when it was announced and not cancelled); `item_missing` and `rule_missing` (not of this town hall, or removed);
 * `what_happened_missing` (a breach without words); `lifting_without_reason`; `invitation_without_reason`;
 * `time_out_of_range`.
 *
 * Acts of weight get an entry in the audit log; the rest is in the events themselves, which are as final.
 */
export function actOnFloor(
  context: ServiceContext,
  townHallId: string,
  act: FloorAct,
  options: ActOptions,
): Result<readonly FloorEvent[], FloorActProblem> {
  authorise(context.actor, permissionFor(context.actor, act));
  const { database, actor, now } = context;
  const outcome = database.transaction(
    (transaction) => {
      const hall = transaction.select().from(townHalls).where(eq(townHalls.id, townHallId)).get();
      if (hall === undefined) return problem("town_hall_missing", {});
      const state = readFloorState(database, townHallId);
      if (actor.kind === "attendee") authoriseOwnEntry(context, state, act);
      const at = options.at ?? now;
      if (options.at !== undefined && (at > now || at.getTime() < state.at)) {
        return problem("time_out_of_range", {});
      }
      const acting = { keyring: context.keyring, byAttendee: actor.kind === "attendee", now };
      const note = { happened: "", reason: "", ...options.note };
      const command = commandOfAct(transaction, acting, hall, act, note);
      if (!command.ok) return command;
      const decision = decide(state, command.value, options.seenSequence);
      if (!decision.ok) return decision;
      const events = stamp(state, decision.value, at.getTime());
      appendFloorEvents(transaction, townHallId, events, actor.kind === "staff" ? actor.id : null);
      const main = mainEvent(events, command.value);
      if (main !== undefined && (note.happened !== "" || note.reason !== "")) {
        storeFloorNote(transaction, context.keyring, { townHallId, ...main }, note);
      }
      if (act.kind === "invite_guest") recordInvitation(transaction, context, act.attendeeId);
      for (const entry of events.flatMap(auditEntryOf)) {
        const object = { objectKind: "town_hall", objectId: townHallId };
        appendAudit(transaction, context, { ...entry, ...object });
      }
      return ok(events);
    },
    { behavior: "immediate" },
  );
  if (outcome.ok) announceFloor(database, townHallId);
  return outcome;
}

/** An attendee takes back what is their own and nobody else's. */
function authoriseOwnEntry(context: ServiceContext, state: FloorState, act: FloorAct): void {
  if (act.kind !== "remove_entry") return;
  const entry = state.waiting.find(({ id }) => id === act.entryId);
  const own = context.actor.kind === "attendee" && entry?.attendeeId === context.actor.id;
  if (entry !== undefined && !own) authorise(context.actor, "floor.assist");
}

/** What is known of the guest says so too, lest a later correction make them a guest again. */
function recordInvitation(transaction: Queryable, { keyring }: ServiceContext, id: string): void {
  const row = transaction.select().from(attendees).where(eq(attendees.id, id)).get();
  const content = row === undefined ? null : openAttendee(keyring, row);
  if (content === null) return;
  const envelope = sealAttendee(keyring, id, { ...content, standing: "invited_guest" });
  transaction.update(attendees).set({ envelope }).where(eq(attendees.id, id)).run();
}

/** The event that the words of an act belong to. */
function mainEvent(
  events: readonly FloorEvent[],
  command: FloorCommand,
): { readonly sequence: number } | undefined {
  const kind = {
    sanction: "sanctioned",
    enter_sanction: "sanction_entered",
    give_floor: "floor_given",
  }[command.kind as string];
  return events.find((event) => event.kind === kind) ?? events.at(-1);
}

function auditEntryOf(
  event: FloorEventBody,
): readonly { readonly action: string; readonly reasonCode?: string }[] {
  switch (event.kind) {
    case "opened":
      return [{ action: "floor_opened" }];
    case "closed":
      return [{ action: "floor_closed" }];
    case "reopened":
      return [{ action: "floor_reopened" }];
    case "guest_invited":
      return [{ action: "floor_guest_invited" }];
    case "sanctioned":
      return [{ action: "floor_sanction_imposed", reasonCode: event.step }];
    case "sanction_entered":
      return [{ action: "floor_sanction_entered", reasonCode: event.step }];
    case "sanction_lifted":
      return [{ action: "floor_sanction_lifted" }];
    default:
      return [];
  }
}
