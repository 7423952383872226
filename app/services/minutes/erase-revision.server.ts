import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { clearLog } from "#db/connection.server.ts";
import { minutesRevisions } from "#db/schema/index.ts";
import { ERASED_CONTENT } from "./minutes-content.ts";
import { publishedMinutes } from "./stored-minutes.server.ts";

export type EraseRevisionProblem = Problem<"revision_missing" | "revision_in_force", object>;

/**
 * Erases the text of a published revision that a later one has replaced, where it says something about a
 * person who has a right to erasure. Number, day and reason of the revision stay.
 *
 * Fails with `revision_missing` (also where it is erased already) and `revision_in_force`.
 */
export function eraseRevision(
  context: ServiceContext,
  townHallId: string,
  number: number,
): Result<null, EraseRevisionProblem> {
  authorise(context.actor, "townHall.write");
  const result = context.database.transaction(
    (transaction): Result<null, EraseRevisionProblem> => {
      const published = publishedMinutes(transaction, townHallId);
      const revision = published.find((each) => each.number === number);
      if (revision === undefined || revision.content === null) {
        return problem("revision_missing", {});
      }
      if (revision === published.at(-1)) return problem("revision_in_force", {});
      transaction
        .update(minutesRevisions)
        .set({ content: ERASED_CONTENT })
        .where(
          and(eq(minutesRevisions.townHallId, townHallId), eq(minutesRevisions.number, number)),
        )
        .run();
      appendAudit(transaction, context, {
        action: "minutes_revision_erased",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  // Nothing of it is left in the write-ahead log either.
  if (result.ok) clearLog(context.database);
  return result;
}
