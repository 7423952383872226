import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { floorNotes } from "#db/schema/index.ts";

/** In characters. */
const LONGEST_NOTE = 2000;

/** Words that belong to an event. */
const floorNoteSchema = z.object({
  /** What happened in a breach. */
  happened: z.string().trim().max(LONGEST_NOTE).default(""),
  /** Why the chair decided so. */
  reason: z.string().trim().max(LONGEST_NOTE).default(""),
});
export type FloorNote = z.infer<typeof floorNoteSchema>;

/** Stores the words of an event inside the transaction in which it is added. */
export function storeFloorNote(
  transaction: Queryable,
  keyring: Keyring,
  { townHallId, sequence }: { readonly townHallId: string; readonly sequence: number },
  note: FloorNote,
): void {
  const envelope = sealJson(keyring, placeOf(townHallId, sequence), floorNoteSchema.parse(note));
  transaction.insert(floorNotes).values({ townHallId, sequence, envelope }).run();
}

/** The words of a town hall's events, by their sequence. */
export function readFloorNotes(
  database: Queryable,
  keyring: Keyring,
  townHallId: string,
): ReadonlyMap<number, FloorNote> {
  const rows = database
    .select()
    .from(floorNotes)
    .where(eq(floorNotes.townHallId, townHallId))
    .all();
  return new Map(
    rows.map(({ sequence, envelope }) => [
      sequence,
      floorNoteSchema.parse(openJson(keyring, placeOf(townHallId, sequence), envelope)),
    ]),
  );
}

function placeOf(townHallId: string, sequence: number) {
  return { table: "floor_notes", id: `${townHallId}/${sequence}` };
}
