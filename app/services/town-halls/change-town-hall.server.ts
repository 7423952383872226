import { type Problem, problem, type Result } from "#app/domain/result.ts";
import { type AuditEntry, appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { loadTownHall, type TownHall } from "./load-town-hall.server.ts";

export type NotEditable =
  | Problem<"town_hall_not_found", object>
  | Problem<"town_hall_cancelled", object>;

/** What a change works with. */
interface Change {
  readonly transaction: Queryable;
  /** As it is stored before the change. */
  readonly townHall: TownHall;
  /** Writes the entry of the change into the audit log. */
  readonly record: (entry: AuditEntry) => void;
}

/**
 * Changes a town hall in one transaction; for services, which authorise for what they do. A cancelled one
 * stays as it is unless the change is for those too. Fails with `town_hall_not_found`, `town_hall_cancelled` and whatever the change fails with.
 */
export function changeTownHall<Value, P extends Problem>(
  caller: Pick<ServiceContext, "database" | "actor" | "now">,
  id: string,
  change: (stored: Change) => Result<Value, P>,
  { cancelledToo = false }: { readonly cancelledToo?: boolean } = {},
): Result<Value, P | NotEditable> {
  return caller.database.transaction(
    (transaction): Result<Value, P | NotEditable> => {
      const townHall = loadTownHall(transaction, id);
      if (townHall === null) return problem("town_hall_not_found", {});
      if (townHall.cancelledAt !== null && !cancelledToo) return problem("town_hall_cancelled", {});
      const record = (entry: AuditEntry) => appendAudit(transaction, caller, entry);
      return change({ transaction, townHall, record });
    },
    { behavior: "immediate" },
  );
}
