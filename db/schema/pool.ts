import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { processes } from "./processes.ts";

/** A file an organiser sent, sealed; deleted once it is imported, discarded or a day old. */
export const uploads = sqliteTable(
  "uploads",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    envelope: envelope().notNull(),
    /** How the organiser wants the file read: encoding, delimiter, what each column means. */
    settingsEnvelope: envelope("settings_envelope"),
    byteSize: integer("byte_size").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index("uploads_process").on(table.processId)],
);

export const IMPORT_MODES = ["add", "replace"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** Where respondents come from: a list that an organiser had, or their own replies to invitations. */
export const POOL_SOURCES = ["list", "replies"] as const;

/**
 * One import of respondents into the pool of a process. People who said yes to an invitation belong
 * to the one row of their process whose source is `replies`.
 */
export const poolImports = sqliteTable(
  "pool_imports",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    /** The file; null once it is deleted. */
    uploadId: text("upload_id").references(() => uploads.id, { onDelete: "set null" }),
    source: text("source", { enum: POOL_SOURCES }).notNull().default("list"),
    /** Whether the people join those in the pool or take their place. */
    mode: text("mode", { enum: IMPORT_MODES }).notNull().default("add"),
    /** Rows taken into the pool, and rows the organiser chose to leave out. */
    rowsTaken: integer("rows_taken").notNull().default(0),
    rowsLeftOut: integer("rows_left_out").notNull().default(0),
    /** Null until the import is complete: its people are invisible before. */
    completedAt: moment("completed_at"),
  },
  (table) => [
    index("pool_imports_process").on(table.processId),
    uniqueIndex("pool_imports_replies").on(table.processId).where(sql`${table.source} = 'replies'`),
    check("pool_imports_source", sql`${table.source} in ('list', 'replies')`),
    check("pool_imports_mode", sql`${table.mode} in ('add', 'replace')`),
    check("pool_imports_rows", sql`${table.rowsTaken} >= 0 and ${table.rowsLeftOut} >= 0`),
  ],
);

/** A respondent: someone who said yes. Everything about the person is in the envelope. */
export const poolPeople = sqliteTable(
  "pool_people",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    importId: text("import_id")
      .notNull()
      .references(() => poolImports.id, { onDelete: "cascade" }),
    /** Row of the list the person stood in, from 1. */
    position: integer("position").notNull(),
    /** Keyed hash of the reference in the organiser's list; finds duplicates without reading. */
    referenceHash: text("reference_hash").notNull(),
    envelope: envelope().notNull(),
    /** When the person withdrew; they are drawn no more. Null for all others. */
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("pool_people_reference").on(table.importId, table.referenceHash),
    index("pool_people_process").on(table.processId, table.referenceHash),
  ],
);
