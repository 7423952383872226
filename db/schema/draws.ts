import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { combinedConditions, envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { poolPeople } from "./pool.ts";
import { processes } from "./processes.ts";
import { substitutions } from "./substitutions.ts";

export const OBJECTIVES = ["leximin", "maximin", "nash", "goldilocks", "random"] as const;
/** Where the number of a real draw comes from; see `app/domain/public-draw/draw-number.ts`. */
export const NUMBER_SOURCES = ["stage", "lottery-numbers", "beacon"] as const;

/** How someone came to a panel. */
export const MEMBER_ORIGINS = ["draw", "replacement", "top_up"] as const;
/** Why someone is no longer on a panel. */
export const LEAVING_REASONS = ["declined", "dropped_out", "withdrew", "moved", "other"] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** A test shows what a draw would do and never counts; a real draw is committed to in public. */
export const DRAW_KINDS = ["test", "real"] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

/**
 * One draw of a panel. A test has a seed, and its lottery and panel are in the envelope. A real
 * draw is prepared, committed to and drawn by a number that nobody controls: its lottery is in
 * `draw_public_files`, what belongs to each person in `draw_rows`.
 */
export const draws = sqliteTable(
  "draws",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: DRAW_KINDS }).notNull(),
    /**
     * 1 for the first of its kind in a process, and so on: for a test once it is complete, for a
     * real draw from its commitment on. Null before.
     */
    number: integer("number"),
    jobId: text("job_id").references(() => jobs.id),
    objective: text("objective", { enum: OBJECTIVES }).notNull(),
    /** Of a test, public; null for a real draw, which nobody gives a seed. */
    seed: text("seed"),
    panelSize: integer("panel_size").notNull(),
    /** Whether the panel holds one person of each household at most. */
    onePerHousehold: integer("one_per_household", { mode: "boolean" }).notNull().default(false),
    requestedAt: moment("requested_at").notNull(),
    algorithm: text("algorithm"),
    algorithmVersion: text("algorithm_version"),
    /** Of a test. It says something about the people, so it is not published. */
    inputHash: text("input_hash"),
    /** How long the lottery took. */
    seconds: real("seconds"),
    /** Of a test: lottery, panel and report. */
    resultEnvelope: envelope("result_envelope"),
    /** When the numbered panels of a real draw were ready for review. */
    preparedAt: moment("prepared_at"),
    /** When the commitment became public; from then on nothing of the draw changes. */
    committedAt: moment("committed_at"),
    /** The account that committed. */
    committedBy: text("committed_by"),
    /** SHA-256 of the public file, in hexadecimal. */
    commitment: text("commitment"),
    /** Head of the audit chain when the commitment was recorded. */
    committedHead: text("committed_head"),
    /** How the number is obtained, as announced. */
    numberSource: text("number_source", { enum: NUMBER_SOURCES }),
    numberDetails: text("number_details"),
    /** Round of the beacon, where the source is one. */
    numberRound: integer("number_round"),
    /** When the number is to be obtained, as announced. */
    numberAt: moment("number_at"),
    /** The number of the panel that was drawn, 0 to 999. */
    drawnNumber: integer("drawn_number"),
    /** Null until there is a panel: half a result does not exist. */
    completedAt: moment("completed_at"),
    /** Head of the audit chain when the result was recorded. */
    auditHead: text("audit_head"),
  },
  (table) => [
    uniqueIndex("draws_number").on(table.processId, table.kind, table.number),
    check("draws_kind", sql`${table.kind} in ('test', 'real')`),
    check(
      "draws_objective",
      sql`${table.objective} in ('leximin', 'maximin', 'nash', 'goldilocks', 'random')`,
    ),
    check(
      "draws_test",
      sql`${table.kind} <> 'test' or (${table.seed} is not null and ${table.preparedAt} is null and ${table.committedAt} is null and ${table.drawnNumber} is null and (${table.completedAt} is null) = (${table.resultEnvelope} is null) and (${table.completedAt} is null) = (${table.number} is null))`,
    ),
    check(
      "draws_real",
      sql`${table.kind} <> 'real' or (${table.seed} is null and ${table.resultEnvelope} is null and (${table.committedAt} is null or ${table.preparedAt} is not null) and (${table.committedAt} is null) = (${table.number} is null) and (${table.completedAt} is null or ${table.committedAt} is not null) and (${table.completedAt} is null) = (${table.drawnNumber} is null))`,
    ),
    check(
      "draws_committed",
      sql`(${table.committedAt} is null) = (${table.commitment} is null) and (${table.committedAt} is null) = (${table.committedBy} is null) and (${table.committedAt} is null) = (${table.committedHead} is null) and (${table.committedAt} is null) = (${table.numberSource} is null) and (${table.committedAt} is null) = (${table.numberDetails} is null) and (${table.committedAt} is null) = (${table.numberAt} is null)`,
    ),
    check(
      "draws_number_source",
      sql`${table.numberSource} is null or (${table.numberSource} in ('stage', 'lottery-numbers', 'beacon') and (${table.numberSource} = 'beacon') = (${table.numberRound} is not null))`,
    ),
    check(
      "draws_drawn_number",
      sql`${table.drawnNumber} is null or ${table.drawnNumber} between 0 and 999`,
    ),
  ],
);

/**
 * The public file of a real draw, byte for byte: what the commitment is the hash of. It holds row
 * ids, never anything about people. Public from the commitment on, and final then.
 */
export const drawPublicFiles = sqliteTable("draw_public_files", {
  drawId: text("draw_id")
    .primaryKey()
    .references(() => draws.id, { onDelete: "cascade" }),
  content: text("content").notNull(),
});

/**
 * Whose row is whose in the lottery of a real draw. The envelope holds salt and attributes; it is
 * null once the person is erased. The commitment stays.
 */
