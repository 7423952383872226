import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { checkDraft, type DraftFinding } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import {
  type QuotaDifference,
  quotaDifferences,
} from "#app/domain/sortition/quota-editing/quota-differences.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { TextEncoding } from "#app/services/files/decode-text.ts";
import { readTable, type TableProblem } from "#app/services/files/delimited-text.ts";
import { type QuotaFault, readQuotas } from "#app/services/files/read-quotas.ts";
import type { Delimiter } from "#app/services/files/split-records.ts";
import { authorise } from "#app/services/permissions.ts";
import { countPool } from "./count-pool.server.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";

/** The largest file of quotas that is read, in bytes. */
export const QUOTA_FILE_LIMIT = 1024 * 1024;

export interface QuotaFile {
  readonly quotas: readonly Quota[];
  readonly combined: readonly CombinedFeature[];
  readonly delimiter: Delimiter;
  readonly encoding: TextEncoding;
  /** From the stored quotas to those of the file. */
  readonly differences: readonly QuotaDifference[];
  /** What speaks against storing them, and warnings. */
  readonly findings: readonly DraftFinding[];
  /** Version of the stored quotas that the differences start from. */
  readonly version: string;
}

export type QuotaFileProblem =
  | Problem<"process_unknown", object>
  | Problem<"quota_file_faulty", { readonly faults: readonly (TableProblem | QuotaFault)[] }>;

/**
 * Reads quotas from a file and compares them with the stored ones; stores nothing.
 *
 * Fails with `process_unknown` and with `quota_file_faulty`, which holds every faulty row.
 */
export function readQuotaFile(
  context: ServiceContext,
  processId: string,
  bytes: Uint8Array,
): Result<QuotaFile, QuotaFileProblem> {
  authorise(context.actor, "quotas.write");
  const set = loadQuotaSet(context.database, processId);
  if (set === null) return problem("process_unknown", {});
  const table = readTable(bytes, { limitBytes: QUOTA_FILE_LIMIT });
  if (!table.ok) return problem("quota_file_faulty", { faults: [table.problem] });
  const { quotas, combined, faults } = readQuotas(table.value);
  if (faults.length > 0) return problem("quota_file_faulty", { faults });
  const { delimiter, encoding } = table.value;
  return ok({
    quotas,
    combined,
    delimiter,
    encoding,
    differences: quotaDifferences(set, { quotas, combined }),
    findings: checkDraft(draftOf(quotas, combined), set.size, countPool(context, processId))
      .findings,
    version: set.version,
  });
}
