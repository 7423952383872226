import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { appealCode, hashAppealCode } from "#app/services/moderation/appeal-code.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationDecisions } from "#db/schema/index.ts";

/**
 * The code of a decision for the letter to the author of the text. It is derived from the key outside the
 * database, so that a letter can be printed again; whoever has a code of their own has none until it is
 * printed for the first time. Fails with `decision_missing` for a decision that restricts nobody or has not
 * taken effect.
 */
export function issueAppealCode(
  context: ServiceContext,
  decisionId: string,
): Result<string, Problem<"decision_missing", object>> {
  authorise(context.actor, "moderation.write");
  const { database, keyring } = context;
  return database.transaction(
    (transaction) => {
      const decision = transaction
        .select({
          measure: moderationDecisions.measure,
          effectiveAt: moderationDecisions.effectiveAt,
          codeHash: moderationDecisions.appealCodeHash,
        })
        .from(moderationDecisions)
        .where(eq(moderationDecisions.id, decisionId))
        .get();
      if (decision === undefined || decision.measure === "leave" || decision.effectiveAt === null) {
        return problem("decision_missing", {});
      }
      const code = appealCode(keyring, decisionId);
      if (decision.codeHash === null) {
        transaction
          .update(moderationDecisions)
          .set({ appealCodeHash: hashAppealCode(keyring, code) })
          .where(eq(moderationDecisions.id, decisionId))
          .run();
      }
      appendAudit(transaction, context, {
        action: "appeal_code_issued",
        objectKind: "moderation_decision",
        objectId: decisionId,
      });
      return ok(code);
    },
    { behavior: "immediate" },
  );
}
