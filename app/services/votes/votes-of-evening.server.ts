import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { agendaItems, votes } from "#db/schema/index.ts";
import { type NamedVote, namedVote } from "./named-votes.server.ts";
import { readRollTotals } from "./roll-totals.server.ts";
import type { VoteRow } from "./stored-vote.server.ts";

/** A vote that belongs to a town hall. */
export interface EveningVote extends NamedVote {
  /** The item under which it is held; null for none. */
  readonly itemId: string | null;
  /** Whether those vote who are checked in there. */
  readonly present: boolean;
}

/**
 * The votes that were opened under items of a town hall, or among those who are checked in there, the first one first.
 * They are read as they stand: whatever was announced of the evening stays as it is.
 */
export function votesOfEvening(database: Queryable, townHallId: string): readonly EveningVote[] {
  return openedVotesOf(database, townHallId).map((row) => ({
    ...namedVote(database, row),
    itemId: row.agendaItemId,
    present: row.townHallId === townHallId,
  }));
}

/** The same for everybody: without those that are internal to a group. */
export function readEveningVotes(
  context: ServiceContext,
  townHallId: string,
): readonly EveningVote[] {
  authorise(context.actor, "public");
  return votesOfEvening(context.database, townHallId).filter(({ internal }) => !internal);
}

/** The votes of an item as their organisers see them, drafts too, the first one first. */
export function readItemVotes(context: ServiceContext, itemId: string): readonly NamedVote[] {
  const { database } = context;
  authorise(context.actor, "votes.read");
  return database
    .select()
    .from(votes)
    .where(eq(votes.agendaItemId, itemId))
    .orderBy(asc(votes.createdAt), asc(votes.id))
    .all()
    .map((row) => namedVote(database, row));
}

/**
 * Changes as soon as something else is to be shown of the votes of a town hall.
 *
 * @param counting whether the number of ballots cast in the room is shown as well
 */
export function votesMark(database: Queryable, townHallId: string, counting: boolean): string {
  return openedVotesOf(database, townHallId)
    .map(({ id, status, townHallId: room }) => {
      const counted = counting && status === "open" && room === townHallId;
      return `${id}.${status}.${counted ? readRollTotals(database, id)?.cast : ""}`;
    })
    .join(" ");
}

/** The rows of these votes, the first opened first. */
export function openedVotesOf(database: Queryable, townHallId: string): readonly VoteRow[] {
  const items = database
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.townHallId, townHallId));
  return database
    .select()
    .from(votes)
    .where(
      and(
        ne(votes.status, "draft"),
        or(inArray(votes.agendaItemId, items), eq(votes.townHallId, townHallId)),
      ),
    )
    .orderBy(asc(votes.openedAt), asc(votes.id))
    .all();
}
