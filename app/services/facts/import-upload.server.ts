import { eq } from "drizzle-orm";
import type { FactSet } from "#app/domain/facts/facts-of-table.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { factUploads } from "#db/schema/index.ts";
import type { Origin } from "./dataset-fields.ts";
import { FIGURES_LIMIT } from "./read-fact-file.ts";
import { isNotationOpen, loadStagedFile, readStagedFile } from "./staged-file.server.ts";
import { storeDataset } from "./store-dataset.server.ts";

export type ImportProblem =
  | Problem<
      | "upload_gone"
      | "facts_have_faults"
      | "facts_empty"
      | "facts_notation_open"
      | "facts_reading_changed",
      object
    >
  | Problem<"facts_too_many", { readonly limitFigures: number }>;

export interface ImportOrder extends Origin {
  /** Of the one dataset that comes out of the file; several are called as the file calls them. */
  readonly title: string;
  /** How many figures the clerk saw: what they confirm. */
  readonly figures: number;
}

/**
 * Stores the figures of a staged file as drafts, one dataset for each indicator, unit and source, and
 * deletes the file: all of it or nothing, in one transaction. Returns the ids in the order of the file.
 *
 * Fails with `upload_gone`, `facts_have_faults`, `facts_empty`, `facts_notation_open` (nobody has said
 * whether a comma or a point stands before the decimals), `facts_too_many`, and `facts_reading_changed`
 * (somebody has changed the reading since the clerk saw it).
 */
export function importUpload(
  context: ServiceContext,
  uploadId: string,
  { title, figures, ...origin }: ImportOrder,
): Result<{ readonly datasetIds: readonly string[] }, ImportProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<{ readonly datasetIds: readonly string[] }, ImportProblem> => {
      const staged = loadStagedFile(transaction, uploadId);
      if (staged === null) return problem("upload_gone", {});
      if (isNotationOpen(staged)) return problem("facts_notation_open", {});
      const { sets, faults } = readStagedFile(staged);
      if (faults.length > 0) return problem("facts_have_faults", {});
      const count = sets.reduce((sum, { facts }) => sum + facts.length, 0);
      if (count === 0) return problem("facts_empty", {});
      if (count > FIGURES_LIMIT) return problem("facts_too_many", { limitFigures: FIGURES_LIMIT });
      if (count !== figures) return problem("facts_reading_changed", {});
      const datasetIds = sets.map((set) => {
        const own = sets.length === 1 && title !== "" ? title : titleOf(set, title);
        return storeDataset(transaction, context, {
          ...origin,
          title: own,
          sentence: "",
          method: "",
          unit: set.unit,
          source: set.source,
          chart: null,
          synthetic: false,
          facts: set.facts,
          labels: set.words.de,
          translations: englishOf(set),
        });
      });
      transaction.delete(factUploads).where(eq(factUploads.id, uploadId)).run();
      appendAudit(transaction, context, {
        action: "facts_imported",
        objectKind: "upload",
        objectId: uploadId,
      });
      return ok({ datasetIds });
    },
    { behavior: "immediate" },
  );
}

/** What a set is called where nobody said otherwise. */
function titleOf(set: FactSet, title: string): string {
  return (set.name.de ?? set.indicator ?? title).slice(0, 200);
}

function englishOf(set: FactSet) {
  const { en: labels } = set.words;
  if (set.name.en === null && Object.keys(labels).length === 0) return {};
  return { en: { title: (set.name.en ?? "").slice(0, 200), sentence: "", method: "", labels } };
}
