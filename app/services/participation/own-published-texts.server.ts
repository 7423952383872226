import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { replyPermission } from "#app/services/replies/load-invitation.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  amendments,
  contributions,
  participants,
  proposalAuthors,
  proposals,
  statements,
} from "#db/schema/index.ts";

/** How many texts an invited person has published: what they decide about when they are erased. */
export function countPublishedTexts(context: ServiceContext, invitationId: string): number {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  return countTextsOfInvitation(context.database, invitationId);
}

/** The same for a service that has asked. */
export function countTextsOfInvitation(database: Queryable, invitationId: string): number {
  const person = database
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.invitationId, invitationId), isNull(participants.erasedAt)))
    .get();
  return person === undefined ? 0 : countTexts(database, person.id);
}

/** How many texts one of those who take part has published, for a service that has asked. */
export function countTexts(database: Queryable, participantId: string): number {
  const counted = [
    database
      .select({ texts: count() })
      .from(proposalAuthors)
      .innerJoin(proposals, eq(proposals.id, proposalAuthors.proposalId))
      .where(
        and(eq(proposalAuthors.participantId, participantId), isNotNull(proposals.publishedAt)),
      )
      .get(),
    ...[contributions, amendments, statements].map((table) =>
      database
        .select({ texts: count() })
        .from(table)
        .where(eq(table.participantId, participantId))
        .get(),
    ),
  ];
  return counted.reduce((sum, row) => sum + (row?.texts ?? 0), 0);
}
