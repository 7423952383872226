import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { draws } from "./draws.ts";
import { jobs } from "./jobs.ts";

export const SUBSTITUTION_KINDS = ["replacement", "top_up"] as const;

/** A draw of people for seats of a panel that are open: after drop-outs, or because it grew. */
export const substitutions = sqliteTable(
  "substitutions",
  {
    id: randomId(),
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    kind: text("kind", { enum: SUBSTITUTION_KINDS }).notNull(),
    /** 1 for the first completed one of a draw, and so on; null while it has no result. */
    number: integer("number"),
    /** People to be drawn. */
    seats: integer("seats").notNull(),
    /** Null until it is drawn. */
    seed: text("seed"),
    /** Whether someone decided to go on although not all quotas can be met. */
    violationAccepted: integer("violation_accepted", { mode: "boolean" }).notNull().default(false),
    requestedAt: moment("requested_at").notNull(),
    requestedBy: text("requested_by").notNull(),
    /** What was asked for, with the people it concerns. */
    settingsEnvelope: envelope("settings_envelope"),
    /** Null until people have been drawn: half a result does not exist. */
    completedAt: moment("completed_at"),
    resultEnvelope: envelope("result_envelope"),
  },
  (table) => [
    uniqueIndex("substitutions_number").on(table.drawId, table.number),
    check("substitutions_kind", sql`${table.kind} in ('replacement', 'top_up')`),
    check("substitutions_seats", sql`${table.seats} >= 1`),
    check(
      "substitutions_complete",
      sql`(${table.completedAt} is null) = (${table.number} is null) and (${table.completedAt} is null or (${table.seed} is not null and ${table.resultEnvelope} is not null))`,
    ),
  ],
);

/** A ranked reserve list of a draw. */
export const alternateLists = sqliteTable(
  "alternate_lists",
  {
    id: randomId(),
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    /** 1 for the first completed list of a draw, and so on; null while it has no result. */
    number: integer("number"),
    /** People on the list. */
    seats: integer("seats").notNull(),
    seed: text("seed").notNull(),
    requestedAt: moment("requested_at").notNull(),
    /** Drop-out rates per feature value. */
    settingsEnvelope: envelope("settings_envelope").notNull(),
    completedAt: moment("completed_at"),
    resultEnvelope: envelope("result_envelope"),
  },
  (table) => [
    uniqueIndex("alternate_lists_number").on(table.drawId, table.number),
    check("alternate_lists_seats", sql`${table.seats} >= 1`),
    check(
      "alternate_lists_complete",
      sql`(${table.completedAt} is null) = (${table.resultEnvelope} is null) and (${table.completedAt} is null) = (${table.number} is null)`,
    ),
  ],
);
