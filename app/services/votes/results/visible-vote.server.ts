import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { type Actor, authorise, may } from "#app/services/permissions.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { attendees, invitations, panelMembers, replies } from "#db/schema/index.ts";
import { readStoredVote, type StoredVote } from "../stored-vote.server.ts";
import { findVoter } from "../voter.server.ts";

type GroupedVote = Pick<StoredVote, "id" | "processId" | "definition">;

/**
 * A vote on its public page: once it was opened, everybody sees it, unless it is internal to a group; such a vote is for
 * staff who may read votes, and for the group at its own doors. Null for all others, and where there is no vote.
 */
export function publicVote(context: ServiceContext, voteId: string): StoredVote | null {
  authorise(context.actor, "public");
  const vote = openedVote(context.database, voteId);
  if (vote === null) return null;
  return isInternal(vote) && !may(context.actor, "votes.read") ? null : vote;
}

/**
 * A vote at the door of somebody who belongs to its electorate: on its roll, or, once the roll is deleted, of its
 * panel, its town hall or its process. Null for everybody else.
 */
export function groupVote(context: ServiceContext, voteId: string): StoredVote | null {
  authorise(context.actor, "votes.own");
  const vote = openedVote(context.database, voteId);
  if (vote === null || !belongsTo(context.database, context.actor, vote)) return null;
  return vote;
}

/**
 * Whether whoever acts may read what a vote that was opened is about: an internal one is for staff who may read votes
 * and for its group. See `groupVote`.
 */
export function mayReadVote(database: Database, actor: Actor, vote: GroupedVote): boolean {
  return !isInternal(vote) || may(actor, "votes.read") || belongsTo(database, actor, vote);
}

export function isInternal({ definition }: Pick<StoredVote, "definition">): boolean {
  return definition.nature === "internal";
}

function openedVote(database: Queryable, voteId: string): StoredVote | null {
  const vote = readStoredVote(database, voteId);
  return vote === null || vote.row.definition === null ? null : vote;
}

function belongsTo(database: Database, actor: Actor, vote: GroupedVote): boolean {
  if (findVoter(database, actor, vote.id) !== null) return true;
  const { electorate, drawId, townHallId } = vote.definition;
  if (actor.kind === "attendee") {
    const own = database.select().from(attendees).where(eq(attendees.id, actor.id)).get();
    return electorate === "present" && own?.townHallId === townHallId;
  }
  if (actor.kind !== "resident") return false;
  if (electorate === "invited") {
    const own = database.select().from(invitations).where(eq(invitations.id, actor.id)).get();
    return own?.processId === vote.processId;
  }
  return electorate === "panel" && drawId !== null && isOnPanel(database, actor.id, drawId);
}

function isOnPanel(database: Queryable, invitationId: string, drawId: string): boolean {
  const member = database
    .select({ personId: panelMembers.personId })
    .from(panelMembers)
    .innerJoin(replies, eq(replies.personId, panelMembers.personId))
    .where(
      and(
        eq(replies.invitationId, invitationId),
        eq(panelMembers.drawId, drawId),
        isNull(panelMembers.leftAt),
      ),
    )
    .get();
  return member !== undefined;
}
