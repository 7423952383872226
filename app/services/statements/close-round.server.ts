import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { statementRounds } from "#db/schema/index.ts";
import { readStoredRound } from "./stored-round.server.ts";

/**
 * Closes a round for good: nobody answers or adds any more. Statements that still wait can be
 * declined, so that their authors hear why.
 *
 * Fails with `round_missing`, `round_not_open`.
 */
export function closeRound(
  context: ServiceContext,
  roundId: string,
): Result<null, Problem<"round_missing" | "round_not_open", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state !== "open") return problem("round_not_open", {});
      transaction
        .update(statementRounds)
        .set({ closedAt: context.now })
        .where(eq(statementRounds.id, roundId))
        .run();
      appendAudit(transaction, context, {
        action: "statement_round_closed",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
