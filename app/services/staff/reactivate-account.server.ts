import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { accountExists, setAccountState } from "./account-state.server.ts";
import type { AccountProblem } from "./change-roles.server.ts";

/** Lets a deactivated account sign in again, with the roles it had. Fails with `account_unknown`. */
export function reactivateAccount(
  context: ServiceContext,
  userId: string,
): Result<null, AccountProblem> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      if (!accountExists(transaction, userId)) return problem("account_unknown", {});
      setAccountState(transaction, userId, { deactivatedAt: null });
      appendAudit(transaction, context, {
        action: "account_reactivated",
        objectKind: "staff",
        objectId: userId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
