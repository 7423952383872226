import { and, eq } from "drizzle-orm";
import type { PublicQuota } from "#app/domain/public-draw/public-lottery.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Optimality } from "#app/domain/sortition/optimality.ts";
import type { RoundingRecord } from "#app/domain/sortition/rounding/uniform-lottery.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, may } from "#app/services/permissions.ts";
import { readEveryone } from "#app/services/pool/read-pool.server.ts";
import { draws } from "#db/schema/index.ts";
import { isOutdated } from "./commit-draw.server.ts";
import { type LotteryChances, lotteryChances } from "./lottery-chances.ts";
import { personRows, publicLottery } from "./lottery-of-draw.server.ts";
import { unreachablePeople } from "./people-of-lottery.server.ts";

/** A prepared draw as it is reviewed before anyone commits to it. */
export interface Preparation {
  readonly drawId: string;
  readonly objective: Objective;
  readonly panelSize: number;
  readonly poolSize: number;
  readonly preparedAt: Date;
  readonly seconds: number;
  /** Numbered panels. */
  readonly panels: number;
  readonly onePerHousehold: boolean;
  readonly chances: LotteryChances;
  readonly rounding: RoundingRecord;
  readonly optimality: Pick<Optimality, "proved" | "by">;
  readonly quotas: readonly PublicQuota[];
  /** Pool, quotas or seats have changed since: it has to be prepared again. */
  readonly outdated: boolean;
  /** Null for whoever may not see people. */
  readonly unreachable: readonly { reference: string; reason: UnreachableReason }[] | null;
}

/** A draw that is prepared and not committed to; null for all others. O(people · features). */
export function readPreparation(
  context: ServiceContext,
  { processId, drawId }: { readonly processId: string; readonly drawId: string },
): Preparation | null {
  authorise(context.actor, "draw.read");
  const { database } = context;
  const draw = database
    .select()
    .from(draws)
    .where(and(eq(draws.id, drawId), eq(draws.processId, processId)))
    .get();
  if (draw === undefined || draw.preparedAt === null || draw.committedAt !== null) return null;
  const lottery = publicLottery(database, drawId);
  if (lottery === null) return null;
  return {
    drawId,
    objective: draw.objective,
    panelSize: lottery.size,
    poolSize: lottery.poolSize,
    preparedAt: draw.preparedAt,
    seconds: draw.seconds ?? 0,
    panels: lottery.panels.length,
    onePerHousehold: lottery.households,
    chances: lotteryChances(lottery),
    rounding: lottery.rounding,
    optimality: { proved: lottery.optimality.proved, by: lottery.optimality.by },
    quotas: lottery.quotas,
    outdated: isOutdated(database, draw),
    unreachable: may(context.actor, "draw.people")
      ? unreachablePeople(personRows(context, drawId), [...readEveryone(context, processId)])
      : null,
  };
}
