import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { MirrorDeviation } from "#app/domain/tables/verify-seating.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type DrawPlace, findPanelDraw } from "#app/services/panel/panel-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { readEveryone } from "#app/services/pool/read-pool.server.ts";
import { tablePlans } from "#db/schema/index.ts";
import { compareNames } from "./name-order.ts";
import { openPlan } from "./table-plan-envelopes.server.ts";

export interface SeatedPerson {
  readonly id: string;
  /** Null for someone who has been erased since. */
  readonly person: { readonly reference: string; readonly name: string | null } | null;
}

export interface TablePlan {
  readonly id: string;
  readonly drawId: string;
  readonly processId: string;
  readonly number: number;
  readonly completedAt: Date;
  readonly seed: string;
  /** Who sits where, `sessions[session][table]`, each table sorted by name. */
  readonly sessions: readonly (readonly (readonly SeatedPerson[])[])[];
  /** Everyone sorted by name, with their table in each session, from 0. */
  readonly doorList: readonly (SeatedPerson & { readonly tables: readonly number[] })[];
  readonly deviations: readonly MirrorDeviation[];
  readonly encounters: { readonly met: number; readonly possible: number };
}

/** Where a plan is looked for: in its own draw and process only. */
export type PlanPlace = DrawPlace & { readonly planId: string };

/** A completed plan with everyone's name, as a town sorts names. Fails with `table_plan_missing`. */
export function readTablePlan(
  context: ServiceContext,
  place: PlanPlace,
): Result<TablePlan, Problem<"table_plan_missing", object>> {
  authorise(context.actor, "draw.people");
  const draw = findPanelDraw(context.database, place);
  if (draw === null) return problem("table_plan_missing", {});
  const row = context.database
    .select()
    .from(tablePlans)
    .where(and(eq(tablePlans.id, place.planId), eq(tablePlans.drawId, draw.id)))
    .get();
  if (row === undefined || row.resultEnvelope === null) return problem("table_plan_missing", {});
  if (row.number === null || row.completedAt === null) {
    throw new Error(`Plan ${row.id} has a result but is not complete.`);
  }
  const result = openPlan(context.keyring, row.id, row.resultEnvelope);
  const everyone = new Map(
    [...readEveryone(context, place.processId)].map((person) => [person.id, person]),
  );
  function seated(id: string): SeatedPerson {
    const person = everyone.get(id);
    if (person === undefined) return { id, person: null };
    return { id, person: { reference: person.reference, name: person.name ?? null } };
  }
  const sessions = result.plan.map((tables) =>
    tables.map((table) => table.map(seated).sort(byName)),
  );
  const tablesOf = (id: string) =>
    result.plan.map((tables) => tables.findIndex((table) => table.includes(id)));
  return ok({
    id: row.id,
    drawId: place.drawId,
    processId: place.processId,
    number: row.number,
    completedAt: row.completedAt,
    seed: row.seed,
    sessions,
    doorList: (sessions[0] ?? [])
      .flat()
      .sort(byName)
      .map((one) => ({ ...one, tables: tablesOf(one.id) })),
    deviations: result.deviations,
    encounters: result.encounters,
  });
}

function byName(a: SeatedPerson, b: SeatedPerson): number {
  return compareNames(a.person, b.person);
}
