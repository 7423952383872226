import { eq } from "drizzle-orm";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { drawRevocations, draws } from "#db/schema/index.ts";

/** A real draw from its commitment on, as everyone may know it. */
export interface CommittedDraw {
  readonly id: string;
  readonly processId: string;
  readonly number: number;
  readonly objective: Objective;
  readonly panelSize: number;
  readonly committedAt: Date;
  readonly commitment: string;
  readonly numberSource: "stage" | "lottery-numbers" | "beacon";
  readonly numberDetails: string;
  /** Round of the beacon; null for other sources. */
  readonly numberRound: number | null;
  readonly numberAt: Date;
  /** 0 to 999; null while it is awaited. */
  readonly drawnNumber: number | null;
  readonly completedAt: Date | null;
  /** Why it no longer stands; null while it does. */
  readonly revocation: {
    readonly kind: "withdrawn" | "repeated";
    readonly reason: string;
    readonly revokedAt: Date;
  } | null;
}

/** A draw that is committed to; null for tests, for draws in preparation and unknown ids. */
export function readCommittedDraw(context: ServiceContext, drawId: string): CommittedDraw | null {
  authorise(context.actor, "public");
  const found = context.database
    .select({ draw: draws, revocation: drawRevocations })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(eq(draws.id, drawId))
    .get();
  if (found === undefined) return null;
  const { draw, revocation } = found;
  const { number, committedAt, commitment, numberSource, numberDetails, numberAt } = draw;
  if (
    number === null ||
    committedAt === null ||
    commitment === null ||
    numberSource === null ||
    numberDetails === null ||
    numberAt === null
  ) {
    return null;
  }
  const { id, processId, objective, panelSize, numberRound, drawnNumber, completedAt } = draw;
  return {
    ...{ id, processId, number, objective, panelSize, committedAt, commitment },
    ...{ numberSource, numberDetails, numberRound, numberAt, drawnNumber, completedAt },
    revocation:
      revocation === null
        ? null
        : { kind: revocation.kind, reason: revocation.reason, revokedAt: revocation.revokedAt },
  };
}
