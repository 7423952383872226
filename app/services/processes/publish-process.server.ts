import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes } from "#db/schema/index.ts";
import { missingFields, type ProcessTextField } from "./process-fields.ts";
import { loadProcess } from "./read-process.server.ts";

export type PublishProcessProblem =
  | Problem<"process_not_found", object>
  | Problem<"process_not_draft", object>
  | Problem<"texts_missing", { fields: ProcessTextField[] }>;

/**
 * Makes a draft public. There is no way back: what the town promised stays readable.
 *
 * Fails with `process_not_found`, `process_not_draft`, `texts_missing` (German texts; missing
 * translations are no hindrance).
 */
export function publishProcess(
  context: ServiceContext,
  id: string,
): Result<null, PublishProcessProblem> {
  authorise(context.actor, "process.write");
  return context.database.transaction(
    (transaction): Result<null, PublishProcessProblem> => {
      const process = loadProcess(transaction, id);
      if (process === null) return problem("process_not_found", {});
      if (process.status !== "draft") return problem("process_not_draft", {});
      const fields = missingFields(process.original);
      if (fields.length > 0) return problem("texts_missing", { fields });
      transaction
        .update(processes)
        .set({ status: "published", publishedAt: context.now })
        .where(eq(processes.id, id))
        .run();
      appendAudit(transaction, context, {
        action: "process_published",
        objectKind: "process",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
