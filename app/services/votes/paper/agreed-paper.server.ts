import { and, asc, count, eq } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { type BatchEntry, papersReturned } from "#app/domain/votes/batch-entry.ts";
import { addTotals, type QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteBatches, voteRoll, votes } from "#db/schema/index.ts";
import { askedQuestions } from "../vote-definition.ts";
import { findPaperVote } from "./paper-vote.server.ts";
import { entriesOf } from "./stored-entry.server.ts";

/** How far the papers of a vote are read. */
export interface PaperState {
  readonly batches: number;
  /** Batches on which two people do not agree yet; without any, papers can be counted. */
  readonly waiting: number;
  /** Papers of all batches on which two people agree. */
  readonly papers: number;
  /** Voters who were given a paper, by the roll. */
  readonly marks: number;
}

/** What the papers of a vote say, as two people agreed on it batch by batch. */
export interface AgreedPaper {
  /** Single ballots, each with the serial of its batch and its number in it. */
  readonly ballots: readonly { readonly trackingCode: string; readonly ballot: VoteBallot }[];
  /** Totals of each question by its id, of batches of which totals were counted; null where there is no such batch. */
  readonly totals: Readonly<Record<string, QuestionTotals>> | null;
  /** Papers that stand in the totals. */
  readonly counted: number;
}

/** Null for a vote that takes no paper, or was not opened. For services that have authorised their caller. */
export function paperState(database: Queryable, voteId: string): PaperState | null {
  const read = agreedBatches(database, voteId);
  if (read === null) return null;
  const { batches, agreed } = read;
  return {
    ...{ batches, waiting: batches - agreed.length, marks: paperMarks(database, voteId) },
    papers: agreed.reduce((sum, { entry }) => sum + papersReturned(entry), 0),
  };
}

/**
 * What stands on the papers of all batches on which two people agree; others are not counted, so ask `paperState` before.
 * Ballots of a batch are numbered in the order of what they say, which tells nothing about the order of the papers.
 */
export function agreedPaper(database: Queryable, voteId: string): AgreedPaper {
  const ballots: { trackingCode: string; ballot: VoteBallot }[] = [];
  let totals: Record<string, QuestionTotals> | null = null;
  let counted = 0;
  for (const { serial, entry } of agreedBatches(database, voteId)?.agreed ?? []) {
    if (entry.kind === "ballots") {
      const sorted = entry.ballots.toSorted((a, b) =>
        canonicalJson(a) < canonicalJson(b) ? -1 : 1,
      );
      const digits = String(sorted.length).length;
      for (const [index, ballot] of sorted.entries()) {
        const number = String(index + 1).padStart(digits, "0");
        ballots.push({ trackingCode: `${serial}/${number}`, ballot });
      }
      continue;
    }
    counted += entry.papers;
    const before: Record<string, QuestionTotals> = totals ?? {};
    totals = Object.fromEntries(
      Object.entries(entry.totals).map(([question, own]) => {
        const sum = before[question];
        return [question, sum === undefined ? own : addTotals(sum, own)];
      }),
    );
  }
  return { ballots, totals, counted };
}

interface AgreedBatch {
  readonly serial: string;
  readonly entry: BatchEntry;
}

function agreedBatches(
  database: Queryable,
  voteId: string,
): { readonly batches: number; readonly agreed: readonly AgreedBatch[] } | null {
  const vote = findPaperVote(database, voteId);
  if (vote === null) return null;
  const asked = askedQuestions(vote.definition);
  const batches = database
    .select()
    .from(voteBatches)
    .where(eq(voteBatches.voteId, voteId))
    .orderBy(asc(voteBatches.number))
    .all();
  const agreed = batches
    .filter(({ agreedAt }) => agreedAt !== null)
    .map((batch) => {
      const [first] = entriesOf(database, batch, asked);
      if (first === undefined) throw new Error("Nobody has read an agreed batch.");
      return { serial: batch.serial, entry: first.entry };
    });
  return { batches: batches.length, agreed };
}

/** Kept when the roll is deleted. */
function paperMarks(database: Queryable, voteId: string): number {
  const vote = database
    .select({ castOnPaper: votes.castOnPaper })
    .from(votes)
    .where(eq(votes.id, voteId))
    .get();
  if (vote?.castOnPaper != null) return vote.castOnPaper;
  const marked = database
    .select({ papers: count() })
    .from(voteRoll)
    .where(and(eq(voteRoll.voteId, voteId), eq(voteRoll.mark, "paper")))
    .get();
  return marked?.papers ?? 0;
}
