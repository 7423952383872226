import { and, eq, isNotNull } from "drizzle-orm";
import { followUpSeed } from "#app/domain/public-draw/draw-number.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawRevocations, draws, processes } from "#db/schema/index.ts";

export interface DrawPlace {
  readonly drawId: string;
  readonly processId: string;
}

/** A real draw with a panel that people leave and join. */
export interface PanelDraw {
  readonly id: string;
  readonly processId: string;
  readonly number: number;
  /** Seats it was drawn for. */
  readonly panelSize: number;
  /**
   * Why the panel stays as it is: the result was set aside, or the process is closed; null while
   * people leave and join.
   */
  readonly fixed: "set_aside" | "closed" | null;
  /** The seed of what is drawn for this panel afterwards: settled with it, another by purpose. */
  readonly followUpSeed: (purpose: string) => string;
}

/** The real draw at this place, where its panel is drawn; null otherwise. Tests have no panel. */
export function findPanelDraw(
  database: Queryable,
  { drawId, processId }: DrawPlace,
): PanelDraw | null {
  const found = database
    .select({ draw: draws, status: processes.status, revokedAt: drawRevocations.revokedAt })
    .from(draws)
    .innerJoin(processes, eq(processes.id, draws.processId))
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(
      and(
        eq(draws.id, drawId),
        eq(draws.processId, processId),
        eq(draws.kind, "real"),
        isNotNull(draws.completedAt),
      ),
    )
    .get();
  if (found === undefined) return null;
  const { id, number, panelSize, commitment, drawnNumber } = found.draw;
  if (number === null || commitment === null || drawnNumber === null) {
    throw new Error(`Draw ${id} has a panel but no commitment.`);
  }
  const closed = found.status === "closed" ? "closed" : null;
  return {
    ...{ id, processId, number, panelSize },
    fixed: found.revokedAt === null ? closed : "set_aside",
    followUpSeed: (purpose) => followUpSeed(commitment, drawnNumber, purpose),
  };
}
