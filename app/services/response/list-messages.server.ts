import { asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type ContactChannel, type MessageKind, messages } from "#db/schema/index.ts";
import { openMessage } from "./message-envelope.server.ts";

/** Messages that a person has to pass on: by telephone, or by letter. */
export const MESSAGE_LISTS = ["phone", "letter"] as const;
export type MessageList = (typeof MESSAGE_LISTS)[number];

export interface ListedMessage {
  readonly id: string;
  readonly kind: MessageKind;
  /** How the person wished to be reached. */
  readonly channel: ContactChannel;
  readonly language: Language;
  readonly done: boolean;
  readonly doneAt: Date | null;
  /** Empty for people with an information block. */
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly viaRegisterOffice: boolean;
  readonly subject: string;
  readonly text: string;
}

export interface Outbox {
  readonly lists: Readonly<Record<MessageList, readonly ListedMessage[]>>;
  /** E-mails and texts that are sent without anyone's doing. */
  readonly waiting: number;
  readonly sent: number;
}

/**
 * The outbox of a process: what has to be passed on by telephone and by letter, open ones first,
 * and how much goes out by itself. An e-mail or text that could not be sent goes by telephone where
 * a number is known, otherwise by letter.
 */
export function listMessages(context: ServiceContext, processId: string): Outbox {
  authorise(context.actor, "replies.enter");
  const { database, keyring } = context;
  const rows = database
    .select()
    .from(messages)
    .where(eq(messages.processId, processId))
    .orderBy(asc(messages.createdAt))
    .all();
  const lists: Record<MessageList, ListedMessage[]> = { phone: [], letter: [] };
  for (const { id, kind, channel, language, status, doneAt, envelope } of rows) {
    if (status !== "listed" && status !== "done") continue;
    const { email: _email, ...content } = openMessage(keyring, id, envelope);
    const byPhone = channel === "phone" || (channel !== "letter" && content.phone !== "");
    lists[byPhone ? "phone" : "letter"].push({
      id,
      kind,
      channel,
      language,
      done: status === "done",
      doneAt,
      ...content,
    });
  }
  for (const list of MESSAGE_LISTS) lists[list].sort((a, b) => Number(a.done) - Number(b.done));
  const count = (wanted: "waiting" | "sent") =>
    rows.filter(({ status }) => status === wanted).length;
  return { lists, waiting: count("waiting"), sent: count("sent") };
}
