import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { invitationCode } from "#app/services/invitations/invitation-code.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitations, replies } from "#db/schema/index.ts";

/** The code of a letter of the demo that nobody has answered yet; null when all are answered. */
export function letterToTry(source: {
  readonly database: Database;
  readonly keyring: Keyring;
}): string | null {
  const letter = source.database
    .select({ id: invitations.id, generation: invitations.codeGeneration })
    .from(invitations)
    .leftJoin(replies, eq(replies.invitationId, invitations.id))
    .where(
      and(
        isNotNull(invitations.codeHash),
        isNull(invitations.outcome),
        isNull(replies.invitationId),
      ),
    )
    .orderBy(asc(invitations.position))
    .limit(1)
    .get();
  return letter === undefined ? null : invitationCode(source.keyring, letter.id, letter.generation);
}
