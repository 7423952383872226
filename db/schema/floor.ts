import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { agendaItems } from "./agenda.ts";
import { envelope, moment, randomId } from "./columns.ts";
import { CONTENT_LANGUAGES } from "./processes.ts";
import { townHallRules, townHalls } from "./town-halls.ts";

/** What happened on the floor, in order. Only ever added; ids and no words. A trigger keeps it so. */
export const floorEvents = sqliteTable(
  "floor_events",
  {
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    sequence: integer("sequence").notNull(),
    at: moment("at").notNull(),
    /** A `FloorEventBody` of `app/domain/floor`. */
    body: text("body", { mode: "json" }).$type<unknown>().notNull(),
    /** The account that did it; null for an attendee who acted for themselves. */
    actorId: text("actor_id"),
  },
  (table) => [primaryKey({ columns: [table.townHallId, table.sequence] })],
);

/** Somebody in the room. Name, district and what they told are in the envelope. */
export const attendees = sqliteTable(
  "attendees",
  {
    id: randomId(),
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    /** Keyed hash of the code with which they use their phone; null without one. */
    codeHash: text("code_hash").unique(),
    createdAt: moment("created_at").notNull(),
    envelope: envelope(),
  },
  (table) => [index("attendees_town_hall").on(table.townHallId)],
);

/** Words that belong to an event: what happened in a breach, why somebody was called out of turn. */
export const floorNotes = sqliteTable(
  "floor_notes",
  {
    townHallId: text("town_hall_id").notNull(),
    /** The event it belongs to. */
    sequence: integer("sequence").notNull(),
    envelope: envelope().notNull(),
  },
  (table) => [primaryKey({ columns: [table.townHallId, table.sequence] })],
);

export const QUESTION_STATUSES = ["received", "open", "promised", "answered", "hidden"] as const;

/**
 * A question of the evening. It stays public until it is answered; without an answer it has an owner and a
 * date (`promised`). `hidden`: against the rules, with the rule and a reason. Who asked is in the envelope of
 * the attendee.
 */
export const floorQuestions = sqliteTable(
  "floor_questions",
  {
    id: randomId(),
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    itemId: text("item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    status: text("status", { enum: QUESTION_STATUSES }).notNull().default("received"),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    /** The question into which this one was merged. */
    mergedIntoId: text("merged_into_id").references((): AnySQLiteColumn => floorQuestions.id, {
      onDelete: "set null",
    }),
    channel: text("channel", { enum: ["phone", "room", "paper"] }).notNull(),
    attendeeId: text("attendee_id").references(() => attendees.id, { onDelete: "set null" }),
    answer: text("answer").notNull().default(""),
    /** How often the words of the answer were changed; translations name the one they translate. */
    answerRevision: integer("answer_revision").notNull().default(0),
    /** Who owes the answer, or gave it, as it is published. */
    owner: text("owner").notNull().default(""),
    /** ISO date until when. */
    dueOn: text("due_on"),
    hiddenReason: text("hidden_reason").notNull().default(""),
    /** The rule that a hidden question broke. */
    hiddenRuleId: text("hidden_rule_id").references(() => townHallRules.id, {
      onDelete: "set null",
    }),
    askedAt: moment("asked_at").notNull(),
    answeredAt: moment("answered_at"),
  },
  (table) => [
    index("floor_questions_town_hall").on(table.townHallId),
    check("floor_questions_text", sql`trim(${table.text}) <> ''`),
    check("floor_questions_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
    check("floor_questions_channel", sql`${table.channel} in ('phone', 'room', 'paper')`),
    check(
      "floor_questions_status",
      sql`${table.status} in ('received', 'open', 'promised', 'answered', 'hidden')`,
    ),
    check(
      "floor_questions_answered",
      sql`${table.status} <> 'answered' or (trim(${table.answer}) <> '' and ${table.answeredAt} is not null)`,
    ),
    check(
      "floor_questions_promised",
      sql`${table.status} <> 'promised' or (trim(${table.owner}) <> '' and ${table.dueOn} is not null)`,
    ),
  ],
);

/** A question and its answer in another language than the one in which they were written. */
export const floorQuestionTexts = sqliteTable(
  "floor_question_texts",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => floorQuestions.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    /** Empty in the language of the question. */
    question: text("question").notNull().default(""),
    /** Empty in German, in which answers are written. */
    answer: text("answer").notNull().default(""),
    revision: integer("revision").notNull().default(1),
    /** The revision of the German answer that was translated. */
    basedOn: integer("based_on").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.language] }),
    check(
      "floor_question_texts_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);
