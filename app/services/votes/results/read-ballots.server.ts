import { and, asc, count, eq, like, or, sql } from "drizzle-orm";
import { readTrackingCode } from "#app/domain/votes/tracking-code.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteBallots } from "#db/schema/index.ts";
import type { BallotRow } from "../stored-ballots.server.ts";
import type { StoredVote } from "../stored-vote.server.ts";
import { groupVote, publicVote } from "./visible-vote.server.ts";

/** So many ballots stand on a page of the list. */
export const BALLOTS_ON_PAGE = 200;

/** A ballot of the published list. */
export interface PublishedBallot {
  readonly code: string;
  readonly source: "online" | "paper";
  readonly ballot: VoteBallot;
}

export interface BallotPage {
  readonly ballots: readonly PublishedBallot[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly bySource: { readonly online: number; readonly paper: number };
}

/** Whether single ballots of a vote are public: it is counted, and they identify nobody. */
export function areBallotsPublic({ status, row }: Pick<StoredVote, "status" | "row">): boolean {
  return (status === "counted" || status === "final") && row.ballotsPublished === true;
}

/** A page of the published list; null where no list is public. See `ballotPageOf`. */
export function readBallotPage(
  context: ServiceContext,
  voteId: string,
  page: number,
): BallotPage | null {
  authorise(context.actor, "public");
  return ballotPageOf(context.database, publicVote(context, voteId), page);
}

/** The same of a vote of which one belongs to the electorate; an internal one has its list for the group alone. */
export function readGroupBallotPage(
  context: ServiceContext,
  voteId: string,
  page: number,
): BallotPage | null {
  authorise(context.actor, "votes.own");
  return ballotPageOf(context.database, groupVote(context, voteId), page);
}

/** The ballots in the order of their tracking codes; the last page for too high a number. */
function ballotPageOf(
  database: Queryable,
  vote: StoredVote | null,
  page: number,
): BallotPage | null {
  if (vote === null || !areBallotsPublic(vote)) return null;
  const bySource = {
    online: countOf(database, vote.id, "online"),
    paper: countOf(database, vote.id, "paper"),
  };
  const total = bySource.online + bySource.paper;
  const pages = Math.max(1, Math.ceil(total / BALLOTS_ON_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = database
    .select()
    .from(voteBallots)
    .where(eq(voteBallots.voteId, vote.id))
    .orderBy(asc(voteBallots.trackingCode))
    .limit(BALLOTS_ON_PAGE)
    .offset((shown - 1) * BALLOTS_ON_PAGE)
    .all();
  return { ballots: rows.map(published), page: shown, pages, total, bySource };
}

/** What is found under a code that somebody typed; several where voters wished to have one code. */
export type FoundBallot =
  | { readonly kind: "mistyped" }
  | { readonly kind: "missing"; readonly code: string }
  | {
      readonly kind: "found";
      readonly code: string;
      readonly ballots: readonly PublishedBallot[];
    };

/** Looks a tracking code up in the published list, which is all that it can tell. Null where no list is public. */
export function findBallot(
  context: ServiceContext,
  voteId: string,
  typed: string,
): FoundBallot | null {
  authorise(context.actor, "public");
  return ballotIn(context.database, publicVote(context, voteId), typed);
}

/** The same in the list of a vote of which one belongs to the electorate. */
export function findGroupBallot(
  context: ServiceContext,
  voteId: string,
  typed: string,
): FoundBallot | null {
  authorise(context.actor, "votes.own");
  return ballotIn(context.database, groupVote(context, voteId), typed);
}

function ballotIn(database: Queryable, vote: StoredVote | null, typed: string): FoundBallot | null {
  if (vote === null || !areBallotsPublic(vote)) return null;
  const code = readTrackingCode(typed);
  if (code === null) return { kind: "mistyped" };
  const rows = database
    .select()
    .from(voteBallots)
    .where(
      and(
        eq(voteBallots.voteId, vote.id),
        or(eq(voteBallots.trackingCode, code), like(voteBallots.trackingCode, `${code}/%`)),
      ),
    )
    .orderBy(sql`length(${voteBallots.trackingCode})`, asc(voteBallots.trackingCode))
    .all();
  if (rows.length === 0) return { kind: "missing", code };
  return { kind: "found", code, ballots: rows.map(published) };
}

export function published({ trackingCode, source, answers }: BallotRow): PublishedBallot {
  return { code: trackingCode, source, ballot: answers as VoteBallot };
}

function countOf(database: Queryable, voteId: string, source: "online" | "paper"): number {
  const counted = database
    .select({ ballots: count() })
    .from(voteBallots)
    .where(and(eq(voteBallots.voteId, voteId), eq(voteBallots.source, source)))
    .get();
  return counted?.ballots ?? 0;
}
