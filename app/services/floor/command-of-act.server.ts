import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { FloorCommand, FloorProblem } from "#app/domain/floor/floor-command.ts";
import type { FloorOffice } from "#app/domain/floor/rule-set.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { agendaItems, attendees, townHallRules, type townHalls } from "#db/schema/index.ts";
import { attendeeForFloor, openAttendee } from "./attendee-envelope.server.ts";
import type { FloorAct } from "./floor-act.ts";
import type { FloorNote } from "./floor-note.server.ts";

/** Why an act did not happen. */
export type FloorActProblem =
  | FloorProblem
  | Problem<
      | "town_hall_missing"
      | "town_hall_not_published"
      | "item_missing"
      | "rule_missing"
      | "what_happened_missing"
      | "lifting_without_reason"
      | "invitation_without_reason"
      | "time_out_of_range",
      object
    >;

type TownHall = typeof townHalls.$inferSelect;

/** Whose act it is, and when. */
interface Acting {
  readonly keyring: Keyring;
  readonly byAttendee: boolean;
  readonly now: Date;
}

/**
 * The act with everything that the rules ask for. Failure codes: `town_hall_not_published`, `item_missing`,
 * `rule_missing`, `attendee_unknown`, `what_happened_missing`, `lifting_without_reason`,
 * `invitation_without_reason`, `time_out_of_range`.
 */
export function commandOfAct(
  transaction: Queryable,
  acting: Acting,
  hall: TownHall,
  act: FloorAct,
  note: FloorNote,
): Result<FloorCommand, FloorActProblem> {
  const reasonGiven = note.reason.trim() !== "";
  switch (act.kind) {
    case "open": {
      const announced = hall.publishedAt !== null && hall.cancelledAt === null;
      return announced ? ok(act) : problem("town_hall_not_published", {});
    }
    case "begin_item":
      return withItem(transaction, hall.id, act.itemId, (item) => ({
        kind: "begin_item",
        itemId: item.id,
        settings: {
          speakingSeconds: item.speakingSeconds,
          pointOfOrderSeconds: item.pointOfOrderSeconds,
          firstTimeSpeakersFirst: item.firstTimeSpeakersFirst,
          alternate: item.alternate,
        },
      }));
    case "check_in":
    case "correct_attendee":
      return checkedIn(transaction, acting.keyring, hall.id, act);
    case "join": {
      const by = acting.byAttendee ? "phone" : act.by;
      return ok({ ...act, by, entryId: randomUUID() });
    }
    case "invite_guest":
      return reasonGiven ? ok(act) : problem("invitation_without_reason", {});
    case "give_floor":
    case "extend_time":
      return ok({ ...act, reasonGiven });
    case "enter_speech":
      return enteredSpeech(transaction, acting.now, hall.id, act);
    case "sanction":
    case "enter_sanction":
      if (note.happened.trim() === "") return problem("what_happened_missing", {});
      if (act.kind === "sanction") return sanction(transaction, acting.now, hall, act, reasonGiven);
      return enteredSanction(transaction, acting.now, hall, act, reasonGiven);
    case "lift_sanction":
      return reasonGiven ? ok(act) : problem("lifting_without_reason", {});
    default:
      return ok(act);
  }
}

/** An item that was removed is not begun again; one that runs goes on. */
function withItem(
  transaction: Queryable,
  townHallId: string,
  itemId: string,
  command: (item: typeof agendaItems.$inferSelect) => FloorCommand,
): Result<FloorCommand, FloorActProblem> {
  const item = transaction
    .select()
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.id, itemId),
        eq(agendaItems.townHallId, townHallId),
        isNull(agendaItems.removedAt),
      ),
    )
    .get();
  return item === undefined ? problem("item_missing", {}) : ok(command(item));
}

