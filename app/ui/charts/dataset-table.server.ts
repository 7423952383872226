import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { figureWriter } from "./chart-sheet.server.ts";
import {
  type ChartedDataset,
  type ChartedObservation,
  dimensionsOf,
  nameBy,
} from "./charted-dataset.ts";

/** A dataset as a table: the innermost thing by which observations differ goes across when there are few of it. */
export interface ChartTable {
  /** The first names the rows. */
  readonly headers: readonly string[];
  /** The first cell names the row; the others hold figures as the reader writes them. */
  readonly rows: readonly (readonly string[])[];
}

/** More columns than this do not stand beside each other. */
const MOST_COLUMNS = 6;

/** The figures of a chart as the reader writes them, signs and brackets included. */
export function datasetTable(dataset: ChartedDataset, language: Language): ChartTable {
  const { t } = publicTranslation(language);
  const { observations } = dataset;
  const writer = figureWriter(language);
  const dimensions = dimensionsOf(observations);
  const across = acrossOf(dimensions);
  const down = dimensions.filter((dimension) => dimension !== across);
  const first = down[0]?.kind ?? "group";
  const corner = down.length > 1 ? "group" : first;
  // A single figure differs from nothing: all that is known about it names it.
  const nameOf = (each: ChartedObservation) =>
    nameBy(each, down) ||
    [each.place, ...each.groups, each.time].filter((label) => label !== "").join(", ");
  const names = [...new Set(observations.map(nameOf))];
  return {
    headers: [t(`public:charts.${corner}`), ...(across?.labels ?? [dataset.unit])],
    rows: names.map((name) => {
      const row = observations.filter((each) => nameOf(each) === name);
      const figures = (across?.labels ?? [null]).map((label) => {
        const found = row.filter((each) => label === null || across?.of(each) === label);
        return found.map(writer.observation).join("; ");
      });
      return [name, ...figures];
    }),
  };
}

/** Times go down, as they are many; of the rest the last goes across. */
function acrossOf(dimensions: ReturnType<typeof dimensionsOf>) {
  if (dimensions.length < 2) return undefined;
  const few = dimensions.filter(({ labels }) => labels.length <= MOST_COLUMNS);
  return few.findLast(({ kind }) => kind !== "time") ?? few.at(-1);
}
