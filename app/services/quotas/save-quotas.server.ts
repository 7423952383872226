import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { checkDraft, type DraftFinding } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import { quotasVersion } from "#app/domain/sortition/quota-editing/quota-differences.ts";
import { draftOf, type QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { combinedFeatures, quotas as quotaTable } from "#db/schema/index.ts";
import { countPool } from "./count-pool.server.ts";
import { loadQuotaSet, type QuotaSet } from "./read-quotas.server.ts";

/** Where quotas come from; recorded as the reason code of the audit entry. */
export const QUOTA_SOURCES = ["editor", "import", "population", "relaxation"] as const;
export type QuotaSource = (typeof QUOTA_SOURCES)[number];

export interface QuotaChangeOrder {
  readonly processId: string;
  /** The version of the quotas that the change was made from. */
  readonly version: string;
  readonly draft: QuotaDraft;
  readonly source: QuotaSource;
}

export type SaveQuotasProblem =
  | Problem<"process_unknown", object>
  | Problem<"quotas_frozen", object>
  | Problem<"quotas_changed", { readonly current: QuotaSet }>
  | Problem<"quotas_faulty", { readonly findings: readonly DraftFinding[] }>;

/**
 * Replaces the quotas of a process by those of a draft, all or nothing, and answers with the new
 * set. Saving what is already stored changes nothing and records nothing.
 *
 * Fails with `process_unknown`; `quotas_frozen` once a panel has been or is being
 * drawn and in a closed process; `quotas_changed`
 * when the quotas are no longer those of `version`; `quotas_faulty` with every finding of
 * `checkDraft` when one of them is more than a warning.
 */
export function saveQuotas(
  context: ServiceContext,
  { processId, version: basedOn, draft, source }: QuotaChangeOrder,
): Result<QuotaSet, SaveQuotasProblem> {
  authorise(context.actor, "quotas.write");
  const pool = countPool(context, processId);
  return context.database.transaction(
    (transaction): Result<QuotaSet, SaveQuotasProblem> => {
      const current = loadQuotaSet(transaction, processId);
      if (current === null) return problem("process_unknown", {});
      if (current.frozen !== null) return problem("quotas_frozen", {});
      const { findings, quotas, combined } = checkDraft(draft, current.size, pool);
      if (quotas === null) return problem("quotas_faulty", { findings });
      const version = quotasVersion({ quotas, combined });
      const next = { ...current, quotas, combined, version };
      if (next.version === current.version) return ok(current);
      if (current.version !== basedOn) return problem("quotas_changed", { current });

      transaction.delete(quotaTable).where(eq(quotaTable.processId, processId)).run();
      for (const [position, quota] of quotas.entries()) {
        transaction
          .insert(quotaTable)
          .values({ processId, ...quota, position })
          .run();
      }
      transaction.delete(combinedFeatures).where(eq(combinedFeatures.processId, processId)).run();
      for (const [position, feature] of combined.entries()) {
        transaction
          .insert(combinedFeatures)
          .values({ processId, ...feature, position })
          .run();
      }
      appendAudit(transaction, context, {
        action: "quotas_saved",
        objectKind: "process",
        objectId: processId,
        reasonCode: source,
      });
      return ok(next);
    },
    { behavior: "immediate" },
  );
}

/** `saveQuotas` for quotas that have been read already, for example from a file. */
export function replaceQuotas(
  context: ServiceContext,
  order: Omit<QuotaChangeOrder, "draft"> & {
    readonly quotas: readonly Quota[];
    readonly combined?: readonly CombinedFeature[];
  },
): Result<QuotaSet, SaveQuotasProblem> {
  return saveQuotas(context, { ...order, draft: draftOf(order.quotas, order.combined) });
}
