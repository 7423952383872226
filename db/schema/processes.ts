import { sql } from "drizzle-orm";
import { check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";

export const PROCESS_STATUSES = ["draft", "published", "closed"] as const;
export const CONTENT_LANGUAGES = ["de", "de-simple", "en", "ar"] as const;

/** One question put to residents, from mandate to follow-up. */
export const processes = sqliteTable(
  "processes",
  {
    id: randomId(),
    status: text("status", { enum: PROCESS_STATUSES }).notNull().default("draft"),
    /** Seats on the panel. */
    panelSize: integer("panel_size").notNull(),
    /** Whether a panel holds one person of each household at most, where households are known. */
    onePerHousehold: integer("one_per_household", { mode: "boolean" }).notNull().default(true),
    /** First and last day, ISO 8601 dates. */
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on").notNull(),
    createdAt: moment("created_at").notNull(),
    publishedAt: moment("published_at"),
  },
  (table) => [
    check("processes_status", sql`${table.status} in ('draft', 'published', 'closed')`),
    check("processes_panel_size", sql`${table.panelSize} between 1 and 1000`),
    check("processes_dates", sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

/**
 * What a process says, per language. German is the original; a translation whose
 * `basedOn` is behind the original's `revision` is shown as outdated.
 */
export const processTexts = sqliteTable(
  "process_texts",
  {
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    language: text("language", { enum: CONTENT_LANGUAGES }).notNull(),
    title: text("title").notNull(),
    question: text("question").notNull(),
    /** Who gave the process its mandate, and with which resolution. */
    mandate: text("mandate").notNull(),
    /** The position of the town and its leaders. */
    position: text("position").notNull(),
    /** What can be decided, and what not. */
    scope: text("scope").notNull(),
    /** What the town will do with the result. */
    commitment: text("commitment").notNull(),
    revision: integer("revision").notNull().default(1),
    basedOn: integer("based_on").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.processId, table.language] }),
    check("process_texts_language", sql`${table.language} in ('de', 'de-simple', 'en', 'ar')`),
  ],
);
