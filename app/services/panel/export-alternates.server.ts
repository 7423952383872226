import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { peopleCsv } from "#app/services/pool/people-csv.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { alternateLists } from "#db/schema/index.ts";
import { openAlternatesResult } from "./alternates-envelope.server.ts";
import { type DrawPlace, findPanelDraw } from "./panel-draw.server.ts";

/**
 * A reserve list as CSV, people by rank with all that is known about them; recorded. Whoever has
 * withdrawn is left out, and ranks stay as they were drawn. Fails with `draw_missing` and
 * `alternate_list_missing`.
 *
 * @param rankHeading heading of the column with the ranks
 */
export function exportAlternates(
  context: ServiceContext,
  place: DrawPlace & { readonly listId: string },
  rankHeading: string,
): Result<
  { readonly content: string; readonly number: number },
  Problem<"draw_missing", object> | Problem<"alternate_list_missing", object>
> {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) return problem("draw_missing", {});
  const row = context.database
    .select()
    .from(alternateLists)
    .where(and(eq(alternateLists.id, place.listId), eq(alternateLists.drawId, draw.id)))
    .get();
  const list = row === undefined ? null : openAlternatesResult(context.keyring, row);
  if (row === undefined || list === null) return problem("alternate_list_missing", {});
  const pool = new Map([...readPool(context, draw.processId)].map((p) => [p.reference, p]));
  const people = list.ranked.flatMap((reference, index) => {
    const person = pool.get(reference);
    if (person === undefined) return [];
    return [{ ...person, carried: { [rankHeading]: String(index + 1), ...person.carried } }];
  });
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "alternates_exported",
        objectKind: "draw",
        objectId: draw.id,
      });
    },
    { behavior: "immediate" },
  );
  return ok({ content: peopleCsv(people), number: row.number ?? 0 });
}
