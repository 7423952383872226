import { papersReturned } from "#app/domain/votes/batch-entry.ts";
import { type EntryDifference, entryDifferences } from "#app/domain/votes/entry-differences.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { BatchPlace, VoteBatch } from "./paper-vote.server.ts";
import { loadBatch, READERS, type ReadEntry, readerOf } from "./stored-entry.server.ts";

/** A batch as one of those who read it sees it: nothing of another entry before both are finished. */
export interface BatchForReader {
  readonly batch: VoteBatch;
  readonly counting: boolean;
  /** What this person has entered; null while they have not begun. */
  readonly own: Omit<ReadEntry, "reader"> | null;
  /** How many others have finished, of those who read it. */
  readonly othersFinished: number;
  /** Whether two others read it, so that this person does not. */
  readonly taken: boolean;
  /** Where both entries differ, this person's first; null unless both are finished. */
  readonly differences: readonly EntryDifference[] | null;
  /** Papers on which two people agree; null before. */
  readonly agreedPapers: number | null;
}

/** Null where there is no such batch. */
export function readBatchEntry(context: ServiceContext, place: BatchPlace): BatchForReader | null {
  authorise(context.actor, "votes.clerk");
  const read = loadBatch(context.database, place);
  if (read === null) return null;
  const { batch, counting, entries } = read;
  const reader = readerOf(context);
  const own = entries.find((entry) => entry.reader === reader) ?? null;
  const others = entries.filter((entry) => entry.reader !== reader);
  const finished = others.filter((entry) => entry.finished);
  const [other] = finished;
  const compared = own?.finished === true && other !== undefined;
  return {
    ...{ batch, counting, othersFinished: finished.length },
    own: own === null ? null : { finished: own.finished, entry: own.entry },
    taken: others.length >= READERS,
    differences: compared ? entryDifferences(own.entry, other.entry) : null,
    agreedPapers:
      batch.agreedAt === null || entries[0] === undefined ? null : papersReturned(entries[0].entry),
  };
}
