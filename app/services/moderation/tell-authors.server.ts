import { eq } from "drizzle-orm";
import { type AppealResult, appealUntil } from "#app/domain/moderation/appeals.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import { loadInvitation, loadReply } from "#app/services/replies/load-invitation.server.ts";
import type { MessageNews } from "#app/services/response/message-words.server.ts";
import { type MessageOrder, queueMessage } from "#app/services/response/queue-message.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  type ContactChannel,
  moderationCases,
  moderationDecisions,
  participants,
} from "#db/schema/index.ts";
import { concernedAuthors } from "./concerned-authors.server.ts";
import { endOf } from "./moderation-case.server.ts";

interface Telling {
  readonly keyring: Keyring;
  readonly now: Date;
}

/**
 * How somebody learns what was decided about their texts. `printed`: nothing reaches them, so that staff give
 * them the letter with its code. `nobody`: they were erased.
 */
export type WayToTell = ContactChannel | "printed" | "nobody";

/** What a message needs to reach somebody; their reply says in which language, if there is one. */
interface Contact extends Pick<MessageOrder, "invitationId" | "recipient"> {
  readonly language: Language | null;
}

/** By letter to the address in the register, where the person said nothing else. */
const BY_LETTER = {
  name: "",
  contact: { channel: "letter", phone: "", email: "", address: "" },
} as const;

/** How one of those who take part learns of a decision now. */
export function wayToTell(
  database: Queryable,
  { keyring }: Pick<Telling, "keyring">,
  participantId: string,
): WayToTell {
  const contact = contactOf(database, keyring, participantId);
  return typeof contact === "string" ? contact : contact.recipient.contact.channel;
}

/**
 * Puts into the outbox what those whom a decision concerns learn of it, each once, in the transaction in which
 * it takes effect. Nobody learns that a text was left as it is.
 */
export function tellOfDecision(transaction: Queryable, telling: Telling, decisionId: string): void {
  const { moderation_decisions: decision } = decided(transaction, decisionId);
  const { measure, effectiveAt, days } = decision;
  if (measure === "leave" || effectiveAt === null) return;
  tellEach(transaction, telling, decisionId, {
    kind: "moderation_decided",
    measure,
    until: endOf(effectiveAt, days),
    appealUntil: appealUntil(townDay(effectiveAt)),
  });
}

/** The same for what came of an appeal, in the transaction that decides it. */
export function tellOfAppeal(
  transaction: Queryable,
  telling: Telling,
  { decisionId, result }: { readonly decisionId: string; readonly result: AppealResult },
): void {
  tellEach(transaction, telling, decisionId, { kind: "appeal_decided", result });
}

function tellEach(
  transaction: Queryable,
  telling: Telling,
  decisionId: string,
  news: MessageNews,
): void {
  const { moderation_decisions: decision, moderation_cases: of } = decided(transaction, decisionId);
  for (const participantId of concernedAuthors(transaction, decision, of)) {
    const contact = contactOf(transaction, telling.keyring, participantId);
    if (typeof contact === "string") continue;
    const language = contact.language ?? decision.language;
    queueMessage(transaction, telling, { ...news, ...contact, language });
  }
}

function decided(database: Queryable, decisionId: string) {
  const row = database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  if (row === undefined) throw new Error("Somebody is told of a decision that there is not.");
  return row;
}

function contactOf(
  database: Queryable,
  keyring: Keyring,
  participantId: string,
): Contact | "printed" | "nobody" {
  const person = database
    .select({ invitationId: participants.invitationId, erasedAt: participants.erasedAt })
    .from(participants)
    .where(eq(participants.id, participantId))
    .get();
  if (person === undefined || person.erasedAt !== null) return "nobody";
  const { invitationId } = person;
  if (invitationId === null) return "printed";
  const invitation = loadInvitation(database, keyring, invitationId);
  if (invitation === null) return "printed";
  const reply = loadReply(database, keyring, invitationId);
  const language = reply?.language ?? null;
  if (reply?.content) return { invitationId, language, recipient: reply.content };
  // Of people whom no letter was sent to, no address is known unless they said one.
  if (invitation.person === null) return "printed";
  return { invitationId, language, recipient: BY_LETTER };
}
