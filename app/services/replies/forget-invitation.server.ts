import { and, eq, inArray } from "drizzle-orm";
import { endSessions } from "#app/services/letters/renew-code.server.ts";
import { forgetParticipant } from "#app/services/participation/forget-participant.server.ts";
import type { PublishedTexts } from "#app/services/participation/published-texts.ts";
import { removePerson } from "#app/services/pool/remove-person.server.ts";
import { hashResidentReference } from "#app/services/register/resident-envelope.server.ts";
import { forgetMessages } from "#app/services/response/queue-message.server.ts";
import { forgetInVotes } from "#app/services/votes/forget-in-votes.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  invitationDraws,
  invitations,
  jobs,
  type ReplyChannel,
  registerExtracts,
  registerResidents,
  replies,
  replyEvents,
} from "#db/schema/index.ts";
import { type AnsweringInvitation, loadReply } from "./load-invitation.server.ts";
import { countEntries, findPoolEntry } from "./pool-entry.server.ts";

/**
 * Deletes everything known about an invited person, in the transaction of who decides it: place in
 * the pool, reply, messages, sessions, passkeys, code, whose entry on the roll of a running vote it is, and their row in our copy of the register,
 * which was made for this process only; without it they are drawn for no further letter. What stays
 * says nothing about them: stratum and chance of the draw, how they answered, and when; and what they
 * published, if they wish.
 */
export function forgetInvitation(
  transaction: Queryable,
  { keyring, now }: { readonly keyring: Keyring; readonly now: Date },
  invitation: AnsweringInvitation,
  channel: ReplyChannel,
  texts: PublishedTexts,
): void {
  const { id: invitationId, processId, reference, person } = invitation;
  const entry = findPoolEntry(transaction, keyring, invitation);
  if (entry !== null) {
    removePerson(transaction, keyring, { processId, personId: entry.personId }, reference);
    countEntries(transaction, processId);
  }
  forgetParticipant(transaction, { keyring, now }, invitationId, texts);
  forgetInVotes(transaction, keyring, [invitationId]);
  forgetMessages(transaction, invitationId);
  endSessions(transaction, invitationId);
  const reply = loadReply(transaction, keyring, invitationId);
  if (reply !== null) {
    transaction
      .update(replies)
      .set({ envelope: null, personId: null, enteredBy: null })
      .where(eq(replies.invitationId, invitationId))
      .run();
  }
  const answer = reply?.answer ?? null;
  transaction
    .insert(replyEvents)
    .values({ invitationId, kind: "erased", answer, channel, at: now })
    .run();
  if (person !== null) forgetResident(transaction, keyring, processId, person.reference);
  transaction
    .update(invitations)
    .set({ envelope: null, codeHash: null, erasedAt: now })
    .where(eq(invitations.id, invitationId))
    .run();
}

/** Whether letters are being drawn for a process right now: its copy of the register stays as it is. */
export function invitationsBeingDrawn(database: Queryable, processId: string): boolean {
  const running = database
    .select({ id: jobs.id })
    .from(invitationDraws)
    .innerJoin(jobs, eq(jobs.id, invitationDraws.jobId))
    .where(
      and(eq(invitationDraws.processId, processId), inArray(jobs.status, ["queued", "running"])),
    )
    .get();
  return running !== undefined;
}

function forgetResident(
  transaction: Queryable,
  keyring: Keyring,
  processId: string,
  reference: string,
): void {
  const extracts = transaction
    .select({ id: registerExtracts.id })
    .from(registerExtracts)
    .where(eq(registerExtracts.processId, processId))
    .all();
  for (const { id: extractId } of extracts) {
    const referenceHash = hashResidentReference(keyring, extractId, reference);
    // The search ends at the row: a reference stands in an extract once.
    const row = transaction
      .select({ id: registerResidents.id })
      .from(registerResidents)
      .where(
        and(
          eq(registerResidents.extractId, extractId),
          eq(registerResidents.referenceHash, referenceHash),
        ),
      )
      .limit(1)
      .get();
    if (row === undefined) continue;
    transaction.delete(registerResidents).where(eq(registerResidents.id, row.id)).run();
    forgetInVotes(transaction, keyring, [String(row.id)]);
  }
}
