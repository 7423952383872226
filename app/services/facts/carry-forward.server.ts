import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { factUploads } from "#db/schema/index.ts";
import { loadComparison } from "./compare-upload.server.ts";
import { additionOriginSchema } from "./dataset-fields.ts";
import { FIGURES_LIMIT } from "./read-fact-file.ts";
import { raiseRevision, storeAddition } from "./store-addition.server.ts";
import { storeCorrection } from "./store-correction.server.ts";

export type CarryForwardProblem =
  | Problem<
      | "upload_gone"
      | "figure_not_published"
      | "dataset_changed_meanwhile"
      | "facts_reading_changed"
      | "facts_have_faults"
      | "addition_empty"
      | "reason_missing",
      object
    >
  | Problem<"addition_unit_differs", { readonly unit: string; readonly fileUnit: string }>
  | Problem<"facts_too_many", { readonly limitFigures: number }>;

/** What the clerk saw and confirms. */
export interface CarryForwardOrder {
  /** Part of the file, from 0. */
  readonly set: number;
  /** Of the dataset. */
  readonly revision: number;
  readonly added: number;
  readonly differing: number;
  /** Why published figures change; needed only when some do. */
  readonly reason: string;
}

/**
 * Takes over what a newer file says about a published dataset, all of it or nothing, and deletes the
 * file: new figures with the origin of the file, differing ones as corrections with the reason. What is
 * not in the file stays. Returns the id of the dataset.
 *
 * Fails with `upload_gone`, `figure_not_published` (a draft is read in anew), `facts_have_faults` (also
 * when the file lacks its origin or nobody has said how numbers are written), `facts_reading_changed` and
 * `dataset_changed_meanwhile` (the clerk saw something else), `addition_unit_differs`, `addition_empty`
 * (the file brings nothing), `reason_missing` and `facts_too_many`.
 */
export function carryForward(
  context: ServiceContext,
  uploadId: string,
  order: CarryForwardOrder,
): Result<{ readonly datasetId: string }, CarryForwardProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<{ readonly datasetId: string }, CarryForwardProblem> => {
      const found = loadComparison(transaction, uploadId, order.set);
      if (found === null) return problem("upload_gone", {});
      const { dataset, settings, sets, comparison } = found;
      const { added, differing } = comparison;
      const set = sets[found.chosen];
      const origin = additionOriginSchema.safeParse({ ...settings, source: set?.source });
      if (dataset.publishedAt === null) return problem("figure_not_published", {});
      if (dataset.revision !== order.revision) return problem("dataset_changed_meanwhile", {});
      if (!found.readable || !origin.success) return problem("facts_have_faults", {});
      if (added.length !== order.added || differing.length !== order.differing) {
        return problem("facts_reading_changed", {});
      }
      if (found.unitDiffers) {
        const { unit } = dataset;
        return problem("addition_unit_differs", { unit, fileUnit: set?.unit ?? "" });
      }
      if (added.length + differing.length === 0) return problem("addition_empty", {});
      if (differing.length > 0 && order.reason.trim() === "") return problem("reason_missing", {});
      if (dataset.facts.length + added.length > FIGURES_LIMIT) {
        return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
      }
      for (const { published, incoming } of differing) {
        storeCorrection(transaction, context, {
          datasetId: dataset.id,
          fact: published,
          after: incoming,
          reason: order.reason,
        });
      }
      if (added.length > 0) {
        storeAddition(transaction, context, dataset, { facts: added, origin: origin.data });
      }
      raiseRevision(transaction, dataset);
      transaction.delete(factUploads).where(eq(factUploads.id, uploadId)).run();
      appendAudit(transaction, context, {
        action: "facts_imported",
        objectKind: "upload",
        objectId: uploadId,
      });
      return ok({ datasetId: dataset.id });
    },
    { behavior: "immediate" },
  );
}
