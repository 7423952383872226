import { and, eq, inArray, ne } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { draws, invitationDraws, jobs, poolImports, registerExtracts } from "#db/schema/index.ts";

/** Whether an import, of a pool or a register, or a draw of a process waits or runs. */
export function hasRunningJob(database: Queryable, processId: string): boolean {
  const subjects = [
    ...database.select({ id: draws.id }).from(draws).where(eq(draws.processId, processId)).all(),
    ...database
      .select({ id: poolImports.id })
      .from(poolImports)
      .where(eq(poolImports.processId, processId))
      .all(),
    ...database
      .select({ id: invitationDraws.id })
      .from(invitationDraws)
      .where(eq(invitationDraws.processId, processId))
      .all(),
    ...database
      .select({ id: registerExtracts.id })
      .from(registerExtracts)
      .where(eq(registerExtracts.processId, processId))
      .all(),
  ].map((subject) => subject.id);
  return (
    database
      .select({ id: jobs.id })
      .from(jobs)
      .where(
        and(
          inArray(jobs.subjectId, subjects),
          inArray(jobs.status, ["queued", "running"]),
          // What is erased stands in nobody's way.
          ne(jobs.kind, "erase_register"),
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}
