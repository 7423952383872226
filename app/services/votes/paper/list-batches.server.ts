import { asc, eq } from "drizzle-orm";
import { papersReturned } from "#app/domain/votes/batch-entry.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type VoteStatus, voteBatches } from "#db/schema/index.ts";
import { askedQuestions } from "../vote-definition.ts";
import { type PaperState, paperState } from "./agreed-paper.server.ts";
import { paperLanguages } from "./compose-ballots.ts";
import { findPaperVote, type VoteBatch } from "./paper-vote.server.ts";
import { entriesOf, type ReadEntry } from "./stored-entry.server.ts";

/**
 * How far a batch is read. `unread`: nobody has finished; `one`: one person has; `differs`: two have, and not the same;
 * `unused`: two people say that no paper was returned.
 */
export type BatchState = "unread" | "one" | "differs" | "agreed" | "unused";

export interface BatchSummary {
  readonly id: string;
  readonly number: number;
  readonly serial: string;
  readonly papers: number;
  readonly createdAt: Date;
  readonly state: BatchState;
  /** Papers on which two people agree; null before. */
  readonly returned: number | null;
}

export interface PaperOverview {
  readonly processId: string;
  readonly title: string;
  readonly status: VoteStatus;
  /** Beside German. */
  readonly languages: readonly Language[];
  readonly batches: readonly BatchSummary[];
  /** How many papers were read and handed out; null while the vote is open. */
  readonly papers: PaperState | null;
}

/** The batches of a vote, in the order in which they were made; null for a draft and a vote that takes no paper. */
export function listBatches(context: ServiceContext, voteId: string): PaperOverview | null {
  authorise(context.actor, "votes.clerk");
  const { database } = context;
  const vote = findPaperVote(database, voteId);
  if (vote === null) return null;
  const asked = askedQuestions(vote.definition);
  const batches = database
    .select()
    .from(voteBatches)
    .where(eq(voteBatches.voteId, voteId))
    .orderBy(asc(voteBatches.number))
    .all()
    .map((batch) => summaryOf(batch, entriesOf(database, batch, asked)));
  return {
    ...{ processId: vote.processId, status: vote.status, batches },
    title: vote.definition.texts.original.title,
    languages: paperLanguages(vote.definition),
    papers: vote.status === "open" ? null : paperState(database, voteId),
  };
}

function summaryOf(
  { id, number, serial, papers, createdAt, agreedAt }: VoteBatch,
  entries: readonly ReadEntry[],
): BatchSummary {
  const finished = entries.filter((entry) => entry.finished);
  const [first] = finished;
  const returned = agreedAt === null || first === undefined ? null : papersReturned(first.entry);
  const open = (["unread", "one", "differs"] as const)[finished.length] ?? "differs";
  const state = returned === null ? open : returned === 0 ? "unused" : "agreed";
  return { id, number, serial, papers, createdAt, returned, state };
}
