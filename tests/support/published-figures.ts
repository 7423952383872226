import type { Fact } from "#app/domain/facts/facts-of-table.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { createDataset } from "#app/services/facts/create-dataset.server.ts";
import { loadDataset } from "#app/services/facts/load-dataset.server.ts";
import { publishDataset } from "#app/services/facts/publish-dataset.server.ts";
import { saveFigures } from "#app/services/facts/save-figures.server.ts";

const FACTS: readonly Fact[] = ["1990", "2017"].map((time, index) => ({
  ...{ place: "Stadt", groups: [], time },
  ...{ value: index === 0 ? 20450 : 14941, sign: null, qualified: false },
}));

/** A dataset with the residents of two years; the second figure has its digits the wrong way round. */
export function storeFigures(context: ServiceContext, options: { published?: boolean } = {}) {
  const datasetId = createDataset(context, {
    title: "Menschen in der Stadt",
    sentence: "Es werden weniger.",
    method: "Gezählt am Jahresende.",
    unit: "Personen",
    source: "Amt, Bericht 1",
    sourceAddress: "",
    sourceDate: "2017",
    licence: "dl-de/by-2-0",
    chart: null,
    synthetic: false,
  });
  saveFigures(context, datasetId, FACTS, 1);
  if (options.published !== false) publishDataset(context, datasetId);
  const [first, second] = loadDataset(context.database, datasetId)?.facts ?? [];
  if (first === undefined || second === undefined) throw new Error("No figures.");
  return { datasetId, first, second };
}

/** Puts a figure of `storeFigures` right. */
export function correctStored(
  context: ServiceContext,
  datasetId: string,
  factId: string,
  [before, after]: readonly [number, number],
): void {
  const corrected = correctFigure(context, {
    ...{ datasetId, factId },
    before: { value: before, sign: null },
    after: { value: after, sign: null, qualified: false },
    reason: "Zahlendreher",
  });
  if (!corrected.ok) throw new Error(corrected.problem.code);
}
