import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { statementRounds, statementRoundTexts } from "#db/schema/index.ts";
import type { RoundInput } from "./round-fields.ts";

/**
 * Begins a round of statements, which nobody but staff sees until it is opened, and returns its id.
 *
 * Fails with `process_not_found`, `process_closed`.
 */
export function beginRound(
  context: ServiceContext,
  processId: string,
  { title, question, takesStatements }: RoundInput,
): Result<string, Problem<"process_not_found" | "process_closed", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const process = loadProcess(transaction, processId);
      if (process === null) return problem("process_not_found", {});
      if (process.status === "closed") return problem("process_closed", {});
      const { id } = transaction
        .insert(statementRounds)
        .values({ processId, takesStatements, createdAt: context.now })
        .returning({ id: statementRounds.id })
        .get();
      transaction
        .insert(statementRoundTexts)
        .values({ roundId: id, language: "de", title, question })
        .run();
      appendAudit(transaction, context, {
        action: "statement_round_begun",
        objectKind: "statement_round",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
