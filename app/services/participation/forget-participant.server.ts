import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { openAppeal } from "#app/services/appeals/appeal-envelope.server.ts";
import { revokeOffersOf } from "#app/services/coauthors/revoke-offers-of.server.ts";
import { forgetContributions } from "#app/services/contributions/forget-contributions.server.ts";
import { concernedAuthors } from "#app/services/moderation/concerned-authors.server.ts";
import { forgetInRooms } from "#app/services/rooms/forget-in-rooms.server.ts";
import { forgetStatements } from "#app/services/statements/forget-statements.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  knownAttendees,
  moderationAppeals,
  moderationCases,
  moderationDecisions,
  participants,
  proposalAuthors,
  proposalSupports,
  proposals,
} from "#db/schema/index.ts";
import { eraseWords } from "./erase-words.server.ts";
import { presentAuthors } from "./present-authors.server.ts";
import type { PublishedTexts } from "./published-texts.ts";

interface Forgetting {
  readonly keyring: Keyring;
  readonly now: Date;
}

/**
 * Forgets who took part with an invitation, in the transaction of who decides it.
 *
 * @param texts what becomes of what they published
 */
export function forgetParticipant(
  transaction: Queryable,
  forgetting: Forgetting,
  invitationId: string,
  texts: PublishedTexts,
): void {
  const person = transaction
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.invitationId, invitationId), isNull(participants.erasedAt)))
    .get();
  if (person !== undefined) forgetPerson(transaction, forgetting, person.id, texts);
}

/**
 * Forgets one who took part, in the transaction of who decides it. Kept, proposals that were published and contributions stay as those of a former
 * participant, and so do statements that were shown; otherwise their words go. Drafts that nobody else
 * writes on go, and so do their support, their stances, what they thought of what others said, and the codes
 * that they made for co-authors.
 * What they wrote in the room of a group stays without their name.
 */
export function forgetPerson(
  transaction: Queryable,
  { keyring, now }: Forgetting,
  participantId: string,
  texts: PublishedTexts,
): void {
  const unpublished = transaction
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(proposalAuthors, eq(proposalAuthors.proposalId, proposals.id))
    .where(and(eq(proposalAuthors.participantId, participantId), isNull(proposals.publishedAt)))
    .all()
    .map(({ id }) => id);
  const alone = unpublished.filter((id) => presentAuthors(transaction, id) === 1);
  transaction.delete(proposals).where(inArray(proposals.id, alone)).run();
  forgetInRooms(transaction, participantId);
  transaction
    .delete(proposalSupports)
    .where(eq(proposalSupports.participantId, participantId))
    .run();
  forgetContributions(transaction, participantId);
  forgetStatements(transaction, participantId);
  revokeOffersOf(transaction, { participantId }, now);
  forgetBeforeModerators(transaction, keyring, participantId);
  transaction
    .update(participants)
    .set({ envelope: null, erasedAt: now, invitationId: null })
    .where(eq(participants.id, participantId))
    .run();
  if (texts === "erase") eraseWords(transaction, participantId, now);
}

/** Who they were on the floor of a town hall, and what they wrote to moderators alone. */
function forgetBeforeModerators(
  transaction: Queryable,
  keyring: Keyring,
  participantId: string,
): void {
  transaction.delete(knownAttendees).where(eq(knownAttendees.participantId, participantId)).run();
  const rows = transaction
    .select()
    .from(moderationAppeals)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, moderationAppeals.decisionId))
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .innerJoin(participants, eq(participants.processId, moderationCases.processId))
    .where(and(eq(participants.id, participantId), isNotNull(moderationAppeals.envelope)))
    .all();
  for (const row of rows) {
    const { moderation_appeals: appeal, moderation_decisions: decision } = row;
    const author = openAppeal(keyring, appeal)?.participantId ?? null;
    // Whoever typed the code of a decision may be any of those whom it concerns.
    const own =
      author === null
        ? concernedAuthors(transaction, decision, row.moderation_cases).includes(participantId)
        : author === participantId;
    if (!own) continue;
    transaction
      .update(moderationAppeals)
      .set({ envelope: null })
      .where(eq(moderationAppeals.id, appeal.id))
      .run();
  }
}
