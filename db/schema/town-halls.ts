import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { CONTENT_LANGUAGES, processes } from "./processes.ts";

/** A public meeting (Bürgerversammlung). */
export const townHalls = sqliteTable(
  "town_halls",
  {
    id: randomId(),
    processId: text("process_id").references(() => processes.id, { onDelete: "set null" }),
    /** Null while no date is set. */
    beginsAt: moment("begins_at"),
    stepFree: integer("step_free", { mode: "boolean" }).notNull().default(false),
    childcare: integer("childcare", { mode: "boolean" }).notNull().default(false),
    /** BCP 47 tags of the languages into which the evening is interpreted. */
    interpretation: text("interpretation", { mode: "json" })
      .$type<readonly string[]>()
      .notNull()
      .default([]),
    hostId: text("host_id").references((): AnySQLiteColumn => townHallPeople.id, {
      onDelete: "set null",
    }),
    chairId: text("chair_id").references((): AnySQLiteColumn => townHallPeople.id, {
      onDelete: "set null",
    }),
    houseRightHolderId: text("house_right_holder_id").references(
      (): AnySQLiteColumn => townHallPeople.id,
      { onDelete: "set null" },
    ),
    securityContactId: text("security_contact_id").references(
      (): AnySQLiteColumn => townHallPeople.id,
      { onDelete: "set null" },
    ),
    /** ISO date of the writing by which the house right was delegated to the chair. */
    delegatedOn: text("delegated_on"),
    /** The account with which the chair signs in. */
    chairAccountId: text("chair_account_id"),
    createdAt: moment("created_at").notNull(),
    /** When the first revision was published. From then on the rules are fixed. */
    publishedAt: moment("published_at"),
    cancelledAt: moment("cancelled_at"),
  },
  (table) => [index("town_halls_process").on(table.processId)],
);

export const townHallTexts = sqliteTable(
  "town_hall_texts",
  {
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    aim: text("aim").notNull(),
    decided: text("decided").notNull(),
    notDecided: text("not_decided").notNull(),
    place: text("place").notNull(),
    /** Ways in without steps, buses there, parking. */
    access: text("access").notNull(),
    /** How people get home: the last bus, a shared taxi, a lift. */
    wayBack: text("way_back").notNull().default(""),
    /** What is filmed or photographed. */
    recording: text("recording").notNull(),
    /** Where nobody is filmed or photographed. */
    unrecorded: text("unrecorded").notNull().default(""),
    /** Why it does not take place; empty unless it was cancelled. */
    cancellation: text("cancellation").notNull().default(""),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.townHallId, table.language] }),
    check("town_hall_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);

export const TOWN_HALL_TASKS = ["official", "guest", "multiplier"] as const;

/**
 * Somebody with a part in the evening. `official`: host, chair, holder of the house right, security contact.
 * `guest`: lives elsewhere and is invited to speak. `multiplier`: a club, the fire brigade, a civic group
 * that is told in person. How to reach them is in the envelope.
 */
export const townHallPeople = sqliteTable(
  "town_hall_people",
  {
    id: randomId(),
    townHallId: text("town_hall_id")
      .notNull()
      .references((): AnySQLiteColumn => townHalls.id, { onDelete: "cascade" }),
    task: text("task", { enum: TOWN_HALL_TASKS }).notNull(),
    /** As it is announced: people with an office, invited guests, names of organisations. */
    name: text("name").notNull(),
    /** What they are or stand for, as it is announced. */
    description: text("description").notNull().default(""),
    /** Municipal offices as they declared them; null while they have not. */
    offices: text("offices", { mode: "json" }).$type<readonly string[]>(),
    /** When a multiplier was addressed. */
    addressedAt: moment("addressed_at"),
    contact: envelope("contact"),
  },
  (table) => [
    index("town_hall_people_town_hall").on(table.townHallId),
    check("town_hall_people_task", sql`${table.task} in ('official', 'guest', 'multiplier')`),
    check("town_hall_people_name", sql`trim(${table.name}) <> ''`),
  ],
);

/** The sanction ladder of `app/domain/floor`. */
const STEPS = ["reminder", "call_to_order", "floor_withdrawn", "house_right"] as const;

/** A rule of the evening. Before the first publication it may change, afterwards never. */
export const townHallRules = sqliteTable(
  "town_hall_rules",
  {
    id: randomId(),
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    startsAt: text("starts_at", { enum: STEPS }).notNull(),
    endsAt: text("ends_at", { enum: STEPS }).notNull(),
    imposedBy: text("imposed_by", { mode: "json" })
      .$type<
        Readonly<Record<(typeof STEPS)[number], readonly ("chair" | "house_right_holder")[]>>
      >()
      .notNull(),
  },
  (table) => [
    index("town_hall_rules_town_hall").on(table.townHallId, table.position),
    check(
      "town_hall_rules_steps",
      sql`${table.startsAt} in ('reminder', 'call_to_order', 'floor_withdrawn', 'house_right') and ${table.endsAt} in ('reminder', 'call_to_order', 'floor_withdrawn', 'house_right')`,
    ),
  ],
);

export const townHallRuleTexts = sqliteTable(
  "town_hall_rule_texts",
  {
    ruleId: text("rule_id")
      .notNull()
      .references(() => townHallRules.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    text: text("text").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.language] }),
    check(
      "town_hall_rule_texts_language",
      sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`,
    ),
  ],
);

/** What was announced when. A trigger keeps it as it is. */
export const townHallRevisions = sqliteTable(
  "town_hall_revisions",
  {
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    /** The whole announcement; `app/services/town-halls/announcement.ts` says what is in it. */
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
    publishedAt: moment("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
    /** Head of the audit log with the entry of this publication. */
    auditHead: text("audit_head").notNull().default(""),
  },
  (table) => [unique("town_hall_revisions_number").on(table.townHallId, table.number)],
);
