import { and, eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { account } from "#db/schema/index.ts";
import { accountExists, endSessions, setAccountState } from "./account-state.server.ts";
import type { AccountProblem } from "./change-roles.server.ts";

/**
 * Gives an account a new start password, which its owner has to change at the next sign-in;
 * its sessions end at once. Fails with `account_unknown`.
 *
 * @param passwordHash made by `hashStaffPassword`
 */
export function resetPassword(
  context: ServiceContext,
  userId: string,
  passwordHash: string,
): Result<null, AccountProblem> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      if (!accountExists(transaction, userId)) return problem("account_unknown", {});
      transaction
        .update(account)
        .set({ password: passwordHash, updatedAt: context.now })
        .where(and(eq(account.userId, userId), eq(account.providerId, "credential")))
        .run();
      setAccountState(transaction, userId, { mustChangePassword: true });
      endSessions(transaction, userId);
      appendAudit(transaction, context, {
        action: "password_reset",
        objectKind: "staff",
        objectId: userId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