export const drawRows = sqliteTable(
  "draw_rows",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    rowId: text("row_id").notNull(),
    /** Null once the person has been erased from the pool. */
    personId: text("person_id").references(() => poolPeople.id, { onDelete: "set null" }),
    commitment: text("commitment").notNull(),
    envelope: envelope(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.rowId] }),
    uniqueIndex("draw_rows_person").on(table.drawId, table.personId),
    // Salt and attributes of someone erased are erased too.
    check("draw_rows_erased", sql`${table.personId} is not null or ${table.envelope} is null`),
  ],
);

/** Who entered a number: staff, or a sworn person beside a member of staff. */
export const NUMBER_ENTERERS = ["staff", "sworn"] as const;
/** How the entered was come by. */
export const ENTRY_ORIGINS = ["typed", "fetched"] as const;

/**
 * What was thrown or published, entered by two people. Where the two of an attempt differ nothing
 * is drawn, and the next attempt begins. Entries are only added.
 */
export const numberEntries = sqliteTable(
  "number_entries",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    /** From 1. */
    attempt: integer("attempt").notNull(),
    /** 1 or 2: the first and the second person. */
    position: integer("position").notNull(),
    /** What was seen, as JSON of `NumberEvidence`. */
    entry: text("entry").notNull(),
    origin: text("origin", { enum: ENTRY_ORIGINS }).notNull().default("typed"),
    enteredBy: text("entered_by").notNull(),
    enteredByKind: text("entered_by_kind", { enum: NUMBER_ENTERERS }).notNull(),
    enteredAt: moment("entered_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.attempt, table.position] }),
    check("number_entries_position", sql`${table.position} in (1, 2) and ${table.attempt} >= 1`),
    check("number_entries_kind", sql`${table.enteredByKind} in ('staff', 'sworn')`),
    check("number_entries_origin", sql`${table.origin} in ('typed', 'fetched')`),
  ],
);

/** Why a commitment or a result no longer stands. */
export const REVOCATION_KINDS = ["withdrawn", "repeated"] as const;

/**
 * A commitment that was withdrawn before its number, or a result that was set aside so that the
 * draw is repeated: by two people and for a public reason. What it was stays visible.
 */
export const drawRevocations = sqliteTable(
  "draw_revocations",
  {
    drawId: text("draw_id")
      .primaryKey()
      .references(() => draws.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: REVOCATION_KINDS }).notNull(),
    /** Public. */
    reason: text("reason").notNull(),
    revokedAt: moment("revoked_at").notNull(),
    revokedBy: text("revoked_by").notNull(),
    /** The second person who agreed: a sworn person or a member of staff. */
    confirmedBy: text("confirmed_by").notNull(),
    confirmedByKind: text("confirmed_by_kind", { enum: NUMBER_ENTERERS }).notNull(),
  },
  (table) => [
    check("draw_revocations_kind", sql`${table.kind} in ('withdrawn', 'repeated')`),
    check("draw_revocations_confirmed", sql`${table.confirmedByKind} in ('staff', 'sworn')`),
  ],
);

/** What scrutineers found who checked the full file of a draw. Public, and only added to. */
export const scrutineerStatements = sqliteTable(
  "scrutineer_statements",
  {
    id: randomId(),
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    /** The day they signed, an ISO 8601 date. */
    signedOn: text("signed_on").notNull(),
    /** Who they are, by role and without names. */
    roles: text("roles").notNull(),
    /** Whether everything they checked holds. */
    holds: integer("holds", { mode: "boolean" }).notNull(),
    statement: text("statement").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    recordedBy: text("recorded_by").notNull(),
  },
  (table) => [index("scrutineer_statements_draw").on(table.drawId, table.recordedAt)],
);

/** The people on the panel of a draw, those who have left included. */
export const panelMembers = sqliteTable(
  "panel_members",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => poolPeople.id, { onDelete: "cascade" }),
    origin: text("origin", { enum: MEMBER_ORIGINS }).notNull().default("draw"),
    /** The substitution that brought them; null for those the draw put on the panel. */
    substitutionId: text("substitution_id").references(() => substitutions.id),
    /** Whose seat they took; null where none. */
    replaces: text("replaces").references(() => poolPeople.id),
    /** Null for those who came with the draw. */
    joinedAt: moment("joined_at"),
    /** Null while they are on the panel. */
    leftAt: moment("left_at"),
    leftReason: text("left_reason", { enum: LEAVING_REASONS }),
  },
  (table) => [
    primaryKey({ columns: [table.drawId, table.personId] }),
    check("panel_members_origin", sql`${table.origin} in ('draw', 'replacement', 'top_up')`),
    check(
      "panel_members_substitution",
      sql`(${table.origin} = 'draw') = (${table.substitutionId} is null)`,
    ),
    check("panel_members_left", sql`(${table.leftAt} is null) = (${table.leftReason} is null)`),
    check(
      "panel_members_left_reason",
      sql`${table.leftReason} is null or ${table.leftReason} in ('declined', 'dropped_out', 'withdrew', 'moved', 'other')`,
    ),
  ],
);

/**
 * The quotas of a draw as they stood when it was started. This is what the public learns: each
 * quota, and that the panel keeps it.
 */
export const drawQuotas = sqliteTable(
  "draw_quotas",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    feature: text("feature").notNull(),
    value: text("value").notNull(),
    min: integer("min").notNull(),
    max: integer("max").notNull(),
    minFlex: integer("min_flex"),
    maxFlex: integer("max_flex"),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.feature, table.value] })],
);

/** The combined features of a draw as they stood when it was started. */
export const drawCombinedFeatures = sqliteTable(
  "draw_combined_features",
  {
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    conditions: combinedConditions(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.name] })],
);
