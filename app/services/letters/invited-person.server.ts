import { and, eq, isNull } from "drizzle-orm";
import { openInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitations } from "#db/schema/index.ts";

export interface InvitationPlace {
  readonly processId: string;
  readonly invitationId: string;
}

/** An invitation of a process as it is stored; null when there is none or the person was erased. */
export function findInvitation(
  database: Queryable,
  { processId, invitationId }: InvitationPlace,
): typeof invitations.$inferSelect | null {
  const invitation = database
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.id, invitationId),
        eq(invitations.processId, processId),
        isNull(invitations.erasedAt),
      ),
    )
    .get();
  return invitation ?? null;
}

/** What is known about the invited person; null for someone reached by outreach. */
export function personOf(
  keyring: Keyring,
  { id, envelope }: Pick<typeof invitations.$inferSelect, "id" | "envelope">,
) {
  return envelope === null ? null : openInvitation(keyring, id, envelope).person;
}
