import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { statements } from "#db/schema/index.ts";
import type { Verdict } from "./round-fields.ts";
import { readStoredRound, readStoredStatement } from "./stored-round.server.ts";

/**
 * Shows a statement that a resident added, or leaves it out with a reason that its author reads. Its words
 * are the author's: they are shown as they are or not at all.
 *
 * Fails with `statement_missing`, `statement_decided` (somebody has), `round_not_open` (what nobody
 * can answer any more is not shown).
 */
export function decideStatement(
  context: ServiceContext,
  statementId: string,
  verdict: Verdict,
): Result<null, Problem<"statement_missing" | "statement_decided" | "round_not_open", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const statement = readStoredStatement(transaction, statementId);
      if (statement === null) return problem("statement_missing", {});
      if (statement.status !== "submitted") return problem("statement_decided", {});
      const round = readStoredRound(transaction, statement.roundId);
      const shows = verdict.verdict === "show";
      if (shows && round?.state !== "open") return problem("round_not_open", {});
      transaction
        .update(statements)
        .set(
          verdict.verdict === "show"
            ? { status: "shown" }
            : { status: "declined", declinedReason: verdict.reason },
        )
        .where(and(eq(statements.id, statementId), eq(statements.status, "submitted")))
        .run();
      appendAudit(transaction, context, {
        action: shows ? "statement_shown" : "statement_declined",
        objectKind: "statement",
        objectId: statementId,
      });
      noticeText(transaction, context.now, "statement", statementId);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
