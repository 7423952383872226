import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { minutes, townHalls } from "#db/schema/index.ts";
import { loadMinutes } from "./stored-minutes.server.ts";

export type ApproveMinutesProblem =
  | Problem<"minutes_missing", object>
  | Problem<"not_the_chair", object>
  | Problem<"evening_not_over", object>
  | Problem<"minutes_changed_meanwhile", object>;

/**
 * The chair approves the minutes as they stand.
 *
 * @param revision of the minutes that the chair has read
 *
 * Fails with `minutes_missing`, `not_the_chair` (the town hall names another account), `evening_not_over` and
 * `minutes_changed_meanwhile`.
 */
export function approveMinutes(
  context: ServiceContext,
  townHallId: string,
  revision: number,
): Result<null, ApproveMinutesProblem> {
  authorise(context.actor, "minutes.approve");
  const { actor, now } = context;
  if (actor.kind !== "staff") throw new Error("Minutes are approved by a member of staff.");
  return context.database.transaction(
    (transaction): Result<null, ApproveMinutesProblem> => {
      const stored = loadMinutes(transaction, townHallId);
      if (stored === null) return problem("minutes_missing", {});
      const hall = transaction
        .select({ chairAccountId: townHalls.chairAccountId })
        .from(townHalls)
        .where(eq(townHalls.id, townHallId))
        .get();
      const chair = hall?.chairAccountId ?? null;
      if (chair !== null && chair !== actor.id) return problem("not_the_chair", {});
      if (stored.content.record.ended === null) return problem("evening_not_over", {});
      if (stored.revision !== revision) return problem("minutes_changed_meanwhile", {});
      transaction
        .update(minutes)
        .set({ approvedRevision: revision, approvedAt: now, approvedBy: actor.id })
        .where(eq(minutes.townHallId, townHallId))
        .run();
      appendAudit(transaction, context, {
        action: "minutes_approved",
        objectKind: "town_hall",
        objectId: townHallId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
