import { and, eq, isNotNull } from "drizzle-orm";
import { ok, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolImports } from "#db/schema/index.ts";
import { poolClosed } from "./pool-closed.server.ts";
import type { PoolClosed } from "./pool-problems.ts";

/**
 * Deletes everyone who is in the pool of a process through a list. People who said yes to an
 * invitation stay: they leave by their own reply or are erased one by one. Fails
 * with the codes of `poolClosed`.
 */
export function emptyPool(context: ServiceContext, processId: string): Result<null, PoolClosed> {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction) => {
      const closed = poolClosed(transaction, processId);
      if (closed !== null) return { ok: false, problem: closed } as const;
      transaction
        .delete(poolImports)
        .where(
          and(
            eq(poolImports.processId, processId),
            eq(poolImports.source, "list"),
            isNotNull(poolImports.completedAt),
          ),
        )
        .run();
      appendAudit(transaction, context, {
        action: "pool_emptied",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
