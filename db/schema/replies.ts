import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { invitations } from "./invitations.ts";
import { poolPeople } from "./pool.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";

export const REPLY_ANSWERS = ["yes", "no", "not_now"] as const;
export type ReplyAnswer = (typeof REPLY_ANSWERS)[number];
/** How the answer reached the town hall. */
export const REPLY_CHANNELS = ["online", "phone", "paper", "in_person"] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

/**
 * The answer of an invited person as it now stands. What was answered beside yes, no or not now is
 * in the envelope: attributes, support needs, contact, reasons.
 */
export const replies = sqliteTable(
  "replies",
  {
    invitationId: text("invitation_id")
      .primaryKey()
      .references(() => invitations.id, { onDelete: "cascade" }),
    answer: text("answer", { enum: REPLY_ANSWERS }).notNull(),
    channel: text("channel", { enum: REPLY_CHANNELS }).notNull(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    /** Counts the changes: who changes an answer says which one they saw. From 1. */
    revision: integer("revision").notNull().default(1),
    /** True for a yes after the last day, or after the lottery was published. It does not count. */
    late: integer("late", { mode: "boolean" }).notNull().default(false),
    /** The person in the pool; null without a yes that counts. */
    personId: text("person_id").references(() => poolPeople.id, { onDelete: "set null" }),
    /** The account that typed it in for someone; null for whoever answered themselves. */
    enteredBy: text("entered_by"),
    /** Null after a withdrawal: nothing about the person is kept. */
    envelope: envelope(),
    firstAt: moment("first_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    index("replies_person").on(table.personId),
    check("replies_answer", sql`${table.answer} in ('yes', 'no', 'not_now')`),
    check("replies_channel", sql`${table.channel} in ('online', 'phone', 'paper', 'in_person')`),
    check("replies_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check("replies_revision", sql`${table.revision} >= 1`),
    check(
      "replies_withdrawn",
      sql`${table.withdrawnAt} is null or (${table.envelope} is null and ${table.personId} is null)`,
    ),
  ],
);

export const REPLY_EVENT_KINDS = ["answered", "changed", "withdrawn", "erased"] as const;

/** That someone answered, when and how; for the curve of answers. Says nothing about the person. */
export const replyEvents = sqliteTable(
  "reply_events",
  {
    id: integer("id").primaryKey(),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: REPLY_EVENT_KINDS }).notNull(),
    answer: text("answer", { enum: REPLY_ANSWERS }),
    channel: text("channel", { enum: REPLY_CHANNELS }).notNull(),
    late: integer("late", { mode: "boolean" }).notNull().default(false),
    at: moment("at").notNull(),
  },
  (table) => [
    index("reply_events_invitation").on(table.invitationId),
    check(
      "reply_events_kind",
      sql`${table.kind} in ('answered', 'changed', 'withdrawn', 'erased')`,
    ),
    check(
      "reply_events_answer",
      sql`${table.answer} is null or ${table.answer} in ('yes', 'no', 'not_now')`,
    ),
    check(
      "reply_events_channel",
      sql`${table.channel} in ('online', 'phone', 'paper', 'in_person')`,
    ),
  ],
);

/** A resident who is signed in with their code. Only a hash of the token is stored. */
export const residentSessions = sqliteTable(
  "resident_sessions",
  {
    tokenHash: text("token_hash").primaryKey(),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("resident_sessions_invitation").on(table.invitationId)],
);

/** A passkey that a resident added beside the code; the envelope holds its public key. */
export const residentPasskeys = sqliteTable(
  "resident_passkeys",
  {
    /** Credential id as the authenticator gave it, base64url. */
    id: text("id").primaryKey(),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    publicKey: envelope("public_key").notNull(),
    counter: integer("counter").notNull(),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [index("resident_passkeys_invitation").on(table.invitationId)],
);

/** Challenges of passkeys that were answered, until they expire: none is answered twice. */
export const spentPasskeyChallenges = sqliteTable("spent_passkey_challenges", {
  challengeHash: text("challenge_hash").primaryKey(),
  expiresAt: moment("expires_at").notNull(),
});

/** How someone wants to be reached. */
export const CONTACT_CHANNELS = ["letter", "phone", "text", "email"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export const MESSAGE_KINDS = [
  "reply_confirmed",
  "reply_withdrawn",
  "reminder",
  "moderation_decided",
  "appeal_decided",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
/** `listed`: the channel is not configured or did not work, so that it stands on a list for staff. */
export const MESSAGE_STATUSES = ["waiting", "sent", "listed", "done"] as const;

/** The one outbox for all channels. To whom and in which words is in the envelope. */
export const messages = sqliteTable(
  "messages",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    invitationId: text("invitation_id")
      .notNull()
      .references(() => invitations.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: MESSAGE_KINDS }).notNull(),
    channel: text("channel", { enum: CONTACT_CHANNELS }).notNull(),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    status: text("status", { enum: MESSAGE_STATUSES }).notNull().default("waiting"),
    /** How often sending was tried. */
    tries: integer("tries").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    /** When it was sent, or when staff said that they called or posted it. */
    doneAt: moment("done_at"),
    envelope: envelope().notNull(),
  },
  (table) => [
    index("messages_status").on(table.status),
    index("messages_process").on(table.processId),
    index("messages_invitation").on(table.invitationId),
    check(
      "messages_kind",
      sql`${table.kind} in ('reply_confirmed', 'reply_withdrawn', 'reminder', 'moderation_decided', 'appeal_decided')`,
    ),
    check("messages_channel", sql`${table.channel} in ('letter', 'phone', 'text', 'email')`),
    check("messages_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check("messages_status_known", sql`${table.status} in ('waiting', 'sent', 'listed', 'done')`),
  ],
);
