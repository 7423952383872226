import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  accountExists,
  endSessions,
  isLastAdministrator,
  setAccountState,
} from "./account-state.server.ts";
import type { AccountProblem } from "./change-roles.server.ts";

/**
 * Closes an account: its sessions end at once and it cannot sign in until it is reactivated.
 * What it did stays in the audit log. Fails with `account_unknown` and `last_administrator`.
 */
export function deactivateAccount(
  context: ServiceContext,
  userId: string,
): Result<null, AccountProblem> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      if (!accountExists(transaction, userId)) return problem("account_unknown", {});
      if (isLastAdministrator(transaction, userId)) return problem("last_administrator", {});
      setAccountState(transaction, userId, { deactivatedAt: context.now });
      endSessions(transaction, userId);
      appendAudit(transaction, context, {
        action: "account_deactivated",
        objectKind: "staff",
        objectId: userId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
