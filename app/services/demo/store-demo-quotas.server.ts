import type { Quota } from "#app/domain/sortition/quotas.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { quotas } from "#db/schema/index.ts";

export function storeDemoQuotas(
  context: ServiceContext,
  processId: string,
  demoQuotas: readonly Quota[],
): void {
  authorise(context.actor, "quotas.write");
  context.database.transaction(
    (transaction) => {
      for (const [position, quota] of demoQuotas.entries()) {
        transaction
          .insert(quotas)
          .values({ processId, position, ...quota })
          .run();
      }
      appendAudit(transaction, context, {
        action: "quotas_saved",
        objectKind: "process",
        objectId: processId,
        reasonCode: "import",
      });
    },
    { behavior: "immediate" },
  );
}
