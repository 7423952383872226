import { sql } from "drizzle-orm";
import { check, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { envelope, moment, randomId } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { processes } from "./processes.ts";

/** The chances that each objective would give the people of a pool; the newest of a process counts. */
export const objectiveComparisons = sqliteTable(
  "objective_comparisons",
  {
    id: randomId(),
    processId: text("process_id")
      .notNull()
      .references(() => processes.id, { onDelete: "cascade" }),
    jobId: text("job_id").references(() => jobs.id),
    requestedAt: moment("requested_at").notNull(),
    /** Null until it is complete. */
    completedAt: moment("completed_at"),
    resultEnvelope: envelope("result_envelope"),
  },
  (table) => [
    uniqueIndex("objective_comparisons_process").on(table.processId, table.requestedAt),
    check(
      "objective_comparisons_complete",
      sql`(${table.completedAt} is null) = (${table.resultEnvelope} is null)`,
    ),
  ],
);
