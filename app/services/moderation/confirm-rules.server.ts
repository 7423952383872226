import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations, participants, processes, ruleConfirmations } from "#db/schema/index.ts";
import { hasConfirmed, rulesInForce } from "./may-write.server.ts";

/**
 * Notes that a resident read the rules in force and keeps to them; once a version.
 *
 * Failure codes: those of `takePart`, `rules_changed` (other rules than those that were read are in force).
 *
 * @param number version that was read
 */
export function confirmRules(
  context: ServiceContext,
  processId: string,
  number: number,
): Result<null, TakingPartProblem | Problem<"rules_changed", object>> {
  authorise(context.actor, "proposals.own");
  return context.database.transaction(
    (transaction) => {
      if (rulesInForce(transaction, processId) !== number) return problem("rules_changed", {});
      const self = { as: "self", shownName: "" } as const;
      const participant = takePart(transaction, context, processId, self);
      if (!participant.ok) return participant;
      if (hasConfirmed(transaction, participant.value, number)) return ok(null);
      transaction
        .insert(ruleConfirmations)
        .values({ participantId: participant.value, setNumber: number, at: context.now })
        .run();
      appendAudit(transaction, context, {
        action: "moderation_rules_confirmed",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Whether a resident has rules to confirm before they write. Nobody has in a process that is not open, or to which
 * they were not invited: there is nothing to write for them.
 */
export function mustConfirmRules(context: ServiceContext, processId: string): boolean {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  if (actor.kind !== "resident") return false;
  const own = database
    .select({ processId: invitations.processId, status: processes.status, id: participants.id })
    .from(invitations)
    .innerJoin(processes, eq(processes.id, invitations.processId))
    .leftJoin(participants, eq(participants.invitationId, invitations.id))
    .where(eq(invitations.id, actor.id))
    .get();
  if (own?.processId !== processId || own.status !== "published") return false;
  const number = rulesInForce(database, processId);
  return number !== null && (own.id === null || !hasConfirmed(database, own.id, number));
}
