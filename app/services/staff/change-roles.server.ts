import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, type Role } from "#app/services/permissions.ts";
import { staffRoles } from "#db/schema/index.ts";
import { accountExists, isLastAdministrator } from "./account-state.server.ts";

export type AccountProblem =
  | Problem<"account_unknown", object>
  | Problem<"last_administrator", object>;

/**
 * Gives an account exactly these roles; they count from its next request on. Fails with
 * `account_unknown` and, when the last administrator would lose the role, `last_administrator`.
 */
export function changeRoles(
  context: ServiceContext,
  userId: string,
  roles: readonly Role[],
): Result<{ granted: Role[]; revoked: Role[] }, AccountProblem> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      if (!accountExists(transaction, userId)) return problem("account_unknown", {});
      const held = transaction
        .select({ role: staffRoles.role })
        .from(staffRoles)
        .where(eq(staffRoles.userId, userId))
        .all()
        .map((row) => row.role);
      const granted = [...new Set(roles)].filter((role) => !held.includes(role));
      const revoked = held.filter((role) => !roles.includes(role));
      if (revoked.includes("administrator") && isLastAdministrator(transaction, userId)) {
        return problem("last_administrator", {});
      }
      const entry = { objectKind: "staff", objectId: userId };
      for (const role of granted) {
        transaction.insert(staffRoles).values({ userId, role, grantedAt: context.now }).run();
        appendAudit(transaction, context, { action: "role_granted", ...entry, reasonCode: role });
      }
      for (const role of revoked) {
        transaction
          .delete(staffRoles)
          .where(and(eq(staffRoles.userId, userId), eq(staffRoles.role, role)))
          .run();
        appendAudit(transaction, context, { action: "role_revoked", ...entry, reasonCode: role });
      }
      return ok({ granted, revoked });
    },
    { behavior: "immediate" },
  );
}
