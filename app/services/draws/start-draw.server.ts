import { randomBytes, randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolKnowsHouseholds } from "#app/services/pool/households.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  combinedFeatures,
  drawCombinedFeatures,
  drawQuotas,
  draws,
  poolImports,
  processes,
  quotas,
} from "#db/schema/index.ts";
import { discardPreparations } from "./discard-preparations.server.ts";
import { drawUnderWay, standingDraw } from "./standing-draw.server.ts";

/** What is drawn, and how. */
export type DrawRequest = {
  readonly processId: string;
  readonly objective: Objective;
} & (
  | {
      readonly kind: "test";
      /** Any text; the same seed draws the same people again. Empty: the server makes one. */
      readonly seed: string;
    }
  | { readonly kind: "real" }
);

export type DrawRefusal =
  | Problem<"process_missing", object>
  | Problem<"process_closed", object>
  | Problem<"pool_empty", object>
  | Problem<"quotas_missing", object>
  | Problem<"draw_under_way", { readonly jobId: string }>
  | Problem<"draw_stands", object>;

/**
 * Queues a test draw, or the preparation of a real one, from the pool and the quotas as they now
 * stand. An earlier preparation gives way. The quotas are copied, so that
 * later changes touch only later draws. Without quotas it can start where at most one person of
 * each household is drawn. Refuses with `process_missing`, `process_closed`, `pool_empty`,
 * `quotas_missing`, `draw_under_way`; a real one also with `draw_stands` while another stands.
 */
export function startDraw(
  context: ServiceContext,
  request: DrawRequest,
): Result<{ drawId: string; jobId: string }, DrawRefusal> {
  authorise(context.actor, "draw.run");
  const housed = poolKnowsHouseholds(context, request.processId);
  return context.database.transaction(
    (transaction) => {
      const process = transaction
        .select({
          panelSize: processes.panelSize,
          onePerHousehold: processes.onePerHousehold,
          status: processes.status,
        })
        .from(processes)
        .where(eq(processes.id, request.processId))
        .get();
      if (process === undefined) return problem("process_missing", {});
      if (process.status === "closed") return problem("process_closed", {});
      const refusal = refuse(transaction, request, process.onePerHousehold && housed);
      if (refusal !== null) return refusal;
      if (request.kind === "real") discardPreparations(transaction, request.processId);
      const drawId = randomUUID();
      transaction
        .insert(draws)
        .values({
          id: drawId,
          processId: request.processId,
          kind: request.kind,
          objective: request.objective,
          seed: seedOf(request),
          panelSize: process.panelSize,
          onePerHousehold: process.onePerHousehold && housed,
          requestedAt: context.now,
        })
        .run();
      copyQuotas(transaction, request.processId, drawId);
      const jobId = queueJob(transaction, {
        kind: "draw_panel",
        subjectId: drawId,
        requestedBy: context.actor.kind === "staff" ? context.actor.id : "system",
        now: context.now,
      });
      transaction.update(draws).set({ jobId }).where(eq(draws.id, drawId)).run();
      appendAudit(transaction, context, {
        action: request.kind === "test" ? "test_draw_started" : "draw_preparation_started",
        objectKind: "draw",
        objectId: drawId,
      });
      return ok({ drawId, jobId });
    },
    { behavior: "immediate" },
  );
}

/** @param households whether at most one person of each household is drawn: a rule even without quotas */
function refuse(transaction: Queryable, request: DrawRequest, households: boolean) {
  const { processId } = request;
  if (request.kind === "real" && standingDraw(transaction, processId) !== null) {
    return problem("draw_stands", {});
  }
  const running = drawUnderWay(transaction, processId);
  if (running !== null) return problem("draw_under_way", running);
  const pool = transaction
    .select({ id: poolImports.id })
    .from(poolImports)
    .where(and(eq(poolImports.processId, processId), isNotNull(poolImports.completedAt)))
    .get();
  if (pool === undefined) return problem("pool_empty", {});
  const quota = transaction
    .select({ feature: quotas.feature })
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .get();
  if (quota === undefined && !households) return problem("quotas_missing", {});
  return null;
}

/** The seed of a test; a real draw has none. */
function seedOf(request: DrawRequest): string | null {
  if (request.kind === "real") return null;
  return request.seed === "" ? randomBytes(16).toString("hex") : request.seed;
}

function copyQuotas(transaction: Queryable, processId: string, drawId: string): void {
  const rows = transaction
    .select()
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .orderBy(asc(quotas.position))
    .all();
  for (const { feature, value, min, max, minFlex, maxFlex, position } of rows) {
    transaction
      .insert(drawQuotas)
      .values({ drawId, feature, value, min, max, minFlex, maxFlex, position })
      .run();
  }
  const made = transaction
    .select()
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .all();
  for (const { name, conditions, position } of made) {
    transaction.insert(drawCombinedFeatures).values({ drawId, name, conditions, position }).run();
  }
}
