import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { draws } from "./draws.ts";
import { jobs } from "./jobs.ts";

/** Who sits with whom in the sessions of a panel. */
export const tablePlans = sqliteTable(
  "table_plans",
  {
    id: randomId(),
    drawId: text("draw_id")
      .notNull()
      .references(() => draws.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    /** 1 for the first completed plan of a draw, and so on; null while it has no result. */
    number: integer("number"),
    tables: integer("tables").notNull(),
    sessions: integer("sessions").notNull(),
    /** The features to mirror, and who sits together or apart. */
    settingsEnvelope: envelope("settings_envelope").notNull(),
    seed: text("seed").notNull(),
    requestedAt: moment("requested_at").notNull(),
    completedAt: moment("completed_at"),
    resultEnvelope: envelope("result_envelope"),
  },
  (table) => [
    uniqueIndex("table_plans_number").on(table.drawId, table.number),
    check("table_plans_size", sql`${table.tables} >= 1 and ${table.sessions} >= 1`),
    check(
      "table_plans_complete",
      sql`(${table.completedAt} is null) = (${table.resultEnvelope} is null) and (${table.completedAt} is null) = (${table.number} is null)`,
    ),
  ],
);
