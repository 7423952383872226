import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type ConfirmationProblem,
  confirmSecondPerson,
} from "#app/services/second-person/confirm-second-person.server.ts";
import type { SecondPersonProof } from "#app/services/second-person/prove-second-person.server.ts";
import { drawRevocations, draws, processes } from "#db/schema/index.ts";

export interface Revocation {
  readonly processId: string;
  readonly drawId: string;
  /** Withdrawn before the number is drawn, repeated after it. */
  readonly kind: "withdrawn" | "repeated";
  /** Public. */
  readonly reason: string;
  readonly proof: SecondPersonProof;
}

export type RevocationProblem =
  | Problem<"draw_missing", object>
  | Problem<"process_closed", object>
  | Problem<"draw_revoked", object>
  | Problem<"draw_completed_meanwhile", object>
  | Problem<"nothing_to_repeat", object>;

/**
 * Takes back a commitment before its number, or sets a result aside so that the draw is repeated.
 * What it was stays visible for ever with the reason; pool and quotas may change again.
 *
 * Fails with `draw_missing` (also for a draw that is not committed), `process_closed`, `draw_revoked`,
 * `draw_completed_meanwhile` (a commitment with a number is not withdrawn), `nothing_to_repeat`
 * (a result is repeated, not a commitment), and with what `confirmSecondPerson` refuses.
 */
export function revokeDraw(
  context: ServiceContext,
  revocation: Revocation,
): Result<null, RevocationProblem | ConfirmationProblem> {
  const { actor } = context;
  authorise(actor, "draw.run");
  const { processId, drawId, kind, reason, proof } = revocation;
  return context.database.transaction(
    (transaction): Result<null, RevocationProblem | ConfirmationProblem> => {
      const draw = transaction
        .select({
          committedAt: draws.committedAt,
          completedAt: draws.completedAt,
          revokedAt: drawRevocations.revokedAt,
          status: processes.status,
        })
        .from(draws)
        .innerJoin(processes, eq(processes.id, draws.processId))
        .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
        .where(and(eq(draws.id, drawId), eq(draws.processId, processId)))
        .get();
      if (draw === undefined || draw.committedAt === null) return problem("draw_missing", {});
      if (draw.status === "closed") return problem("process_closed", {});
      if (draw.revokedAt !== null) return problem("draw_revoked", {});
      if (kind === "withdrawn" && draw.completedAt !== null) {
        return problem("draw_completed_meanwhile", {});
      }
      if (kind === "repeated" && draw.completedAt === null) {
        return problem("nothing_to_repeat", {});
      }
      const confirmed = confirmSecondPerson(transaction, context, proof, {
        purpose: kind === "withdrawn" ? "withdraw_commitment" : "repeat_draw",
        objectKind: "draw",
        objectId: drawId,
      });
      if (!confirmed.ok) return confirmed;
      transaction
        .insert(drawRevocations)
        .values({
          drawId,
          kind,
          reason,
          revokedAt: context.now,
          revokedBy: actor.kind === "staff" ? actor.id : "system",
          confirmedBy: confirmed.value.id,
          confirmedByKind: confirmed.value.kind,
        })
        .run();
      appendAudit(transaction, context, {
        action: kind === "withdrawn" ? "commitment_withdrawn" : "draw_set_aside",
        objectKind: "draw",
        objectId: drawId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
