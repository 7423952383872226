import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { minutesContentSchema, sameContent } from "./minutes-content.ts";
import { assembleFrom } from "./minutes-sources.server.ts";
import { loadMinutes, newestPublished, storeMinutes } from "./stored-minutes.server.ts";

export type AssembleMinutesProblem =
  | Problem<"town_hall_not_found", object>
  | Problem<"nothing_happened", object>
  | Problem<"minutes_up_to_date", object>;

/**
 * Assembles the minutes of a town hall, or takes over what happened or was entered since. What people wrote
 * stays; the chair has to approve anew.
 *
 * Fails with `town_hall_not_found`, `nothing_happened` (the evening has not begun) and `minutes_up_to_date`.
 */
export function assembleMinutes(
  context: ServiceContext,
  townHallId: string,
): Result<null, AssembleMinutesProblem> {
  authorise(context.actor, "townHall.write");
  return context.database.transaction(
    (transaction): Result<null, AssembleMinutesProblem> => {
      const before = loadMinutes(transaction, townHallId);
      const published = newestPublished(transaction, townHallId)?.content ?? null;
      const assembled = assembleFrom(transaction, context.keyring, townHallId, published);
      if (assembled === null) return problem("town_hall_not_found", {});
      if (assembled.record.began === null) return problem("nothing_happened", {});
      const texts = before?.content.texts ?? {};
      const content = minutesContentSchema.parse({ version: 2, ...assembled, texts });
      if (before !== null && sameContent(before.content, content)) {
        return problem("minutes_up_to_date", {});
      }
      storeMinutes(transaction, townHallId, content);
      appendAudit(transaction, context, {
        action: "minutes_assembled",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
