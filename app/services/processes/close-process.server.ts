import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { recordResponseExperience } from "#app/services/invitations/record-experience.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { markExtractsDeleted } from "#app/services/register/mark-extract-deleted.server.ts";
import { countRegistered } from "#app/services/register/read-register.server.ts";
import { hasVoteUnderWay } from "#app/services/votes/votes-under-way.server.ts";
import { processes } from "#db/schema/index.ts";
import { hasRunningJob } from "./has-running-job.server.ts";
import { processStatus } from "./list-processes.server.ts";

export type CloseProcessProblem =
  | Problem<"process_not_found", object>
  | Problem<"process_not_published", object>
  | Problem<"job_running", object>
  | Problem<"number_awaited", object>
  | Problem<"vote_under_way", object>;

/** What is deleted when this process ends: the residents in its register extract. */
export function closingLosses(context: ServiceContext, id: string): { readonly residents: number } {
  authorise(context.actor, "process.write");
  return { residents: countRegistered(context.database, id) };
}

/**
 * Ends a published process: it stays readable and can no longer be changed. How many of the invited said
 * yes is kept for the planning of later processes. Its register extract is deleted; wake the jobs
 * afterwards.
 *
 * Fails with `process_not_found`, `process_not_published`, `job_running` (an import or a draw is
 * queued or under way), `number_awaited` (a commitment stands whose number is not drawn), `vote_under_way` (a vote was
 * opened and is neither final nor cancelled).
 */
export function closeProcess(
  context: ServiceContext,
  id: string,
): Result<null, CloseProcessProblem> {
  authorise(context.actor, "process.write");
  return context.database.transaction(
    (transaction): Result<null, CloseProcessProblem> => {
      const status = processStatus(transaction, id);
      if (status === null) return problem("process_not_found", {});
      if (status !== "published") return problem("process_not_published", {});
      if (hasRunningJob(transaction, id)) return problem("job_running", {});
      if (standingDraw(transaction, id)?.drawn === false) return problem("number_awaited", {});
      if (hasVoteUnderWay(transaction, id)) return problem("vote_under_way", {});
      transaction.update(processes).set({ status: "closed" }).where(eq(processes.id, id)).run();
      recordResponseExperience(transaction, id, context.now);
      markExtractsDeleted(transaction, context, id, "process_ended");
      appendAudit(transaction, context, {
        action: "process_closed",
        objectKind: "process",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
