import { and, asc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { draws, scrutineerStatements } from "#db/schema/index.ts";

/** The form of a statement, which is published as it is. */
export const statementSchema = z.object({
  signedOn: z.iso.date({ error: "date_invalid" }),
  roles: z.string().trim().min(3, "text_missing").max(300, "text_too_long"),
  holds: z.enum(["yes", "no"], { error: "choice_missing" }).transform((answer) => answer === "yes"),
  statement: z.string().trim().min(10, "text_missing").max(4000, "text_too_long"),
});
export type StatementInput = z.infer<typeof statementSchema>;

export interface ScrutineerStatement extends StatementInput {
  readonly id: string;
  readonly recordedAt: Date;
}

/**
 * Records and publishes what scrutineers found. Fails with `draw_missing`, also for a draw that
 * is not committed to.
 */
export function recordStatement(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
  statement: StatementInput,
): Result<null, Problem<"draw_missing", object>> {
  const { actor } = context;
  authorise(actor, "draw.run");
  const { processId, drawId } = place;
  return context.database.transaction(
    (transaction): Result<null, Problem<"draw_missing", object>> => {
      const draw = transaction
        .select({ id: draws.id })
        .from(draws)
        .where(
          and(eq(draws.id, drawId), eq(draws.processId, processId), isNotNull(draws.committedAt)),
        )
        .get();
      if (draw === undefined) return problem("draw_missing", {});
      transaction
        .insert(scrutineerStatements)
        .values({
          drawId,
          ...statement,
          recordedAt: context.now,
          recordedBy: actor.kind === "staff" ? actor.id : "system",
        })
        .run();
      appendAudit(transaction, context, {
        action: "statement_recorded",
        objectKind: "draw",
        objectId: drawId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** The statements on a draw, oldest first. For services and pages that authorise. */
export function loadStatements(database: Queryable, drawId: string): ScrutineerStatement[] {
  return database
    .select()
    .from(scrutineerStatements)
    .where(eq(scrutineerStatements.drawId, drawId))
    .orderBy(asc(scrutineerStatements.recordedAt))
    .all()
    .map(({ id, signedOn, roles, holds, statement, recordedAt }) => {
      return { id, signedOn, roles, holds, statement, recordedAt };
    });
}
