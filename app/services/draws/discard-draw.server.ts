import { and, eq, inArray, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { draws, jobs } from "#db/schema/index.ts";

export type DiscardProblem =
  | Problem<"draw_missing", object>
  | Problem<"draw_committed", object>
  | Problem<"draw_under_way", { readonly jobId: string }>;

/**
 * Deletes a test draw, or a real one that is only prepared. What is committed to stays for ever.
 * Fails with `draw_missing`, `draw_committed`, `draw_under_way`.
 */
export function discardDraw(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
): Result<null, DiscardProblem> {
  authorise(context.actor, "draw.run");
  return context.database.transaction(
    (transaction): Result<null, DiscardProblem> => {
      const draw = transaction
        .select({ kind: draws.kind, committedAt: draws.committedAt })
        .from(draws)
        .where(and(eq(draws.id, place.drawId), eq(draws.processId, place.processId)))
        .get();
      if (draw === undefined) return problem("draw_missing", {});
      if (draw.committedAt !== null) return problem("draw_committed", {});
      const job = transaction
        .select({ jobId: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.subjectId, place.drawId), inArray(jobs.status, ["queued", "running"])))
        .get();
      if (job !== undefined) return problem("draw_under_way", job);
      transaction
        .delete(draws)
        .where(and(eq(draws.id, place.drawId), isNull(draws.committedAt)))
        .run();
      appendAudit(transaction, context, {
        action: draw.kind === "test" ? "test_draw_deleted" : "preparation_discarded",
        objectKind: "draw",
        objectId: place.drawId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
