import { and, eq, inArray } from "drizzle-orm";
import { registerNeededByVote } from "#app/services/votes/votes-under-way.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationDraws, jobs, processes, registerExtracts } from "#db/schema/index.ts";
import type { RegisterClosed } from "./register-problems.ts";

const UNDER_WAY = ["queued", "running"] as const;

/**
 * Why the register of a process can be neither imported nor replaced now: `process_missing`,
 * `process_closed`, `process_over` (its last day is past), `register_import_running`,
 * `register_in_use` (invitations are being drawn from it), `register_needed_by_vote` (who may vote stands in it, and
 * the result is not final); null when it can.
 *
 * @param today ISO 8601 date
 */
export function registerClosed(
  database: Queryable,
  processId: string,
  today: string,
): RegisterClosed | null {
  const process = database
    .select({ status: processes.status, endsOn: processes.endsOn })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined) return { code: "process_missing", params: {} };
  if (process.status === "closed") return { code: "process_closed", params: {} };
  if (process.endsOn <= today) return { code: "process_over", params: {} };
  return registerBusy(database, processId);
}

/**
 * `register_import_running`, `register_in_use` or `register_needed_by_vote`, as `registerClosed` says it; null when
 * idle.
 */
export function registerBusy(database: Queryable, processId: string): RegisterClosed | null {
  if (runningRegisterImport(database, processId) !== null) {
    return { code: "register_import_running", params: {} };
  }
  const drawing = database
    .select({ id: jobs.id })
    .from(invitationDraws)
    .innerJoin(jobs, eq(jobs.id, invitationDraws.jobId))
    .where(and(eq(invitationDraws.processId, processId), inArray(jobs.status, UNDER_WAY)))
    .get();
  if (drawing !== undefined) return { code: "register_in_use", params: {} };
  const needed = registerNeededByVote(database, processId);
  return needed ? { code: "register_needed_by_vote", params: {} } : null;
}

/** The job that waits or runs to import a register of this process; null without one. */
export function runningRegisterImport(database: Queryable, processId: string): string | null {
  const running = database
    .select({ jobId: jobs.id })
    .from(registerExtracts)
    .innerJoin(jobs, eq(jobs.subjectId, registerExtracts.id))
    .where(
      and(
        eq(registerExtracts.processId, processId),
        eq(jobs.kind, "import_register"),
        inArray(jobs.status, UNDER_WAY),
      ),
    )
    .get();
  return running?.jobId ?? null;
}
