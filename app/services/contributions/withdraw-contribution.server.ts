import { eq } from "drizzle-orm";
import { ok, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { contributions } from "#db/schema/index.ts";
import { ownContribution } from "./own-contribution.server.ts";

/**
 * Takes back what somebody said, at any time, for good: readers no longer see it; where somebody replied, a
 * stub stays. Doing so twice changes nothing.
 */
export function withdrawContribution(
  context: ServiceContext,
  contributionId: string,
): Result<null, never> {
  const { actor, now, database } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return database.transaction(
    (transaction) => {
      const own = ownContribution(transaction, actor, contributionId);
      if (own.withdrawnAt !== null) return ok(null);
      transaction
        .update(contributions)
        .set({ withdrawnAt: now })
        .where(eq(contributions.id, contributionId))
        .run();
      appendAudit(transaction, context, {
        action: "contribution_withdrawn",
        objectKind: "contribution",
        objectId: contributionId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
