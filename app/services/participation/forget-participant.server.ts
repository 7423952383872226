import { and, eq, inArray, isNull } from "drizzle-orm";
import { revokeOffersOf } from "#app/services/coauthors/revoke-offers-of.server.ts";
import { forgetContributions } from "#app/services/contributions/forget-contributions.server.ts";
import { forgetInRooms } from "#app/services/rooms/forget-in-rooms.server.ts";
import { forgetStatements } from "#app/services/statements/forget-statements.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalAuthors, proposalSupports, proposals } from "#db/schema/index.ts";

/**
 * Forgets who took part with an invitation, in the transaction of who decides it. Proposals that were published
 * and contributions stay, as those of a former participant, and so do statements that were shown; drafts that nobody else
 * writes on go, and so do their support, their stances, what they thought of what others said, and the codes that they
 * made for co-authors. What they wrote in the room of a group stays without their name.
 */
export function forgetParticipant(transaction: Queryable, invitationId: string, now: Date): void {
  const person = transaction
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.invitationId, invitationId), isNull(participants.erasedAt)))
    .get();
  if (person === undefined) return;
  const unpublished = transaction
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(proposalAuthors, eq(proposalAuthors.proposalId, proposals.id))
    .where(and(eq(proposalAuthors.participantId, person.id), isNull(proposals.publishedAt)))
    .all()
    .map(({ id }) => id);
  const alone = unpublished.filter((id) => {
    const authors = transaction
      .select({ id: participants.id })
      .from(proposalAuthors)
      .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
      .where(and(eq(proposalAuthors.proposalId, id), isNull(participants.erasedAt)))
      .all();
    return authors.length === 1;
  });
  transaction.delete(proposals).where(inArray(proposals.id, alone)).run();
  forgetInRooms(transaction, person.id);
  transaction.delete(proposalSupports).where(eq(proposalSupports.participantId, person.id)).run();
  forgetContributions(transaction, person.id);
  forgetStatements(transaction, person.id);
  revokeOffersOf(transaction, { participantId: person.id }, now);
  transaction
    .update(participants)
    .set({ envelope: null, erasedAt: now, invitationId: null })
    .where(eq(participants.id, person.id))
    .run();
}
