import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { accountExists, endSessions, removeSecondFactor } from "./account-state.server.ts";
import type { AccountProblem } from "./change-roles.server.ts";

/**
 * Takes the second factor off an account whose owner lost it; its sessions end at once.
 * Fails with `account_unknown`.
 */
export function resetSecondFactor(
  context: ServiceContext,
  userId: string,
): Result<null, AccountProblem> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      if (!accountExists(transaction, userId)) return problem("account_unknown", {});
      removeSecondFactor(transaction, userId, context.now);
      endSessions(transaction, userId);
      appendAudit(transaction, context, {
        action: "second_factor_reset",
        objectKind: "staff",
        objectId: userId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
