import { randomBytes, randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { requester } from "#app/services/panel/request-substitutes.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { standingExtract } from "#app/services/register/read-register.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationDraws, jobs, processes } from "#db/schema/index.ts";
import { type PlanChoice, type PlanRefusal, prepareDraw } from "./plan-draw.server.ts";
import { findSettings } from "./read-settings.server.ts";

export type InvitationDrawRefusal =
  | PlanRefusal
  | Problem<"process_closed", object>
  | Problem<"process_unpublished", object>
  | Problem<"draw_stands", object>
  | Problem<"reply_by_passed", object>
  | Problem<"plan_changed", object>
  | Problem<"invitation_draw_under_way", { readonly jobId: string }>;

/**
 * Queues a draw of invitations by the plan that the organiser saw. The seed is made here, so that nobody chooses it, and
 * every start is in the audit log.
 *
 * Refuses with the codes of `planDraw`, `process_closed`, `process_unpublished` (residents must be
 * able to read what they are invited to), `draw_stands` (the lottery of the panel is published),
 * `reply_by_passed`, `plan_changed` (register, quotas or answers have changed since) and `invitation_draw_under_way`.
 *
 * @param version of the plan that was confirmed
 */
export function startInvitationDraw(
  context: ServiceContext,
  processId: string,
  choice: PlanChoice,
  version: string,
): Result<{ drawId: string; jobId: string }, InvitationDrawRefusal> {
  authorise(context.actor, "invitations.run");
  const prepared = prepareDraw(context, processId, choice);
  if (!prepared.ok) return prepared;
  const { planned, drawPlan, extractId } = prepared.value;
  if (planned.version !== version) return problem("plan_changed", {});
  return context.database.transaction(
    (transaction): Result<{ drawId: string; jobId: string }, InvitationDrawRefusal> => {
      const refusal = refuse(transaction, processId, context.now);
      if (refusal !== null) return refusal;
      if (standingExtract(transaction, processId)?.id !== extractId) {
        return problem("plan_changed", {});
      }
      const drawId = randomUUID();
      const jobId = queueJob(transaction, {
        kind: "draw_invitations",
        subjectId: drawId,
        requestedBy: requester(context),
        now: context.now,
      });
      transaction
        .insert(invitationDraws)
        .values({
          id: drawId,
          processId,
          extractId,
          jobId,
          design: planned.design,
          letters: planned.plan.letters,
          onePerHousehold: planned.onePerHousehold,
          plan: drawPlan,
          seed: randomBytes(16).toString("hex"),
          requestedAt: context.now,
          requestedBy: requester(context),
        })
        .run();
      appendAudit(transaction, context, {
        action: "invitation_draw_started",
        objectKind: "invitation_draw",
        objectId: drawId,
      });
      return ok({ drawId, jobId });
    },
    { behavior: "immediate" },
  );
}

function refuse(transaction: Queryable, processId: string, now: Date) {
  const status = transaction
    .select({ status: processes.status })
    .from(processes)
    .where(eq(processes.id, processId))
    .get()?.status;
  if (status === undefined) return problem("process_missing", {});
  if (status === "closed") return problem("process_closed", {});
  if (status === "draft") return problem("process_unpublished", {});
  if (standingDraw(transaction, processId) !== null) return problem("draw_stands", {});
  const settings = findSettings(transaction, processId);
  if (settings === null) return problem("invitation_settings_missing", {});
  if (settings.replyBy < now.toISOString().slice(0, 10)) return problem("reply_by_passed", {});
  const running = invitationDrawUnderWay(transaction, processId);
  return running === null ? null : problem("invitation_draw_under_way", running);
}

/** The job of a draw of invitations, or of its check, that waits or runs. */
export function invitationDrawUnderWay(
  database: Queryable,
  processId: string,
): { jobId: string } | null {
  const running = database
    .select({ jobId: jobs.id })
    .from(jobs)
    .innerJoin(invitationDraws, eq(invitationDraws.id, jobs.subjectId))
    .where(
      and(
        eq(invitationDraws.processId, processId),
        eq(jobs.kind, "draw_invitations"),
        inArray(jobs.status, ["queued", "running"]),
      ),
    )
    .get();
  return running ?? null;
}

export type CheckRefusal =
  | Problem<"invitation_draw_missing", object>
  | Problem<"register_missing", object>
  | Problem<"invitation_draw_under_way", { readonly jobId: string }>;

/**
 * Queues that a completed draw is drawn once more from the stored seed and compared with what was drawn.
 *
 * Refuses with `invitation_draw_missing`, `register_missing` (the extract is deleted) and
 * `invitation_draw_under_way`.
 */
export function startInvitationCheck(
  context: ServiceContext,
  place: { readonly processId: string; readonly drawId: string },
): Result<{ jobId: string }, CheckRefusal> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction): Result<{ jobId: string }, CheckRefusal> => {
      const draw = transaction
        .select({ extractId: invitationDraws.extractId })
        .from(invitationDraws)
        .where(
          and(
            eq(invitationDraws.id, place.drawId),
            eq(invitationDraws.processId, place.processId),
            isNotNull(invitationDraws.completedAt),
          ),
        )
        .get();
      if (draw === undefined) return problem("invitation_draw_missing", {});
      if (standingExtract(transaction, place.processId)?.id !== draw.extractId) {
        return problem("register_missing", {});
      }
      const running = invitationDrawUnderWay(transaction, place.processId);
      if (running !== null) return problem("invitation_draw_under_way", running);
      const jobId = queueJob(transaction, {
        kind: "draw_invitations",
        subjectId: place.drawId,
        requestedBy: requester(context),
        now: context.now,
      });
      appendAudit(transaction, context, {
        action: "invitation_check_started",
        objectKind: "invitation_draw",
        objectId: place.drawId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

/** How the newest check of a draw ended; null before the first. For services that have authorised their caller. */
export function newestCheck(
  database: Queryable,
  draw: { readonly id: string; readonly jobId: string | null },
) {
  const [newest] = database
    .select({
      id: jobs.id,
      status: jobs.status,
      finishedAt: jobs.finishedAt,
      problem: jobs.problem,
    })
    .from(jobs)
    .where(and(eq(jobs.kind, "draw_invitations"), eq(jobs.subjectId, draw.id)))
    .orderBy(desc(jobs.createdAt))
    .all()
    .filter(
      ({ id, status }) => id !== draw.jobId && (status === "succeeded" || status === "failed"),
    );
  return newest ?? null;
}
