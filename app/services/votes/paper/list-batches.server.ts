import { asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type VoteStatus, voteBatches } from "#db/schema/index.ts";
import { paperLanguages } from "./compose-ballots.ts";
import { findPaperVote } from "./paper-vote.server.ts";

export interface BatchSummary {
  readonly id: string;
  readonly number: number;
  readonly serial: string;
  readonly papers: number;
  readonly createdAt: Date;
}

export interface PaperOverview {
  readonly processId: string;
  readonly title: string;
  readonly status: VoteStatus;
  /** Beside German. */
  readonly languages: readonly Language[];
  readonly batches: readonly BatchSummary[];
}

/** The batches of a vote, in the order in which they were made; null for a draft and a vote that takes no paper. */
export function listBatches(context: ServiceContext, voteId: string): PaperOverview | null {
  authorise(context.actor, "votes.clerk");
  const vote = findPaperVote(context.database, voteId);
  if (vote === null) return null;
  const batches = context.database
    .select({
      id: voteBatches.id,
      number: voteBatches.number,
      serial: voteBatches.serial,
      papers: voteBatches.papers,
      createdAt: voteBatches.createdAt,
    })
    .from(voteBatches)
    .where(eq(voteBatches.voteId, voteId))
    .orderBy(asc(voteBatches.number))
    .all();
  return {
    ...{ processId: vote.processId, status: vote.status, batches },
    title: vote.definition.texts.original.title,
    languages: paperLanguages(vote.definition),
  };
}
