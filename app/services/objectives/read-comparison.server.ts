import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { objectiveComparisons } from "#db/schema/index.ts";
import { comparisonBasis } from "./comparison-basis.server.ts";
import { type Comparison, openComparison } from "./comparison-envelope.server.ts";
import { comparisonUnderWay } from "./start-comparison.server.ts";

export interface ComparisonView {
  /** The newest complete comparison; null before the first. */
  readonly comparison: Comparison | null;
  readonly completedAt: Date | null;
  /** Pool, quotas, seats or the rule for households have changed since. */
  readonly outdated: boolean;
  /** The job of a comparison that waits or runs. */
  readonly runningJobId: string | null;
}

/** The chances that each objective would give the people of a process. */
export function readComparison(context: ServiceContext, processId: string): ComparisonView {
  authorise(context.actor, "draw.read");
  const { database, keyring } = context;
  const runningJobId = comparisonUnderWay(database, processId);
  const row = database
    .select()
    .from(objectiveComparisons)
    .where(
      and(
        eq(objectiveComparisons.processId, processId),
        isNotNull(objectiveComparisons.completedAt),
      ),
    )
    .orderBy(desc(objectiveComparisons.requestedAt))
    .get();
  if (row === undefined || row.resultEnvelope === null) {
    return { comparison: null, completedAt: null, outdated: false, runningJobId };
  }
  const comparison = openComparison(keyring, row.id, row.resultEnvelope);
  return {
    comparison,
    completedAt: row.completedAt,
    outdated: comparison.basis !== comparisonBasis(database, processId),
    runningJobId,
  };
}
