import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { peopleCsv } from "./people-csv.server.ts";
import { readPool } from "./read-pool.server.ts";

/** Everything the pool knows as CSV. The export is recorded. */
export function exportPool(context: ServiceContext, processId: string): string {
  authorise(context.actor, "pool.read");
  const people = [...readPool(context, processId)];
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "pool_exported",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
  return peopleCsv(people);
}
