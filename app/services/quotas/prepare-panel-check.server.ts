import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { PanelQuestion } from "#app/domain/sortition/feasibility/panel-check.ts";
import { readCombined } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import { readDraft } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import type { QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { poolKnowsHouseholds } from "#app/services/pool/households.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";

export type PanelCheckProblem = Problem<
  "process_unknown" | "draft_incomplete" | "quotas_missing" | "pool_empty",
  object
>;

/**
 * What is to be solved to know whether a panel exists under a draft, stored or not: the values of
 * the pool's people, numbered instead of named, as are their households.
 *
 * Fails with `process_unknown`, `quotas_missing` (an empty draft), `draft_incomplete` (a row is
 * faulty or not filled in) and `pool_empty`.
 */
export function preparePanelCheck(
  context: ServiceContext,
  processId: string,
  draft: QuotaDraft,
): Result<PanelQuestion, PanelCheckProblem> {
  authorise(context.actor, "quotas.write");
  const set = loadQuotaSet(context.database, processId);
  if (set === null) return problem("process_unknown", {});
  const households = set.onePerHousehold && poolKnowsHouseholds(context, processId);
  if (draft.length === 0 && !households) return problem("quotas_missing", {});
  const quotas = readDraft(draft);
  if (quotas === null) return problem("draft_incomplete", {});
  const combined = readCombined(draft);
  const asked = combined.flatMap(({ conditions }) => conditions.map(({ feature }) => feature));
  const features = [...new Set([...quotaFeatures(quotas), ...asked])];
  const homes = new Map<string, string>();
  const people = Array.from(readPool(context, processId), ({ values, household }, position) => {
    const known = features.flatMap((feature) =>
      values[feature] === undefined ? [] : [[feature, values[feature]] as const],
    );
    const person = { id: String(position + 1), values: Object.fromEntries(known) };
    if (!households || household === undefined) return person;
    const home = homes.get(household) ?? String(homes.size + 1);
    homes.set(household, home);
    return { ...person, household: home };
  });
  if (people.length === 0) return problem("pool_empty", {});
  return ok({ people, quotas, combined, size: set.size });
}
