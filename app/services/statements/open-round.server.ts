import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { statementRounds } from "#db/schema/index.ts";
import { readStoredRound, storedStatementsOf } from "./stored-round.server.ts";

/**
 * Opens a round: from now on residents answer, and the words of what is shown stay as they are.
 *
 * Fails with `round_missing`, `round_not_prepared` (it was opened before), `process_not_open` (not published, or
 * closed), `round_without_statements`.
 */
export function openRound(
  context: ServiceContext,
  roundId: string,
): Result<
  null,
  Problem<
    "round_missing" | "round_not_prepared" | "process_not_open" | "round_without_statements",
    object
  >
> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      if (round.state !== "prepared") return problem("round_not_prepared", {});
      if (loadProcess(transaction, round.processId)?.status !== "published") {
        return problem("process_not_open", {});
      }
      if (!storedStatementsOf(transaction, roundId).some(({ status }) => status === "shown")) {
        return problem("round_without_statements", {});
      }
      transaction
        .update(statementRounds)
        .set({ openedAt: context.now })
        .where(eq(statementRounds.id, roundId))
        .run();
      appendAudit(transaction, context, {
        action: "statement_round_opened",
        objectKind: "statement_round",
        objectId: roundId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
