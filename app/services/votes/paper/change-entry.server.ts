import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { BatchPlace } from "./paper-vote.server.ts";
import { type BatchRead, loadBatch, READERS, readerOf, storeEntry } from "./stored-entry.server.ts";

export type EntryRefusal =
  | Problem<"batch_missing" | "vote_not_closed" | "batch_agreed" | "batch_has_readers", object>
  /** Sent twice, or from a page that is older than the entry. */
  | Problem<"entry_changed", object>
  | Problem<"too_many_papers_returned", { readonly papers: number; readonly printed: number }>;

interface OnePaper extends BatchPlace {
  /** How many papers the page showed, so that nothing is entered twice. */
  readonly seen: number;
}

/**
 * Enters the next paper. Fails with `batch_missing`, `vote_not_closed` (papers are read once the vote is closed, and no
 * more once it is counted), `batch_agreed`, `batch_has_readers` (two other people read it), `entry_changed` and
 * `too_many_papers_returned`.
 *
 * @param ballot as `readTyped` reads it for each question
 */
export function addPaper(
  context: ServiceContext,
  { ballot, ...place }: OnePaper & { readonly ballot: VoteBallot },
): Result<null, EntryRefusal> {
  authorise(context.actor, "votes.clerk");
  return change(context, place, (ballots, printed) => {
    if (ballots.length === printed) {
      return problem("too_many_papers_returned", { papers: printed + 1, printed });
    }
    return ok([...ballots, ballot]);
  });
}

/**
 * Puts right what was entered for a paper, or takes it out. Fails as `addPaper` does, and with `entry_changed` where
 * there is no such paper.
 *
 * @param paper from 1 in the order of entry
 * @param ballot null takes it out
 */
export function changePaper(
  context: ServiceContext,
  {
    paper,
    ballot,
    ...place
  }: OnePaper & { readonly paper: number; readonly ballot: VoteBallot | null },
): Result<null, EntryRefusal> {
  authorise(context.actor, "votes.clerk");
  return change(context, place, (ballots) => {
    if (ballots[paper - 1] === undefined) return problem("entry_changed", {});
    return ok(ballots.toSpliced(paper - 1, 1, ...(ballot === null ? [] : [ballot])));
  });
}

/** Why somebody cannot change what they read of a batch; null where they can. */
export function entryBar(
  read: BatchRead,
  reader: string,
): { readonly ok: false; readonly problem: EntryRefusal } | null {
  if (!read.counting) return problem("vote_not_closed", {});
  if (read.batch.agreedAt !== null) return problem("batch_agreed", {});
  const others = read.entries.filter((entry) => entry.reader !== reader);
  return others.length >= READERS ? problem("batch_has_readers", {}) : null;
}

function change(
  context: ServiceContext,
  { seen, ...place }: OnePaper,
  edit: (ballots: readonly VoteBallot[], printed: number) => Result<VoteBallot[], EntryRefusal>,
): Result<null, EntryRefusal> {
  return context.database.transaction(
    (transaction: Queryable) => {
      const read = loadBatch(transaction, place);
      if (read === null) return problem("batch_missing", {});
      const reader = readerOf(context);
      const bar = entryBar(read, reader);
      if (bar !== null) return bar;
      const own = read.entries.find((entry) => entry.reader === reader)?.entry;
      const ballots = own?.kind === "ballots" ? own.ballots : [];
      if (ballots.length !== seen) return problem("entry_changed", {});
      const edited = edit(ballots, read.batch.papers);
      if (!edited.ok) return edited;
      const entry = { kind: "ballots", ballots: edited.value } as const;
      storeEntry(transaction, context, read.batch.id, { reader, finished: false, entry });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
