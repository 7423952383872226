import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { statementRounds } from "#db/schema/index.ts";
import { readStoredRound } from "./stored-round.server.ts";

/**
 * Deletes a round that was never opened, with its statements.
 *
 * Fails with `round_missing`, `round_not_prepared` (people have seen it).
 */
export function deleteRound(
  context: ServiceContext,
  roundId: string,
): Result<null, Problem<"round_missing" | "round_not_prepared", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state !== "prepared") return problem("round_not_prepared", {});
      transaction.delete(statementRounds).where(eq(statementRounds.id, roundId)).run();
      appendAudit(transaction, context, {
        action: "statement_round_deleted",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
