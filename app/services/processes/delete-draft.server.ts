import { and, count, eq, isNotNull, ne } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  draws,
  poolImports,
  poolPeople,
  processes,
  processTexts,
  quotas,
} from "#db/schema/index.ts";
import { hasRunningJob } from "./has-running-job.server.ts";
import { processStatus } from "./list-processes.server.ts";

export type DeleteDraftProblem =
  | Problem<"process_not_found", object>
  | Problem<"process_not_draft", object>
  | Problem<"job_running", object>;

/** What goes with a draft: numbers of rows. */
export interface DraftLosses {
  readonly translations: number;
  readonly people: number;
  readonly quotas: number;
  readonly draws: number;
}

/** What deleting this draft would lose. */
export function draftLosses(context: ServiceContext, id: string): DraftLosses {
  authorise(context.actor, "process.write");
  const { database } = context;
  return {
    translations: rows(
      database
        .select({ rows: count() })
        .from(processTexts)
        .where(and(eq(processTexts.processId, id), ne(processTexts.language, "de")))
        .get(),
    ),
    people: rows(
      database
        .select({ rows: count() })
        .from(poolPeople)
        .innerJoin(poolImports, eq(poolPeople.importId, poolImports.id))
        .where(and(eq(poolPeople.processId, id), isNotNull(poolImports.completedAt)))
        .get(),
    ),
    quotas: rows(
      database.select({ rows: count() }).from(quotas).where(eq(quotas.processId, id)).get(),
    ),
    draws: rows(
      database.select({ rows: count() }).from(draws).where(eq(draws.processId, id)).get(),
    ),
  };
}

/**
 * Deletes a draft with its texts, pool, quotas and test draws.
 *
 * Fails with `process_not_found`, `process_not_draft`, `job_running` (an import or a draw is queued or under way).
 */
export function deleteDraft(context: ServiceContext, id: string): Result<null, DeleteDraftProblem> {
  authorise(context.actor, "process.write");
  return context.database.transaction(
    (transaction): Result<null, DeleteDraftProblem> => {
      const status = processStatus(transaction, id);
      if (status === null) return problem("process_not_found", {});
      if (status !== "draft") return problem("process_not_draft", {});
      if (hasRunningJob(transaction, id)) return problem("job_running", {});
      transaction.delete(processes).where(eq(processes.id, id)).run();
      appendAudit(transaction, context, {
        action: "process_deleted",
        objectKind: "process",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function rows(answer: { rows: number } | undefined): number {
  return answer?.rows ?? 0;
}
