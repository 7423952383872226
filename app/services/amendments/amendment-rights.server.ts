import { and, eq, isNull, ne, or } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";

/**
 * Whether somebody decides on amendments to a proposal: its authors with their codes. Staff enter what
 * authors without a code decided: a panel, or somebody for whom they write; and where every author was erased.
 */
export function decidesOnAmendments(
  database: Queryable,
  actor: Actor,
  proposalId: string,
): boolean {
  if (actor.kind === "resident") return ownAuthorship(database, actor, proposalId) !== null;
  const authors = (where: ReturnType<typeof and>) =>
    database
      .select({ id: participants.id })
      .from(proposalAuthors)
      .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
      .where(and(eq(proposalAuthors.proposalId, proposalId), isNull(participants.erasedAt), where))
      .limit(1)
      .get();
  const assisted = authors(
    or(ne(participants.kind, "resident"), isNull(participants.invitationId)),
  );
  return assisted !== undefined || authors(undefined) === undefined;
}

/** Whether somebody put an amendment forward, or writes for those who did and have no code. */
export function isAmendmentOf(
  database: Queryable,
  actor: Actor,
  participantId: string | null,
): boolean {
  if (participantId === null) return false;
  const author = database
    .select({ kind: participants.kind, invitationId: participants.invitationId })
    .from(participants)
    .where(and(eq(participants.id, participantId), isNull(participants.erasedAt)))
    .get();
  if (author === undefined) return false;
  if (actor.kind === "resident") return author.invitationId === actor.id;
  return author.kind !== "resident";
}
