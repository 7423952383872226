import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitations, participants, processes } from "#db/schema/index.ts";
import { drawnPanels } from "./panels-of-process.server.ts";
import { openParticipant, sealParticipant } from "./participant-envelope.server.ts";

/**
 * As whom somebody takes part. `self`: a resident who is signed in. Staff write for others: for the `panel`
 * of a draw, or for somebody `assisted` who has no code: for the first time, or `known` since they did before.
 */
export type TakingPart =
  | { readonly as: "self"; readonly shownName: string }
  | { readonly as: "assisted"; readonly shownName: string }
  | { readonly as: "known"; readonly participantId: string }
  | { readonly as: "panel"; readonly drawId: string };

export type TakingPartProblem = Problem<
  "process_not_open" | "not_invited" | "panel_missing" | "participant_missing",
  object
>;

/**
 * The participant of a process, made when they take part for the first time. A resident who takes part again
 * keeps the name that they chose before. Call it inside the transaction of what they do.
 *
 * Failure codes: `process_not_open` (never published, or closed), `not_invited` (the code is of another
 * process), `panel_missing` (no panel of this process), `participant_missing` (nobody without a code is known by
 * this id in this process, or they were erased).
 *
 * @param permission of staff who write for others; the service that calls it has asked for the same
 */
export function takePart(
  transaction: Queryable,
  context: ServiceContext,
  processId: string,
  who: TakingPart,
  permission: "proposals.write" | "rooms.write" = "proposals.write",
): Result<string, TakingPartProblem> {
  const { actor } = context;
  authorise(actor, actor.kind === "resident" && who.as === "self" ? "proposals.own" : permission);
  const process = transaction.select().from(processes).where(eq(processes.id, processId)).get();
  if (process?.status !== "published") return problem("process_not_open", {});
  switch (who.as) {
    case "assisted":
      return ok(addParticipant(transaction, context, { processId, kind: "assisted" }, who));
    case "known":
      return knownOf(transaction, processId, who.participantId);
    case "panel":
      return panelOf(transaction, context, processId, who.drawId);
    case "self":
      return residentOf(transaction, context, processId, who);
  }
}

function residentOf(
  transaction: Queryable,
  context: ServiceContext,
  processId: string,
  who: { readonly shownName: string },
): Result<string, TakingPartProblem> {
  if (context.actor.kind !== "resident") return problem("not_invited", {});
  const invitationId = context.actor.id;
  const known = transaction
    .select()
    .from(participants)
    .where(eq(participants.invitationId, invitationId))
    .get();
  if (known !== undefined) {
    if (known.processId !== processId || known.erasedAt !== null) {
      return problem("not_invited", {});
    }
    // Whoever only supported something so far was not asked for a name.
    if (who.shownName !== "" && openParticipant(context.keyring, known)?.shownName === "") {
      const envelope = sealParticipant(context.keyring, known.id, { shownName: who.shownName });
      transaction.update(participants).set({ envelope }).where(eq(participants.id, known.id)).run();
    }
    return ok(known.id);
  }
  const invitation = transaction
    .select({ processId: invitations.processId })
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .get();
  if (invitation?.processId !== processId) return problem("not_invited", {});
  const row = { processId, kind: "resident", invitationId } as const;
  return ok(addParticipant(transaction, context, row, who));
}

function knownOf(
  transaction: Queryable,
  processId: string,
  participantId: string,
): Result<string, TakingPartProblem> {
  const known = transaction
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.id, participantId),
        eq(participants.processId, processId),
        eq(participants.kind, "assisted"),
        isNull(participants.erasedAt),
      ),
    )
    .get();
  return known === undefined ? problem("participant_missing", {}) : ok(known.id);
}

function panelOf(
  transaction: Queryable,
  context: ServiceContext,
  processId: string,
  drawId: string,
): Result<string, TakingPartProblem> {
  const known = transaction
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.drawId, drawId), eq(participants.processId, processId)))
    .get();
  if (known !== undefined) return ok(known.id);
  if (!drawnPanels(transaction, processId).some((panel) => panel.drawId === drawId)) {
    return problem("panel_missing", {});
  }
  const row = { processId, kind: "panel", drawId } as const;
  return ok(addParticipant(transaction, context, row, { shownName: "" }));
}

function addParticipant(
  transaction: Queryable,
  context: ServiceContext,
  row: Pick<typeof participants.$inferInsert, "processId" | "kind" | "invitationId" | "drawId">,
  { shownName }: { readonly shownName: string },
): string {
  const id = randomUUID();
  const envelope = sealParticipant(context.keyring, id, { shownName });
  transaction
    .insert(participants)
    .values({ id, ...row, envelope, createdAt: context.now })
    .run();
  appendAudit(transaction, context, {
    action: "participant_added",
    objectKind: "participant",
    objectId: id,
    reasonCode: row.kind,
  });
  return id;
}
