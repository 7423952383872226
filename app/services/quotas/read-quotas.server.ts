import { asc, eq } from "drizzle-orm";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { quotasVersion } from "#app/domain/sortition/quota-editing/quota-differences.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay, standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { combinedFeatures, processes, quotas } from "#db/schema/index.ts";

export interface QuotaSet {
  /** Seats on the panel. */
  readonly size: number;
  readonly quotas: readonly Quota[];
  /** Features made from others; each has one quota under its name. */
  readonly combined: readonly CombinedFeature[];
  /** Whether a panel holds at most one person of each household, where households are known. */
  readonly onePerHousehold: boolean;
  /** Changes with every change of the quotas; a form sends back the one it was made from. */
  readonly version: string;
  /** Why the quotas stay as they are: a draw is committed to or under way; null when they may change. */
  readonly frozen: "committed" | "drawing" | "closed" | null;
}

/** The quotas of a process in the organiser's order; null when there is no such process. */
export function readQuotaSet(context: ServiceContext, processId: string): QuotaSet | null {
  authorise(context.actor, "quotas.read");
  return loadQuotaSet(context.database, processId);
}

/** For services that have authorised their caller. */
export function loadQuotaSet(database: Queryable, processId: string): QuotaSet | null {
  const process = database
    .select({
      size: processes.panelSize,
      onePerHousehold: processes.onePerHousehold,
      status: processes.status,
    })
    .from(processes)
    .where(eq(processes.id, processId))
    .get();
  if (process === undefined) return null;
  const stored = database
    .select()
    .from(quotas)
    .where(eq(quotas.processId, processId))
    .orderBy(asc(quotas.position))
    .all()
    .map(({ feature, value, min, max, minFlex, maxFlex }): Quota => {
      return {
        feature,
        value,
        min,
        max,
        ...(minFlex === null ? {} : { minFlex }),
        ...(maxFlex === null ? {} : { maxFlex }),
      };
    });
  const combined = database
    .select({ name: combinedFeatures.name, conditions: combinedFeatures.conditions })
    .from(combinedFeatures)
    .where(eq(combinedFeatures.processId, processId))
    .orderBy(asc(combinedFeatures.position))
    .all();
  return {
    size: process.size,
    quotas: stored,
    combined,
    onePerHousehold: process.onePerHousehold,
    version: quotasVersion({ quotas: stored, combined }),
    frozen:
      standingDraw(database, processId) !== null
        ? "committed"
        : drawUnderWay(database, processId) !== null
          ? "drawing"
          : process.status === "closed"
            ? "closed"
            : null,
  };
}
