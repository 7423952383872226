import { integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { townHalls } from "./town-halls.ts";

/** The minutes of a town hall while they are written. */
export const minutes = sqliteTable("minutes", {
  townHallId: text("town_hall_id")
    .primaryKey()
    .references(() => townHalls.id, { onDelete: "cascade" }),
  /** `app/services/minutes/minutes-content.ts` says what is in it. */
  content: text("content", { mode: "json" }).$type<unknown>().notNull(),
  /** Counts the changes, so that nobody overwrites what they have not seen. From 1. */
  revision: integer("revision").notNull().default(1),
  /** What the chair approved: this revision, then. Null while it is not approved as it stands. */
  approvedRevision: integer("approved_revision"),
  approvedAt: moment("approved_at"),
  approvedBy: text("approved_by"),
});

/**
 * Minutes as they were published. A trigger keeps them as they are; corrections are further revisions. Of a
 * revision that says something about a person who has a right to erasure the content can be erased.
 */
export const minutesRevisions = sqliteTable(
  "minutes_revisions",
  {
    townHallId: text("town_hall_id")
      .notNull()
      .references(() => townHalls.id, { onDelete: "cascade" }),
    /** From 1, without gaps. */
    number: integer("number").notNull(),
    content: text("content", { mode: "json" }).$type<unknown>().notNull(),
    /** Why there is a revision after the first. */
    correctionNote: text("correction_note").notNull().default(""),
    publishedAt: moment("published_at").notNull(),
    publishedBy: text("published_by").notNull(),
  },
  (table) => [unique("minutes_revisions_number").on(table.townHallId, table.number)],
);
