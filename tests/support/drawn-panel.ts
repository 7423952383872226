import { eq } from "drizzle-orm";
import { sha256Hex } from "#app/domain/hash.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { drawPanel } from "#app/domain/sortition/lottery.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { selectionOfDraw } from "#app/services/draws/selection-of-draw.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import {
  drawCombinedFeatures,
  drawQuotas,
  draws,
  panelMembers,
  processes,
  quotas,
} from "#db/schema/index.ts";

/** The same for all: what is drawn for a panel afterwards follows from it, and does not differ from run to run. */
const COMMITMENT = sha256Hex("a drawn panel");

/**
 * Stores a real draw of a process with its panel, drawn from the pool by the quotas of the process.
 * Of its public side there are only the commitment and the number.
 */
export async function storeDrawnPanel(
  context: ServiceContext,
  processId: string,
  options: { onePerHousehold?: boolean; combined?: readonly CombinedFeature[]; seed?: string } = {},
): Promise<string> {
  const { database, now } = context;
  const process = database.select().from(processes).where(eq(processes.id, processId)).get();
  if (process === undefined) throw new Error("There is no such process.");
  const draw = database
    .insert(draws)
    .values({
      ...{ processId, kind: "real", objective: "leximin", panelSize: process.panelSize },
      onePerHousehold: options.onePerHousehold ?? false,
      ...{ requestedAt: now, preparedAt: now, algorithm: "losrunde-profiles" },
      ...{ algorithmVersion: "1", seconds: 1 },
    })
    .returning()
    .get();
  const own = database.select().from(quotas).where(eq(quotas.processId, processId)).all();
  for (const { processId: _, ...quota } of own) {
    database
      .insert(drawQuotas)
      .values({ drawId: draw.id, ...quota })
      .run();
  }
  for (const [position, { name, conditions }] of (options.combined ?? []).entries()) {
    database
      .insert(drawCombinedFeatures)
      .values({ drawId: draw.id, name, conditions, position })
      .run();
  }
  const { pool, input } = selectionOfDraw(context, draw, ({ reference }) => reference);
  const lottery = computeLottery(input, "leximin", { solver: await loadHighsSolver() });
  if (!lottery.ok) throw new Error(lottery.problem.code);
  const { members } = drawPanel(lottery.value, options.seed ?? "471");
  for (const { id, reference } of pool) {
    if (!members.includes(reference)) continue;
    database.insert(panelMembers).values({ drawId: draw.id, personId: id }).run();
  }
  const place = eq(draws.id, draw.id);
  database
    .update(draws)
    .set({
      ...{ number: 1, committedAt: now, committedBy: "organiser" },
      ...{ commitment: COMMITMENT, committedHead: "b".repeat(64) },
      ...{ numberSource: "stage", numberDetails: "Drei zehnseitige Würfel", numberAt: now },
    })
    .where(place)
    .run();
  database
    .update(draws)
    .set({ drawnNumber: 471, completedAt: now, auditHead: "a".repeat(64) })
    .where(place)
    .run();
  return draw.id;
}
