import { and, asc, eq, gt } from "drizzle-orm";
import type { FloorEvent } from "#app/domain/floor/floor-events.ts";
import { type FloorState, floorAfter } from "#app/domain/floor/floor-state.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { floorEvents } from "#db/schema/index.ts";
import { floorEventSchema } from "./floor-event-schema.ts";

/** A stored event, and the account that did it; null for attendees who acted for themselves. */
export type StoredFloorEvent = FloorEvent & { readonly actorId: string | null };

/** The events of a town hall after a sequence, in order. Throws when one cannot be read. */
export function readFloorEvents(
  database: Queryable,
  townHallId: string,
  after = 0,
): readonly StoredFloorEvent[] {
  return database
    .select()
    .from(floorEvents)
    .where(and(eq(floorEvents.townHallId, townHallId), gt(floorEvents.sequence, after)))
    .orderBy(asc(floorEvents.sequence))
    .all()
    .map(({ sequence, at, body, actorId }) => ({
      ...floorEventSchema.parse(body),
      sequence,
      at: at.getTime(),
      actorId,
    }));
}

/** What was the case when somebody last looked, so that only what happened since is folded. */
const lastSeen = new WeakMap<Database["$client"], Map<string, FloorState>>();

/**
 * What is the case on the floor. Costs as much as happened since the last call. Inside a transaction
 * nothing is remembered: it may be rolled back.
 */
export function readFloorState(database: Database, townHallId: string): FloorState {
  const client = database.$client;
  const states = lastSeen.get(client) ?? new Map<string, FloorState>();
  const known = states.get(townHallId);
  const state = floorAfter(readFloorEvents(database, townHallId, known?.sequence), known);
  if (!client.inTransaction) lastSeen.set(client, states.set(townHallId, state));
  return state;
}

/** Adds events inside the transaction in which they were decided. */
export function appendFloorEvents(
  transaction: Queryable,
  townHallId: string,
  events: readonly FloorEvent[],
  actorId: string | null,
): void {
  for (const { sequence, at, ...body } of events) {
    transaction
      .insert(floorEvents)
      .values({ townHallId, sequence, at: new Date(at), body, actorId })
      .run();
  }
}
