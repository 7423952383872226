import { and, count, eq, isNotNull, ne } from "drizzle-orm";
import { ok, type Problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { eraseExtract } from "#app/services/register/erase-register.server.ts";
import { markExtractsDeleted } from "#app/services/register/mark-extract-deleted.server.ts";
import { countRegistered } from "#app/services/register/read-register.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  draws,
  poolImports,
  poolPeople,
  processes,
  processTexts,
  quotas,
  registerExtracts,
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
  /** In the register extract. */
  readonly residents: number;
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
    residents: countRegistered(database, id),
  };
}

/**
 * Deletes a draft with its texts, pool, quotas, test draws and register extract; wake the jobs
 * afterwards. The extract goes first and in short transactions, so that nobody has to wait for a
 * million residents: they take some ten seconds, fifteen thousand a third of one.
 *
 * Fails with `process_not_found`, `process_not_draft`, `job_running` (an import or a draw is queued or under way).
 */
export function deleteDraft(
  context: ServiceContext,
  id: string,
): Promise<Result<null, DeleteDraftProblem>> {
  authorise(context.actor, "process.write");
  return deleteInSteps(context, id);
}

async function deleteInSteps(
  context: ServiceContext,
  id: string,
): Promise<Result<null, DeleteDraftProblem>> {
  const { database } = context;
  const marked = database.transaction(
    (transaction): Result<string[], DeleteDraftProblem> => {
      const refusal = whyNotDeleted(transaction, id);
      if (refusal !== null) return { ok: false, problem: refusal };
      markExtractsDeleted(transaction, context, id, "by_hand");
      const extracts = transaction
        .select({ extractId: registerExtracts.id })
        .from(registerExtracts)
        .where(eq(registerExtracts.processId, id))
        .all();
      return ok(extracts.map(({ extractId }) => extractId));
    },
    { behavior: "immediate" },
  );
  if (!marked.ok) return marked;
  for (const extractId of marked.value) await eraseExtract(database, extractId);
  return database.transaction(
    (transaction): Result<null, DeleteDraftProblem> => {
      // It may have been published in the meantime.
      const refusal = whyNotDeleted(transaction, id);
      if (refusal !== null) return { ok: false, problem: refusal };
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

function whyNotDeleted(transaction: Queryable, id: string): DeleteDraftProblem | null {
  const status = processStatus(transaction, id);
  if (status === null) return { code: "process_not_found", params: {} };
  if (status !== "draft") return { code: "process_not_draft", params: {} };
  return hasRunningJob(transaction, id) ? { code: "job_running", params: {} } : null;
}

function rows(answer: { rows: number } | undefined): number {
  return answer?.rows ?? 0;
}
