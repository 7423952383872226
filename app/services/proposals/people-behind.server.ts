import { asc, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations, participants, proposalAuthors } from "#db/schema/index.ts";

/** An invited author: the name that readers see, and the person who was invited. */
export interface PersonBehind {
  readonly shownName: string;
  /** As in the register. */
  readonly registeredName: string;
}

/**
 * Who the residents are that write a proposal, whatever name they chose to show, in the order in which they came.
 * Panels, people without a code, those reached by outreach and former participants are known by no other name.
 */
export function readPeopleBehind(
  context: ServiceContext,
  proposalId: string,
): readonly PersonBehind[] {
  const { database, keyring, actor } = context;
  authorise(actor, "pool.read");
  return database
    .select({ participant: participants, invitation: invitations })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .innerJoin(invitations, eq(invitations.id, participants.invitationId))
    .where(eq(proposalAuthors.proposalId, proposalId))
    .orderBy(asc(proposalAuthors.addedAt), asc(participants.id))
    .all()
    .flatMap(({ participant, invitation }) => {
      const shown = openParticipant(keyring, participant);
      const { id, envelope } = invitation;
      const person = envelope === null ? null : openInvitation(keyring, id, envelope).person;
      if (shown === null || person === null) return [];
      const registeredName = `${person.givenName} ${person.familyName}`;
      return [{ shownName: shown.shownName, registeredName }];
    });
}
