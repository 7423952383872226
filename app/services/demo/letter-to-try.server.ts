import { and, asc, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { invitationCode } from "#app/services/invitations/invitation-code.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  invitations,
  moderationAppeals,
  moderationDecisions,
  participants,
  replies,
} from "#db/schema/index.ts";

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

/** The code of somebody in the demo whose text was judged and who can still object; null where there is nobody. */
export function letterOfJudged(source: {
  readonly database: Database;
  readonly keyring: Keyring;
}): string | null {
  const letter = source.database
    .select({ id: invitations.id, generation: invitations.codeGeneration })
    .from(moderationDecisions)
    .innerJoin(participants, eq(participants.id, moderationDecisions.participantId))
    .innerJoin(invitations, eq(invitations.id, participants.invitationId))
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(
      and(
        isNotNull(moderationDecisions.effectiveAt),
        ne(moderationDecisions.measure, "leave"),
        isNull(moderationAppeals.id),
      ),
    )
    .orderBy(desc(moderationDecisions.decidedAt))
    .limit(1)
    .get();
  return letter === undefined ? null : invitationCode(source.keyring, letter.id, letter.generation);
}
