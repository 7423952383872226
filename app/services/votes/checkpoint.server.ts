import { and, asc, count, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { checkpointHash } from "#app/domain/votes/checkpoint.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { voteCheckpoints, voteRoll } from "#db/schema/index.ts";
import { hashEnvelope } from "./vote-crypto.server.ts";

/** So many envelopes are read at a time. */
const PAGE = 1000;

/** How many envelopes there were at a moment, and a hash that commits to them. */
export type Checkpoint = typeof voteCheckpoints.$inferSelect;

/**
 * Records how many envelopes lie in the urn and a hash over them, inside an immediate transaction. It names nobody, and
 * the hash says nothing of the order in which they came. Time grows with the envelopes: a fifth of a second for 50,000.
 */
export function takeCheckpoint(
  transaction: Queryable,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  voteId: string,
  last: boolean,
): void {
  const hashes = envelopeHashes(transaction, voteId);
  const before = newestCheckpoint(transaction, voteId);
  transaction
    .insert(voteCheckpoints)
    .values({
      ...{ voteId, number: (before?.number ?? 0) + 1, at: now, last },
      ...{ envelopes: hashes.length, hash: checkpointHash(hashes) },
    })
    .run();
  appendAudit(
    transaction,
    { actor, now },
    { action: "vote_checkpoint_taken", objectKind: "vote", objectId: voteId },
  );
}

/** All checkpoints of a vote, the first one first. For services that have authorised their caller. */
export function checkpointsOf(database: Queryable, voteId: string): readonly Checkpoint[] {
  return database
    .select()
    .from(voteCheckpoints)
    .where(eq(voteCheckpoints.voteId, voteId))
    .orderBy(asc(voteCheckpoints.number))
    .all();
}

export function newestCheckpoint(database: Queryable, voteId: string): Checkpoint | null {
  const newest = database
    .select()
    .from(voteCheckpoints)
    .where(eq(voteCheckpoints.voteId, voteId))
    .orderBy(desc(voteCheckpoints.number))
    .limit(1)
    .get();
  return newest ?? null;
}

/** How many envelopes lie in the urn. */
export function countEnvelopes(database: Queryable, voteId: string): number {
  const counted = database
    .select({ envelopes: count() })
    .from(voteRoll)
    .where(and(ofVote(voteId), isNotNull(voteRoll.envelope)))
    .get();
  return counted?.envelopes ?? 0;
}

/** An entry of the roll whose envelope has not been opened. */
export interface EntryWithEnvelope {
  readonly id: string;
  readonly holderId: string | null;
  readonly envelope: Buffer;
}

/** The envelopes of a vote in the order of the random ids of the roll, read in pages. */
export function* envelopesOf(
  database: Pick<Database, "select">,
  voteId: string,
): Generator<EntryWithEnvelope> {
  for (let after = ""; ; ) {
    const page = database
      .select({ id: voteRoll.id, holderId: voteRoll.holderId, envelope: voteRoll.envelope })
      .from(voteRoll)
      .where(and(ofVote(voteId), isNotNull(voteRoll.envelope), gt(voteRoll.id, after)))
      .orderBy(asc(voteRoll.id))
      .limit(PAGE)
      .all();
    for (const { id, holderId, envelope } of page) {
      if (envelope !== null) yield { id, holderId, envelope };
      after = id;
    }
    if (page.length < PAGE) return;
  }
}

/** Rows are read as they lie in the file: hashes are sorted afterwards, and of a large roll that takes half as long. */
function envelopeHashes(database: Queryable, voteId: string): string[] {
  const hashes: string[] = [];
  const place = sql<number>`rowid`;
  for (let after = 0; ; ) {
    const page = database
      .select({ place, envelope: voteRoll.envelope })
      .from(voteRoll)
      .where(and(ofVote(voteId), isNotNull(voteRoll.envelope), gt(place, after)))
      .orderBy(asc(place))
      .limit(PAGE)
      .values() as [number, Buffer][];
    for (const [at, envelope] of page) {
      hashes.push(hashEnvelope(envelope));
      after = at;
    }
    if (page.length < PAGE) return hashes;
  }
}

/** The plus keeps the index of holders out, by which rows are looked up one by one in no order. */
function ofVote(voteId: string) {
  return eq(sql`+${voteRoll.voteId}`, voteId);
}
