import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationAppeals } from "#db/schema/index.ts";
import { type AppealBar, barToAppealDecision } from "./appeal-bar.server.ts";

/**
 * Takes an appeal upon oneself, from whoever had it, or gives it back.
 *
 * Failure codes: `appeal_missing`, `appeal_decided`, and to take it those of `barToAppealDecision`.
 */
export function takeAppeal(
  context: ServiceContext,
  appealId: string,
  wish: "take" | "give_back",
): Result<null, Problem<"appeal_missing" | "appeal_decided" | AppealBar, object>> {
  authorise(context.actor, "moderation.write");
  const { database, actor } = context;
  const account = actor.kind === "staff" ? actor.id : "";
  return database.transaction(
    (transaction) => {
      const appeal = transaction
        .select()
        .from(moderationAppeals)
        .where(eq(moderationAppeals.id, appealId))
        .get();
      if (appeal === undefined) return problem("appeal_missing", {});
      if (appeal.decidedAt !== null) return problem("appeal_decided", {});
      const bar =
        wish === "take" ? barToAppealDecision(transaction, appeal.decisionId, account) : null;
      if (bar !== null) return problem(bar, {});
      const assignedTo = wish === "take" ? account : null;
      if (appeal.assignedTo === assignedTo) return ok(null);
      transaction
        .update(moderationAppeals)
        .set({ assignedTo })
        .where(eq(moderationAppeals.id, appealId))
        .run();
      appendAudit(transaction, context, {
        action: wish === "take" ? "appeal_taken" : "appeal_given_back",
        objectKind: "moderation_appeal",
        objectId: appealId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
