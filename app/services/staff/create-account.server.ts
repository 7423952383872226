import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { user } from "#db/schema/index.ts";
import { type NewAccount, plainEmail, storeAccount } from "./store-account.server.ts";

/**
 * Creates a staff account with a password and roles. Fails with `email_taken`.
 * Returns the account's id.
 */
export function createAccount(
  context: ServiceContext,
  newcomer: NewAccount,
): Result<{ userId: string }, Problem<"email_taken", object>> {
  authorise(context.actor, "staff.manage");
  return context.database.transaction(
    (transaction) => {
      const taken = transaction
        .select({ id: user.id })
        .from(user)
        .where(eq(user.email, plainEmail(newcomer.email)))
        .get();
      if (taken !== undefined) return problem("email_taken", {});
      const userId = storeAccount(transaction, newcomer, context.now);
      const entry = { objectKind: "staff", objectId: userId };
      appendAudit(transaction, context, { action: "account_created", ...entry });
      for (const role of new Set(newcomer.roles)) {
        appendAudit(transaction, context, { action: "role_granted", ...entry, reasonCode: role });
      }
      return ok({ userId });
    },
    { behavior: "immediate" },
  );
}
