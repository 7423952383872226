import { and, eq } from "drizzle-orm";
import { panelOf } from "#app/domain/public-draw/public-lottery.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { may } from "#app/services/permissions.ts";
import { readEveryone } from "#app/services/pool/read-pool.server.ts";
import { type draws, panelMembers } from "#db/schema/index.ts";
import { lotteryChances } from "./lottery-chances.ts";
import { personRows, publicLottery } from "./lottery-of-draw.server.ts";
import { quotaCounts, unreachablePeople } from "./people-of-lottery.server.ts";
import type { DrawPeople, DrawSummary } from "./read-draw.server.ts";

/**
 * A real draw whose number is drawn; null before. The chances are those of the numbered panels.
 * For services that have authorised their caller. O(people · features).
 */
export function describeRealDraw(
  context: ServiceContext,
  draw: typeof draws.$inferSelect,
): { summary: DrawSummary; people: DrawPeople | null } | null {
  const { id, processId, number, completedAt, auditHead, commitment, drawnNumber } = draw;
  const lottery = publicLottery(context.database, id);
  if (lottery === null || number === null || completedAt === null) return null;
  if (auditHead === null || commitment === null || drawnNumber === null) return null;
  const { numbered, reachable } = lotteryChances(lottery);
  const { min, gini, geometricMean, steps } = numbered;
  const summary: DrawSummary = {
    ...{ id, processId, number, completedAt, auditHead },
    kind: "real",
    objective: draw.objective,
    seed: null,
    panelSize: draw.panelSize,
    requestedAt: draw.requestedAt,
    seconds: draw.seconds ?? 0,
    algorithm: lottery.algorithm,
    algorithmVersion: lottery.algorithmVersion,
    inputHash: null,
    commitment,
    drawnNumber,
    optimality: { proved: lottery.optimality.proved, by: lottery.optimality.by },
    panels: lottery.panels.length,
    statistics: {
      poolSize: lottery.poolSize,
      equalChance: lottery.size / lottery.poolSize,
      ...{ reachable, min, gini, geometricMean },
    },
    steps,
    quotas: lottery.quotas,
  };
  if (!may(context.actor, "draw.people")) return { summary, people: null };
  const pool = [...readEveryone(context, processId)];
  const rows = personRows(context, id);
  const quotas = quotaCounts(lottery, rows, new Set(panelOf(lottery, drawnNumber)));
  const seated = new Set(
    context.database
      .select({ personId: panelMembers.personId })
      .from(panelMembers)
      .where(and(eq(panelMembers.drawId, id), eq(panelMembers.origin, "draw")))
      .all()
      .map(({ personId }) => personId),
  );
  const references = new Map(pool.map((person) => [person.id, person.reference]));
  const chance = new Map(
    lottery.rows.map((row) => [row.id, row.appearances / lottery.panels.length]),
  );
  const probabilities = Object.fromEntries(
    rows.flatMap(({ rowId, personId }) => {
      const reference = references.get(personId ?? "");
      return reference === undefined ? [] : [[reference, chance.get(rowId) ?? 0]];
    }),
  );
  const people: DrawPeople = {
    panel: pool.filter((person) => seated.has(person.id)),
    remaining: pool.filter((person) => !seated.has(person.id)),
    quotas,
    unreachable: unreachablePeople(rows, pool),
    features: [...new Set(lottery.quotas.map(({ feature }) => feature))],
    probabilities,
  };
  return { summary, people };
}
