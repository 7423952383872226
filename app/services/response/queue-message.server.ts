import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import type { ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { type ContactChannel, invitations, messages } from "#db/schema/index.ts";
import { sealMessage } from "./message-envelope.server.ts";
import { type MessageNews, messageWords } from "./message-words.server.ts";

/** What somebody is told, in which language, and how they want to be reached, as they said it. */
export type MessageOrder = MessageNews & {
  readonly invitationId: string;
  readonly language: Language;
  readonly recipient: Pick<ReplyContent, "name" | "contact">;
};

/**
 * Puts a message into the outbox, in the person's language, within the transaction of what it is
 * about. Letters and phone calls stand on the lists of the town hall at once; e-mails and texts are
 * sent within seconds, or end on a list as well. For services that have authorised their caller.
 * Does nothing for an invitation that is unknown or erased.
 */
export function queueMessage(
  transaction: Queryable,
  { keyring, now }: { readonly keyring: Keyring; readonly now: Date },
  order: MessageOrder,
): void {
  const { invitationId, kind, language, recipient } = order;
  const invitation = transaction
    .select({ processId: invitations.processId, envelope: invitations.envelope })
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .get();
  if (invitation === undefined || invitation.envelope === null) return;
  const { processId, envelope } = invitation;
  const { person } = openInvitation(keyring, invitationId, envelope);
  const id = randomUUID();
  const { channel } = recipient.contact;
  transaction
    .insert(messages)
    .values({
      id,
      processId,
      invitationId,
      kind,
      channel,
      language,
      status: sendsItself(channel) ? "waiting" : "listed",
      createdAt: now,
      envelope: sealMessage(keyring, id, {
        ...addressOf(person, recipient),
        ...messageWords(transaction, processId, order),
      }),
    })
    .run();
}

/**
 * Removes what of a person still stands in the outbox or on its lists, sent messages among it. For
 * services that erase someone, in their transaction.
 */
export function forgetMessages(transaction: Queryable, invitationId: string): void {
  transaction.delete(messages).where(eq(messages.invitationId, invitationId)).run();
}

/** Whether messages on this way go out without anyone's doing. */
export function sendsItself(channel: ContactChannel): boolean {
  return channel === "text" || channel === "email";
}

/**
 * Removes confirmations of a reply that nobody has sent or passed on yet: the reply changes, and they
 * would say what no longer holds. For the service that changes it, in its transaction.
 *
 * @returns whether there were any
 */
export function forgetWaitingConfirmations(transaction: Queryable, invitationId: string): boolean {
  const gone = transaction
    .delete(messages)
    .where(
      and(
        eq(messages.invitationId, invitationId),
        eq(messages.kind, "reply_confirmed"),
        inArray(messages.status, ["waiting", "listed"]),
      ),
    )
    .run();
  return gone.changes > 0;
}

function addressOf(
  person: InvitedPerson | null,
  { name, contact }: Pick<ReplyContent, "name" | "contact">,
) {
  const { phone, email } = contact;
  if (person === null)
    return { name, phone, email, address: contact.address, viaRegisterOffice: false };
  const blocked = person.informationBlock;
  const known = `${person.givenName} ${person.familyName}`;
  const registered = blocked ? "" : `${person.street}\n${person.place}`;
  return {
    name: blocked ? "" : name || known,
    phone,
    email,
    address: contact.address || registered,
    viaRegisterOffice: blocked && contact.address === "",
  };
}
