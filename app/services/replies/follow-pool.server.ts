import { and, eq, isNull } from "drizzle-orm";
import { drawUnderWay, standingDraw } from "#app/services/draws/standing-draw.server.ts";
import type { PersonPlace } from "#app/services/pool/pool-person.server.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { poolImports, poolPeople, replies, replyEvents } from "#db/schema/index.ts";
import {
  type AnsweringInvitation,
  invitationOfReference,
  loadInvitation,
  loadReply,
} from "./load-invitation.server.ts";
import { enterPool } from "./pool-entry.server.ts";
import { awaitsConsentOf } from "./record-reply.server.ts";

interface Source {
  readonly keyring: Keyring;
  readonly now: Date;
}

/** The invitation by which someone came into the pool; null for people of a list. */
export function invitationOfPerson(
  database: Queryable,
  keyring: Keyring,
  { processId, personId }: PersonPlace,
  reference: string,
): AnsweringInvitation | null {
  const own = database
    .select({ source: poolImports.source })
    .from(poolPeople)
    .innerJoin(poolImports, eq(poolImports.id, poolPeople.importId))
    .where(eq(poolPeople.id, personId))
    .get();
  if (own?.source !== "replies") return null;
  return invitationOfReference(database, keyring, processId, reference);
}

/**
 * The reply of someone whom the town hall marks as withdrawn in the pool no longer counts, in the
 * same transaction. What they said is kept, so that the mark can be taken back.
 */
export function followWithdrawal(
  transaction: Queryable,
  source: Source,
  place: PersonPlace,
  reference: string,
): void {
  follow(transaction, source, { place, reference, withdrawn: true });
}

/** The reply of someone who is in the pool again counts again. */
export function followReadmission(
  transaction: Queryable,
  source: Source,
  place: PersonPlace,
  reference: string,
): void {
  follow(transaction, source, { place, reference, withdrawn: false });
}

/**
 * Puts someone into the pool whose yes waited for consent, in the transaction that records it. While
 * a draw is under way, and once it is too late, the yes goes on waiting.
 */
export function followConsent(transaction: Queryable, source: Source, invitationId: string): void {
  const { keyring } = source;
  const invitation = loadInvitation(transaction, keyring, invitationId);
  const reply = loadReply(transaction, keyring, invitationId);
  if (invitation === null || reply === null || reply.content === null) return;
  if (reply.answer !== "yes" || reply.late || awaitsConsentOf(invitation)) return;
  const { processId } = invitation;
  const shut = standingDraw(transaction, processId) ?? drawUnderWay(transaction, processId);
  if (shut !== null || processStatus(transaction, processId) === "closed") return;
  const personId = enterPool(transaction, source, invitation, reply.content);
  transaction.update(replies).set({ personId }).where(eq(replies.invitationId, invitationId)).run();
}

function follow(
  transaction: Queryable,
  { keyring, now }: Source,
  change: { readonly place: PersonPlace; readonly reference: string; readonly withdrawn: boolean },
): void {
  const { place, reference, withdrawn } = change;
  const invitation = invitationOfPerson(transaction, keyring, place, reference);
  if (invitation === null) return;
  const { id: invitationId } = invitation;
  const reply = loadReply(transaction, keyring, invitationId);
  if (reply === null || reply.withdrawnAt !== null || reply.answer !== "yes") return;
  transaction
    .update(replies)
    .set({
      personId: withdrawn ? null : place.personId,
      revision: reply.revision + 1,
      changedAt: now,
    })
    .where(and(eq(replies.invitationId, invitationId), isNull(replies.withdrawnAt)))
    .run();
  const { answer, channel } = reply;
  const kind = withdrawn ? "withdrawn" : "changed";
  transaction.insert(replyEvents).values({ invitationId, kind, answer, channel, at: now }).run();
}
