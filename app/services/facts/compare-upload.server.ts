import { compareFacts, type FactComparison } from "#app/domain/facts/compare-facts.ts";
import type { FactSet } from "#app/domain/facts/facts-of-table.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type DatasetDetails, loadDataset, type StoredFact } from "./load-dataset.server.ts";
import type { ReadingSettings } from "./reading-settings.ts";
import { isNotationOpen, loadStagedFile, readStagedFile } from "./staged-file.server.ts";

/** What a newer file would change in a published dataset. */
export interface UploadComparison {
  readonly dataset: DatasetDetails;
  readonly settings: ReadingSettings;
  /** The parts of the file, one for each indicator, unit and source. */
  readonly sets: readonly FactSet[];
  /** Which of them is compared. */
  readonly chosen: number;
  /** The part that is compared counts something else than the dataset. */
  readonly unitDiffers: boolean;
  readonly comparison: FactComparison<StoredFact>;
  /** Nothing can be taken over before the file is read without faults and its notation is known. */
  readonly readable: boolean;
}

/**
 * Compares a staged file with the dataset it was uploaded for; null when the file is gone, holds no
 * figure or is for no dataset.
 *
 * @param chosen the part of the file; without it the one that has most in common with the dataset
 */
export function compareUpload(
  context: ServiceContext,
  uploadId: string,
  chosen: number | null,
): UploadComparison | null {
  authorise(context.actor, "facts.write");
  return loadComparison(context.database, uploadId, chosen);
}

/** The same for services, which authorise for what they do with it. */
export function loadComparison(
  database: Queryable,
  uploadId: string,
  chosen: number | null,
): UploadComparison | null {
  const staged = loadStagedFile(database, uploadId);
  const datasetId = staged?.settings.datasetId ?? null;
  if (staged === null || datasetId === null) return null;
  const dataset = loadDataset(database, datasetId);
  if (dataset === null) return null;
  const { sets, faults } = readStagedFile(staged);
  const compared = sets.map((set) => compareFacts(dataset.facts, set.facts));
  const place = chosen ?? bestOf(dataset, sets, compared);
  const [set, comparison] = [sets[place], compared[place]];
  if (set === undefined || comparison === undefined) return null;
  return {
    dataset,
    settings: staged.settings,
    sets,
    chosen: place,
    unitDiffers: set.unit !== dataset.unit,
    comparison,
    readable: faults.length === 0 && !isNotationOpen(staged),
  };
}

/** Same unit first, then the most figures in common. */
function bestOf(
  { unit }: DatasetDetails,
  sets: readonly FactSet[],
  compared: readonly FactComparison<StoredFact>[],
): number {
  const rank = (index: number) => {
    const [set, found] = [sets[index], compared[index]];
    const common = (found?.same ?? 0) + (found?.differing.length ?? 0);
    return (set?.unit === unit ? 1_000_000 : 0) + common;
  };
  return sets.reduce((best, _set, index) => (rank(index) > rank(best) ? index : best), 0);
}
