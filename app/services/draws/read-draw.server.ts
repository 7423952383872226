import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Optimality } from "#app/domain/sortition/optimality.ts";
import { type ProbabilityStep, probabilitySteps } from "#app/domain/sortition/probability-steps.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import { type PoolPerson, readEveryone } from "#app/services/pool/read-pool.server.ts";
import { type DrawKind, draws } from "#db/schema/index.ts";
import { type DrawResult, openDrawResult } from "./draw-result.server.ts";
import { describeRealDraw } from "./read-real-draw.server.ts";

/** What a completed draw did, without anything that points at a person. */
export interface DrawSummary {
  readonly id: string;
  readonly processId: string;
  readonly kind: DrawKind;
  readonly number: number;
  readonly objective: Objective;
  /** Null for a real draw. */
  readonly seed: string | null;
  readonly panelSize: number;
  readonly requestedAt: Date;
  readonly completedAt: Date;
  readonly seconds: number;
  readonly algorithm: string;
  readonly algorithmVersion: string;
  /** Null for a real draw. */
  readonly inputHash: string | null;
  /** Null for a test. */
  readonly commitment: string | null;
  /** The number of the panel, 0 to 999; null for a test. */
  readonly drawnNumber: number | null;
  readonly auditHead: string;
  readonly optimality: Pick<Optimality, "proved" | "by">;
  readonly panels: number;
  readonly statistics: {
    readonly poolSize: number;
    readonly reachable: number;
    readonly min: number;
    readonly gini: number;
    readonly geometricMean: number;
    readonly equalChance: number;
  };
  /** Sorted probabilities as steps: how many people share which chance. */
  readonly steps: readonly ProbabilityStep[];
  readonly quotas: readonly { feature: string; value: string; min: number; max: number }[];
}

/** What only an organiser sees of a draw. */
export interface DrawPeople {
  readonly panel: readonly PoolPerson[];
  readonly remaining: readonly PoolPerson[];
  readonly quotas: readonly {
    feature: string;
    value: string;
    min: number;
    max: number;
    pool: number;
    selected: number;
  }[];
  readonly unreachable: readonly { reference: string; reason: UnreachableReason }[];
  readonly features: readonly string[];
  /** By reference. */
  readonly probabilities: Readonly<Record<string, number>>;
}

export type DrawMissing = Problem<"draw_missing", object>;

/**
 * A completed draw: the summary for whoever may read draws, the people only for whoever may
 * see them (null otherwise). Fails with `draw_missing`.
 */
export function readDraw(
  context: ServiceContext,
  drawId: string,
): Result<{ summary: DrawSummary; people: DrawPeople | null }, DrawMissing> {
  authorise(context.actor, "draw.read");
  const row = context.database.select().from(draws).where(eq(draws.id, drawId)).get();
  if (row?.kind === "real") {
    const described = describeRealDraw(context, row);
    return described === null ? problem("draw_missing", {}) : ok(described);
  }
  const result = openResult(context, row);
  if (row === undefined || result === null) return problem("draw_missing", {});
  const summary = summarise(row, result);
  const people = may(context.actor, "draw.people")
    ? describePeople(result, [...readEveryone(context, row.processId)])
    : null;
  return ok({ summary, people });
}

/** The sealed result of a completed test; null when there is none. The caller has authorised. */
export function readDrawResult(context: ServiceContext, drawId: string): DrawResult | null {
  return openResult(
    context,
    context.database.select().from(draws).where(eq(draws.id, drawId)).get(),
  );
}

type DrawRow = typeof draws.$inferSelect;

function openResult(context: ServiceContext, row: DrawRow | undefined): DrawResult | null {
  if (row?.resultEnvelope === undefined || row.resultEnvelope === null) return null;
  return openDrawResult(context.keyring, row.id, row.resultEnvelope);
}

function summarise(row: DrawRow, { file, report }: DrawResult): DrawSummary {
  const { seed, number, completedAt, auditHead } = row;
  if (seed === null || number === null || completedAt === null || auditHead === null) {
    throw new Error(`Draw ${row.id} has a result but is not complete.`);
  }
  return {
    id: row.id,
    processId: row.processId,
    kind: row.kind,
    number,
    objective: row.objective,
    seed,
    panelSize: row.panelSize,
    requestedAt: row.requestedAt,
    completedAt,
    seconds: report.seconds,
    algorithm: file.lottery.algorithm,
    algorithmVersion: file.lottery.algorithmVersion,
    inputHash: file.lottery.inputHash,
    commitment: null,
    drawnNumber: null,
    auditHead,
    optimality: report.optimality,
    panels: file.lottery.panels.length,
    statistics: {
      poolSize: report.n,
      reachable: report.n - report.unreachable.length,
      min: report.min,
      gini: report.gini,
      geometricMean: report.geometricMean,
      equalChance: report.k / report.n,
    },
    steps: probabilitySteps(Object.values(report.probabilities)),
    quotas: report.quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
  };
}

function describePeople({ file, report }: DrawResult, pool: readonly PoolPerson[]): DrawPeople {
  const members = new Set(file.panel.members);
  return {
    panel: pool.filter((person) => members.has(person.reference)),
    remaining: pool.filter((person) => !members.has(person.reference)),
    quotas: report.quotas,
    unreachable: report.unreachable.map(({ id, reason }) => ({ reference: id, reason })),
    features: [...new Set(report.quotas.map((quota) => quota.feature))],
    probabilities: report.probabilities,
  };
}
