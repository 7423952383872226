import { and, eq } from "drizzle-orm";
import type { FloorState } from "#app/domain/floor/floor-state.ts";
import { barFor, type FloorBar } from "#app/domain/floor/may-speak.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees } from "#db/schema/index.ts";

/** What somebody in the room sees of themselves. */
export interface OwnFloor {
  readonly attendeeId: string;
  readonly phase: FloorState["phase"];
  /** The item that runs; null for none. */
  readonly itemId: string | null;
  readonly listOpen: boolean;
  /** Why they may not speak; null where they may. */
  readonly bar: FloorBar | null;
  readonly speaking: boolean;
  /** What they want to say, and how many are before them; null while they do not wait. */
  readonly entry: { readonly id: string; readonly before: number } | null;
  /** Their point of order, which comes before the rest. */
  readonly pointOfOrder: { readonly id: string } | null;
}

/** The floor as it concerns whoever holds this phone; null for someone of another evening. */
export function readOwnFloor(context: ServiceContext, townHallId: string): OwnFloor | null {
  authorise(context.actor, "floor.own");
  const { database, actor } = context;
  if (actor.kind !== "attendee") return null;
  const attendeeId = actor.id;
  const here = database
    .select({ id: attendees.id })
    .from(attendees)
    .where(and(eq(attendees.id, attendeeId), eq(attendees.townHallId, townHallId)))
    .get();
  if (here === undefined) return null;
  const state = readFloorState(database, townHallId);
  const order = speakersInOrder(state).filter((each) => barFor(state, each.attendeeId) === null);
  const own = order.filter((each) => each.attendeeId === attendeeId);
  const entry = own.find(({ as }) => as !== "point_of_order");
  const pointOfOrder = own.find(({ as }) => as === "point_of_order");
  return {
    attendeeId,
    phase: state.phase,
    itemId: state.item?.id ?? null,
    listOpen: state.listOpen,
    bar: barFor(state, attendeeId),
    speaking: state.speech?.attendeeId === attendeeId,
    entry: entry === undefined ? null : { id: entry.id, before: order.indexOf(entry) },
    pointOfOrder: pointOfOrder === undefined ? null : { id: pointOfOrder.id },
  };
}
