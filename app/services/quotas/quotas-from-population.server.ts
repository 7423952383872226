import { NOT_SAID } from "#app/domain/not-said.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import {
  proportionalQuotas,
  type QuotaSlack,
  replaceFeatures,
} from "#app/domain/sortition/quota-editing/population-quotas.ts";
import { checkDraft, type DraftFinding } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import {
  type QuotaDifference,
  quotaDifferences,
} from "#app/domain/sortition/quota-editing/quota-differences.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { TableProblem } from "#app/services/files/delimited-text.ts";
import { authorise } from "#app/services/permissions.ts";
import { countPool } from "./count-pool.server.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";
import { checkShares, readShareTable, type ShareFault, type TypedShare } from "./read-shares.ts";

export interface PopulationOrder {
  readonly typed: readonly TypedShare[];
  /** A table `feature,value,percent`; where it is not blank, it counts instead of `typed`. */
  readonly pasted: string;
  readonly slack: QuotaSlack;
}

export interface PopulationPlan {
  readonly rows: readonly {
    readonly quota: Quota;
    readonly before: Quota | null;
    /** As given, in percent. */
    readonly share: number;
    /** Proportional seats, unrounded. */
    readonly seats: number;
  }[];
  /** What the shares of each feature add up to, in percent. */
  readonly sums: readonly { readonly feature: string; readonly sum: number }[];
  /** Values that lose their quota because no share was given for them. */
  readonly removed: readonly QuotaDifference[];
  /** Features that stay as they are. */
  readonly kept: readonly string[];
  /** All quotas, the kept ones included. */
  readonly quotas: readonly Quota[];
  /** Features made from others; their quotas stay as they are. */
  readonly combined: readonly CombinedFeature[];
  readonly findings: readonly DraftFinding[];
  readonly version: string;
}

export type PopulationProblem =
  | Problem<"process_unknown", object>
  | Problem<"shares_missing", object>
  | Problem<"shares_faulty", { readonly faults: readonly (TableProblem | ShareFault)[] }>;

/**
 * Quotas for the seats of a process in proportion to the population; stores nothing.
 *
 * Fails with `process_unknown`, `shares_missing` (nothing was given) and `shares_faulty`.
 */
export function planPopulationQuotas(
  context: ServiceContext,
  processId: string,
  { typed, pasted, slack }: PopulationOrder,
): Result<PopulationPlan, PopulationProblem> {
  authorise(context.actor, "quotas.write");
  const set = loadQuotaSet(context.database, processId);
  if (set === null) return problem("process_unknown", {});
  const said = typed.filter(({ value }) => value !== NOT_SAID);
  const table = pasted.trim() === "" ? { shares: said, faults: [] } : readShareTable(pasted);
  if (table.faults.length > 0) return problem("shares_faulty", { faults: table.faults });
  const { shares, faults } = checkShares(table.shares);
  if (faults.length > 0) return problem("shares_faulty", { faults });
  if (shares.length === 0) return problem("shares_missing", {});

  const proposed = proportionalQuotas(shares, set.size, slack);
  const features = [...new Set(shares.map(({ feature }) => feature))];
  const quotas = replaceFeatures(
    set.quotas,
    // No population has a share of people who would rather not say.
    features.flatMap((feature) => [
      ...proposed.map(({ quota }) => quota).filter((quota) => quota.feature === feature),
      ...set.quotas.filter((quota) => quota.feature === feature && quota.value === NOT_SAID),
    ]),
  );
  const { combined } = set;
  return ok({
    rows: proposed.map(({ quota, seats }, position) => ({
      quota,
      seats,
      share: shares[position]?.share ?? 0,
      before:
        set.quotas.find(
          ({ feature, value }) => feature === quota.feature && value === quota.value,
        ) ?? null,
    })),
    sums: features.map((feature) => ({
      feature,
      sum: shares
        .filter((share) => share.feature === feature)
        .reduce((sum, { share }) => sum + share, 0),
    })),
    removed: quotaDifferences(set, { quotas, combined }).filter(({ after }) => after === null),
    kept: [...new Set(set.quotas.map(({ feature }) => feature))].filter(
      (feature) => !features.includes(feature),
    ),
    quotas,
    combined,
    findings: checkDraft(draftOf(quotas, combined), set.size, countPool(context, processId))
      .findings,
    version: set.version,
  });
}
