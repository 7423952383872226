import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, randomId } from "./columns.ts";

export const JOB_KINDS = [
  "draw_panel",
  "import_pool",
  "draw_substitutes",
  "draw_alternates",
  "seat_tables",
  "compare_objectives",
  "send_messages",
  "draw_invitations",
  "import_register",
  "erase_register",
  "analyse_opinions",
  "open_ballots",
  "count_vote",
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = [
  "queued",
  "running",
  "succeeded",
  "failed",
  "cancelled",
  "interrupted",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Work that takes longer than a request; carried out in a worker thread. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: randomId(),
    kind: text("kind", { enum: JOB_KINDS }).notNull(),
    /** The draw or import the job works on. */
    subjectId: text("subject_id").notNull(),
    status: text("status", { enum: JOB_STATUSES }).notNull().default("queued"),
    requestedBy: text("requested_by").notNull(),
    /** Code of the phase the job is in; its name is in `app/i18n`. */
    phase: text("phase"),
    done: integer("done").notNull().default(0),
    /** Null while no bound is known. */
    total: integer("total"),
    /** The problem of a failed job: a code and parameters without personal data, as JSON. */
    problem: text("problem", { mode: "json" }).$type<{ code: string; params: object }>(),
    createdAt: moment("created_at").notNull(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
  },
  (table) => [
    index("jobs_status").on(table.status),
    index("jobs_subject").on(table.subjectId),
    check(
      "jobs_kind",
      sql`${table.kind} in ('draw_panel', 'import_pool', 'compare_objectives', 'draw_substitutes', 'draw_alternates', 'seat_tables', 'import_register', 'erase_register', 'draw_invitations', 'print_letters', 'send_messages', 'analyse_opinions', 'open_ballots', 'count_vote')`,
    ),
    check(
      "jobs_status_known",
      sql`${table.status} in ('queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted')`,
    ),
  ],
);
