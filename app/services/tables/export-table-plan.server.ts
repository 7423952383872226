import { ok, type Problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { type PlanPlace, readTablePlan } from "./read-table-plan.server.ts";

/**
 * A plan as CSV, one row a person sorted by name, with the table of each session (from 1);
 * recorded. Semicolons and UTF-8 with byte order mark, as office programs want it; formulas are
 * defused. Fails with `table_plan_missing`.
 */
export function exportTablePlan(
  context: ServiceContext,
  place: PlanPlace,
): Result<string, Problem<"table_plan_missing", object>> {
  authorise(context.actor, "draw.people");
  const read = readTablePlan(context, place);
  if (!read.ok) return read;
  const plan = read.value;
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "tables_exported",
        objectKind: "draw",
        objectId: plan.drawId,
      });
    },
    { behavior: "immediate" },
  );
  return ok(
    writeCsv(
      ["id", "name", ...plan.sessions.map((_tables, session) => `session ${session + 1}`)],
      plan.doorList.map(({ person, tables }) => [
        person?.reference ?? "",
        person?.name ?? "",
        ...tables.map((table) => String(table + 1)),
      ]),
      { delimiter: ";", byteOrderMark: true },
    ),
  );
}
