import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { processes } from "./processes.ts";

/** Why the residents of an extract were deleted. */
export const EXTRACT_DELETION_REASONS = [
  "process_ended",
  "date_reached",
  "by_hand",
  "replaced",
] as const;
export type ExtractDeletionReason = (typeof EXTRACT_DELETION_REASONS)[number];

/**
 * A register extract from which the invitations of one process are drawn. Its residents are
 * deleted when the process ends or on `deleteOn`, whichever comes first; this row stays and says so.
 */
export const registerExtracts = sqliteTable(
  "register_extracts",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    /** How the file is to be read: encoding, delimiter, what each column means. No cell of it. */
    settings: text("settings", { mode: "json" }),
    /** Day on which the register office made the extract; ages count on it. ISO 8601 date. */
    takenOn: text("taken_on").notNull(),
    /** ISO 8601 date. */
    deleteOn: text("delete_on").notNull(),
    byteSize: integer("byte_size").notNull().default(0),
    /** Rows that became residents, and rows that could not be read. */
    rowsTaken: integer("rows_taken").notNull().default(0),
    rowsFaulty: integer("rows_faulty").notNull().default(0),
    /** The first faults: line, column and code of each, never what stood there. */
    faults: text("faults", { mode: "json" }),
    /** How many residents there are of each age band, sex and so on; deleted with them. */
    countsEnvelope: envelope("counts_envelope"),
    createdAt: moment("created_at").notNull(),
    /** Null until the import is complete: its residents do not count before. */
    completedAt: moment("completed_at"),
    deletedAt: moment("deleted_at"),
    deletionReason: text("deletion_reason", { enum: EXTRACT_DELETION_REASONS }),
  },
  (table) => [
    index("register_extracts_process").on(table.processId),
    check(
      "register_extracts_deleted",
      sql`(${table.deletedAt} is null) = (${table.deletionReason} is null)`,
    ),
    check(
      "register_extracts_reason",
      sql`${table.deletionReason} is null or ${table.deletionReason} in ('process_ended', 'date_reached', 'by_hand', 'replaced')`,
    ),
  ],
);

/** The file of an extract in pieces, each sealed; deleted once it is read. */
export const registerFilePieces = sqliteTable(
  "register_file_pieces",
  {
    extractId: text("extract_id")
      .notNull()
      .references(() => registerExtracts.id, { onDelete: "cascade" }),
    /** From 0. */
    position: integer("position").notNull(),
    envelope: envelope().notNull(),
  },
  (table) => [primaryKey({ columns: [table.extractId, table.position] })],
);

/** A resident in a register extract. Everything about the person is in the envelope. */
export const registerResidents = sqliteTable(
  "register_residents",
  {
    /** Ascending in the order of the file; of no meaning outside the extract. */
    id: integer("id").primaryKey(),
    extractId: text("extract_id")
      .notNull()
      .references(() => registerExtracts.id, { onDelete: "cascade" }),
    /** Line of the file, from 1 for the header. */
    line: integer("line").notNull(),
    /**
     * The first 16 bytes of a keyed hash of the reference: finds who is to be erased. Without an
     * index: in the random order of hashes it costs an import two fifths more, and the search among
     * a million residents takes a quarter of a second.
     */
    referenceHash: envelope("reference_hash").notNull(),
    envelope: envelope().notNull(),
  },
  (table) => [index("register_residents_extract").on(table.extractId)],
);
