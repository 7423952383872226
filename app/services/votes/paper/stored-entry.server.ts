import { eq } from "drizzle-orm";
import { z } from "zod";
import { type BatchEntry, checkBatchEntry } from "#app/domain/votes/batch-entry.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteBatchEntries } from "#db/schema/index.ts";
import { askedQuestions } from "../vote-definition.ts";
import { type BatchPlace, findBatch, findPaperVote, type VoteBatch } from "./paper-vote.server.ts";

/** So many people read each batch. */
export const READERS = 2;

/** Papers of which not all are entered yet. */
const unfinishedSchema = z.strictObject({
  kind: z.literal("unfinished"),
  ballots: z.array(z.unknown()),
});

/** What one person has read of a batch. */
export interface ReadEntry {
  /** The account. */
  readonly reader: string;
  /** Whether everything is entered; before that nobody else is told anything of it. */
  readonly finished: boolean;
  readonly entry: BatchEntry;
}

/** A batch with all that was read of it. */
export interface BatchRead {
  readonly batch: VoteBatch;
  readonly asked: readonly AskedQuestion[];
  /** Whether papers are counted now: after the closing and before the result. */
  readonly counting: boolean;
  readonly entries: readonly ReadEntry[];
}

/** Null where there is no such batch. For services that have authorised their caller. */
export function loadBatch(database: Queryable, place: BatchPlace): BatchRead | null {
  const found = findBatch(database, place);
  const vote = findPaperVote(database, place.voteId);
  if (found === null || vote === null) return null;
  const asked = askedQuestions(vote.definition);
  return {
    ...{ batch: found.batch, asked, counting: found.status === "closed" },
    entries: entriesOf(database, found.batch, asked),
  };
}

/** What was read of a batch, in the order in which people began. Throws where a stored entry is none. */
export function entriesOf(
  database: Queryable,
  { id, papers }: Pick<VoteBatch, "id" | "papers">,
  asked: readonly AskedQuestion[],
): readonly ReadEntry[] {
  return database
    .select()
    .from(voteBatchEntries)
    .where(eq(voteBatchEntries.batchId, id))
    .orderBy(voteBatchEntries.at, voteBatchEntries.enteredBy)
    .all()
    .map(({ enteredBy, content }) => {
      const unfinished = unfinishedSchema.safeParse(content);
      const entry = unfinished.success
        ? { kind: "ballots", ballots: unfinished.data.ballots }
        : content;
      const checked = checkBatchEntry(asked, papers, entry);
      if (!checked.ok) throw new Error("A stored entry is none of its batch.");
      return { reader: enteredBy, finished: !unfinished.success, entry: checked.value };
    });
}

/** Puts the entry of one person in the place of the one before. Throws for totals that are not finished. */
export function storeEntry(
  transaction: Queryable,
  { now }: Pick<ServiceContext, "now">,
  batchId: string,
  { reader, finished, entry }: ReadEntry,
): void {
  if (!finished && entry.kind === "totals") throw new Error("Totals are entered in one go.");
  const content = finished ? entry : { ...entry, kind: "unfinished" };
  transaction
    .insert(voteBatchEntries)
    .values({ batchId, enteredBy: reader, at: now, content })
    .onConflictDoUpdate({
      target: [voteBatchEntries.batchId, voteBatchEntries.enteredBy],
      set: { content },
    })
    .run();
}

/** The account by which a person reads papers. */
export function readerOf({ actor }: Pick<ServiceContext, "actor">): string {
  return "id" in actor ? actor.id : actor.kind;
}
