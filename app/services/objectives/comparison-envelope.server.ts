import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { ProbabilityStep } from "#app/domain/sortition/probability-steps.ts";
import type { LotteryStatistics } from "#app/domain/sortition/statistics.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "objective_comparisons";

/** What one objective would give the people of a pool. */
export interface ComparedObjective extends LotteryStatistics {
  readonly objective: Objective;
  readonly max: number;
  /** Whether it is proved that no lottery does better in the sense of the objective. */
  readonly proved: boolean;
  /** Sorted chances of the people who can be on a panel. */
  readonly steps: readonly ProbabilityStep[];
}

export interface Comparison {
  /** Names what was compared; see `comparisonBasis`. */
  readonly basis: string;
  readonly poolSize: number;
  readonly seats: number;
  readonly objectives: readonly ComparedObjective[];
}

export function sealComparison(keyring: Keyring, id: string, comparison: Comparison): Buffer {
  return sealJson(keyring, { table: TABLE, id }, comparison);
}

export function openComparison(keyring: Keyring, id: string, envelope: Buffer): Comparison {
  return openJson(keyring, { table: TABLE, id }, envelope) as Comparison;
}
