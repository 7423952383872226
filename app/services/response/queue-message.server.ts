import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import type { ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import { townText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  type ContactChannel,
  invitationSettings,
  invitations,
  type MessageKind,
  messages,
  municipality,
  processTexts,
} from "#db/schema/index.ts";
import { sealMessage } from "./message-envelope.server.ts";

/** What became of a yes: it is in the pool, came too late, or waits for someone with custody. */
export type ConfirmedState = "counted" | "late" | "consent";

export interface MessageOrder {
  readonly invitationId: string;
  readonly kind: MessageKind;
  readonly language: Language;
  /** How the person wants to be reached, as they said it. */
  readonly recipient: Pick<ReplyContent, "name" | "contact">;
  /** Only `reply_confirmed` says it. */
  readonly state?: ConfirmedState;
}

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
        ...wordsOf(transaction, processId, order),
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

function wordsOf(
  database: Queryable,
  processId: string,
  { kind, language, state = "counted" }: MessageOrder,
): { subject: string; text: string } {
  const { t } = publicTranslation(language);
  const settings = database
    .select()
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const town = database.select().from(municipality).get();
  const title = titleOf(database, processId, language);
  const phone = settings?.phone ?? town?.phone ?? "";
  const hours = settings?.officeHours ?? town?.officeHours ?? "";
  const date = settings === undefined ? "" : lastDay(settings.replyBy, language);
  const body =
    kind === "reply_confirmed"
      ? t(`public:messages.confirmed.${state}`, { title })
      : kind === "reply_withdrawn"
        ? t("public:messages.withdrawn", { title })
        : t("public:messages.reminder", { title, date });
  const parts = [
    ...(town?.synthetic ? [t("public:messages.synthetic")] : []),
    t("public:messages.greeting"),
    body,
    ...(kind === "reply_confirmed" ? [t("public:messages.change")] : []),
    ...(phone === ""
      ? []
      : [
          hours === ""
            ? t("public:messages.phoneOnly", { phone })
            : t("public:messages.phone", { phone, hours }),
        ]),
    ...(town === undefined ? [] : [town.name]),
  ];
  return { subject: t(`public:messages.subject.${kind}`, { title }), text: parts.join("\n\n") };
}

function titleOf(database: Queryable, processId: string, language: Language): string {
  const rows = database
    .select({ language: processTexts.language, title: processTexts.title })
    .from(processTexts)
    .where(
      and(eq(processTexts.processId, processId), inArray(processTexts.language, [language, "de"])),
    )
    .all();
  const title = townText(language, (own) => rows.find((row) => row.language === own)?.title);
  return title?.text ?? "";
}

function lastDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(languageTag(language), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