function checkedIn(
  transaction: Queryable,
  keyring: Keyring,
  townHallId: string,
  act: Extract<FloorAct, { kind: "check_in" | "correct_attendee" }>,
): Result<FloorCommand, FloorActProblem> {
  const row = attendeeRow(transaction, townHallId, act.attendeeId);
  const content = row === undefined ? null : openAttendee(keyring, row);
  if (row === undefined || content === null) return problem("attendee_unknown", {});
  const attendee = attendeeForFloor(row.id, content);
  if (act.kind === "correct_attendee") return ok({ kind: act.kind, attendee });
  return ok({ kind: act.kind, attendee, onPaper: act.onPaper ?? false });
}

function enteredSpeech(
  transaction: Queryable,
  now: Date,
  townHallId: string,
  act: Extract<FloorAct, { kind: "enter_speech" }>,
): Result<FloorCommand, FloorActProblem> {
  const { attendeeId, as, itemId, seconds } = act;
  const startedAt = act.startedAt.getTime();
  const spoken = seconds * 1000;
  if (seconds < 1 || startedAt + spoken > now.getTime()) return problem("time_out_of_range", {});
  if (!wasItem(transaction, townHallId, itemId)) return problem("item_missing", {});
  const entryId = randomUUID();
  return ok({ kind: "speech_entered", entryId, attendeeId, as, itemId, startedAt, spoken });
}

/** Items that were removed meanwhile count as well: what is entered afterwards was in them. */
function wasItem(transaction: Queryable, townHallId: string, itemId: string): boolean {
  const item = transaction
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.townHallId, townHallId)))
    .get();
  return item !== undefined;
}

type SanctionAct = Extract<FloorAct, { kind: "sanction" | "enter_sanction" }>;
type SanctionCommand = Extract<FloorCommand, { kind: "sanction" }>;

function enteredSanction(
  transaction: Queryable,
  now: Date,
  hall: TownHall,
  act: Extract<FloorAct, { kind: "enter_sanction" }>,
  reasonGiven: boolean,
): Result<FloorCommand, FloorActProblem> {
  const { itemId, imposedAt } = act;
  if (imposedAt > now) return problem("time_out_of_range", {});
  if (!wasItem(transaction, hall.id, itemId)) return problem("item_missing", {});
  const order = sanction(transaction, imposedAt, hall, act, reasonGiven);
  if (!order.ok) return order;
  return ok({ ...order.value, kind: act.kind, itemId, imposedAt: imposedAt.getTime() });
}

function sanction(
  transaction: Queryable,
  at: Date,
  hall: TownHall,
  act: SanctionAct,
  reasonGiven: boolean,
): Result<SanctionCommand, FloorActProblem> {
  if (attendeeRow(transaction, hall.id, act.attendeeId) === undefined) {
    return problem("attendee_unknown", {});
  }
  const rule = transaction
    .select()
    .from(townHallRules)
    .where(and(eq(townHallRules.id, act.ruleId), eq(townHallRules.townHallId, hall.id)))
    .get();
  if (rule === undefined) return problem("rule_missing", {});
  const { attendeeId, step, imposedBy } = act;
  const offices = officesOf(hall, imposedBy, at);
  const sanctionId = randomUUID();
  const order = { sanctionId, attendeeId, rule, step, imposedBy, offices, reasonGiven };
  return ok({ kind: "sanction", ...order });
}

/** The chair has the house right when it is theirs, or was delegated to them in writing by that day. */
export function officesOf(
  { delegatedOn, ...hall }: Pick<TownHall, "delegatedOn" | "chairId" | "houseRightHolderId">,
  office: FloorOffice,
  now: Date,
): readonly FloorOffice[] {
  if (office === "house_right_holder") return ["house_right_holder"];
  const own = hall.chairId !== null && hall.chairId === hall.houseRightHolderId;
  const delegated = delegatedOn !== null && delegatedOn <= townDay(now);
  return own || delegated ? ["chair", "house_right_holder"] : ["chair"];
}

function attendeeRow(transaction: Queryable, townHallId: string, id: string) {
  return transaction
    .select()
    .from(attendees)
    .where(and(eq(attendees.id, id), eq(attendees.townHallId, townHallId)))
    .get();
}
