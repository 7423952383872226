import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { amendments } from "#db/schema/index.ts";
import { isAmendmentOf } from "./amendment-rights.server.ts";

/**
 * Takes an amendment back, as whoever put it forward, or as staff for somebody without a code. It stays readable.
 * Anyone else is refused, as if there were no such amendment.
 *
 * Failure codes: `amendment_not_open` (decided meanwhile, or taken back already).
 */
export function withdrawAmendment(
  context: ServiceContext,
  amendmentId: string,
): Result<null, Problem<"amendment_not_open", object>> {
  const { database, actor, now } = context;
  const permission = actor.kind === "resident" ? "proposals.own" : "proposals.write";
  authorise(actor, permission);
  return database.transaction(
    (transaction) => {
      const amendment = transaction
        .select()
        .from(amendments)
        .where(eq(amendments.id, amendmentId))
        .get();
      if (!isAmendmentOf(transaction, actor, amendment?.participantId ?? null)) {
        throw new Forbidden(permission);
      }
      if (amendment?.status !== "open") return problem("amendment_not_open", {});
      transaction
        .update(amendments)
        .set({ status: "withdrawn", decidedAt: now })
        .where(eq(amendments.id, amendmentId))
        .run();
      appendAudit(transaction, context, {
        action: "amendment_withdrawn",
        objectKind: "amendment",
        objectId: amendmentId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
