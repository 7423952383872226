import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { factUploads } from "#db/schema/index.ts";
import type { FactsFileProblem } from "./facts-problems.ts";
import { type DatasetDetails, loadDataset } from "./load-dataset.server.ts";
import { type FactFileOptions, readFactFile } from "./read-fact-file.ts";
import { proposeSettings } from "./reading-settings.ts";
import { packSheets } from "./staged-file.server.ts";
import { sweepFactUploads } from "./sweep-uploads.server.ts";

export interface FactFile extends FactFileOptions {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The published dataset that it carries forward. */
  readonly datasetId?: string | null | undefined;
}

/**
 * Reads a file with facts and keeps its cells with a proposal of how to read them, until somebody
 * confirms or discards it or it is a day old. Nothing of it is shown to the public. A file without
 * figures is not kept: fails with the codes of `readFactFile`, and with `dataset_not_found` (there is no
 * published dataset that it could carry forward).
 */
export async function stageFile(
  context: ServiceContext,
  { bytes, fileName, datasetId = null, ...options }: FactFile,
): Promise<Result<{ readonly uploadId: string }, FactsFileProblem>> {
  authorise(context.actor, "facts.write");
  const { actor, database, now } = context;
  if (actor.kind !== "staff" && actor.kind !== "system") throw new Error("Staff upload facts.");
  const read = await readFactFile(bytes, options);
  if (!read.ok) return read;
  sweepFactUploads(database, now);
  const dataset = datasetId === null ? null : loadDataset(database, datasetId);
  if (datasetId !== null && (dataset === null || dataset.publishedAt === null)) {
    return problem("dataset_not_found", {});
  }
  const settings = proposeSettings(read.value, 0, {
    fileName: fileName.slice(0, 200),
    datasetId,
    place: placeOf(dataset),
    unit: dataset?.unit ?? "",
    licence: dataset?.licence ?? "",
  });
  return database.transaction(
    (transaction) => {
      const { id } = transaction
        .insert(factUploads)
        .values({
          fileName: settings.fileName,
          content: packSheets(read.value),
          settings,
          uploadedBy: actor.kind === "staff" ? actor.id : "system",
          createdAt: now,
        })
        .returning({ id: factUploads.id })
        .get();
      appendAudit(transaction, context, {
        action: "facts_file_uploaded",
        objectKind: "upload",
        objectId: id,
      });
      return ok({ uploadId: id });
    },
    { behavior: "immediate" },
  );
}

/** What all figures of a dataset are about, so that a table without places is about it too. */
function placeOf(dataset: DatasetDetails | null): string {
  const [place = "", ...others] = new Set(dataset?.facts.map((fact) => fact.place));
  return others.length === 0 ? place : "";
}
