import { SEXES, sum } from "#app/domain/scenarios/population.ts";
import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import {
  PATHS,
  type PathYear,
  type ScenarioPath,
  type ScenarioRun,
} from "#app/services/scenarios/compute-scenario.ts";
import type { InputValues } from "#app/services/scenarios/scenario-inputs.ts";
import type { ChartedDataset, ChartedObservation } from "#app/ui/charts/charted-dataset.ts";
import { type DatasetChart, datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { type ChartTable, datasetTable } from "#app/ui/charts/dataset-table.server.ts";
import { pathNames, scenarioNumbers } from "./scenario-words.server.ts";

/** A chart of the page with its sentence and table. */
export interface ScenarioFigure {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly chart: DatasetChart | null;
  readonly table: ChartTable;
}

/** Everything that is computed on the page, in the reader's words. */
export interface ScenarioView {
  readonly summary: {
    readonly caption: string;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly figures: readonly ScenarioFigure[];
  readonly pyramids: readonly ScenarioFigure[];
}

const MEASURES = ["residents", "pupils", "fire", "doctors", "water"] as const;
type Measure = (typeof MEASURES)[number];

/** What a measure takes from a year, to the decimal places that it is told with. */
const VALUES: Readonly<
  Record<Measure, { readonly of: (year: PathYear) => number | null; readonly places: number }>
> = {
  residents: { of: ({ residents }) => residents, places: 0 },
  pupils: { of: ({ pupils }) => pupils, places: 0 },
  fire: { of: ({ peoplePerFirefighter }) => peoplePerFirefighter, places: 1 },
  doctors: { of: ({ peoplePerDoctor }) => peoplePerDoctor, places: 0 },
  water: { of: ({ waterPrice }) => (waterPrice === null ? null : waterPrice * 100), places: 2 },
};

export function scenarioView(
  run: ScenarioRun,
  values: InputValues,
  language: Language,
): ScenarioView {
  const { t } = publicTranslation(language);
  const measures = MEASURES.filter((measure) => measure !== "water" || run.water !== null);
  const names = pathNames(values, language);
  const { start, end } = spanOf(run);
  const numbers = scenarioNumbers(language);
  const write = (measure: Measure, year: PathYear | undefined) => {
    const value = year === undefined ? null : VALUES[measure].of(year);
    return measure === "water" ? numbers.points(value) : numbers.whole(value);
  };
  return {
    summary: {
      caption: t("public:scenarios.summary.caption", { end }),
      headers: [
        t("public:scenarios.summary.measure", { year: end }),
        t("public:scenarios.summary.start", { year: start }),
        ...PATHS.map((path) => names[path]),
      ],
      rows: measures.map((measure) => [
        titleOf(measure, start, language),
        write(measure, run.paths[0]?.years[0]),
        ...run.paths.map(({ years }) => write(measure, years.at(-1))),
      ]),
    },
    figures: measures.map((measure) => {
      const dataset = measureDataset(measure, run, names, language);
      const [forecast = "", low = "", high = ""] = run.paths.map(({ years }) =>
        write(measure, years.at(-1)),
      );
      return {
        key: measure,
        title: t(`public:scenarios.measures.${measure}.title`),
        sentence: t(`public:scenarios.measures.${measure}.sentence`, {
          start,
          end,
          from: write(measure, run.paths[0]?.years[0]),
          forecast,
          low,
          high,
          doctors: numbers.tenths(run.paths[0]?.years.at(-1)?.doctors ?? null),
        }),
        ...drawn(dataset, language),
      };
    }),
    pyramids: run.paths.map((path) => ({
      key: path.path,
      title: t("public:scenarios.pyramid.title", { path: names[path.path] }),
      sentence: t("public:scenarios.pyramid.sentence", { start, end }),
      // Three stand beside each other.
      ...drawn(pyramidDataset(path, { start, end }, language), language, "narrow"),
    })),
  };
}

function spanOf({ paths }: ScenarioRun) {
  const years = paths[0]?.years ?? [];
  return { start: String(years[0]?.year), end: String(years.at(-1)?.year) };
}

function titleOf(measure: Measure, start: string, language: Language): string {
  const { t } = publicTranslation(language);
  const title = t(`public:scenarios.measures.${measure}.title`);
  if (measure !== "water") return title;
  return `${title} (${t("public:scenarios.measures.water.unit", { start })})`;
}

function drawn(dataset: ChartedDataset, language: Language, only?: "narrow") {
  return { chart: datasetChart(dataset, language, only), table: datasetTable(dataset, language) };
}

function measureDataset(
  measure: Measure,
  run: ScenarioRun,
  names: ReturnType<typeof pathNames>,
  language: Language,
): ChartedDataset {
  const { t } = publicTranslation(language);
  const { of, places } = VALUES[measure];
  const { start } = spanOf(run);
  return {
    kind: "line",
    unit: t(`public:scenarios.measures.${measure}.unit`, { start }),
    observations: run.paths.flatMap(({ path, years }) =>
      years.map((year) => {
        const value = of(year);
        return observation(
          [names[path]],
          String(year.year),
          value === null ? null : Number(value.toFixed(places)),
        );
      }),
    ),
  };
}

/** Ages together in groups of so many years; single years would be lines too thin to see. */
const GROUP = 5;

function pyramidDataset(
  path: ScenarioPath,
  span: { readonly start: string; readonly end: string },
  language: Language,
): ChartedDataset {
  const { t } = publicTranslation(language);
  const sexes = {
    female: t("public:scenarios.pyramid.women"),
    male: t("public:scenarios.pyramid.men"),
  };
  return {
    kind: "age_pyramid",
    unit: t("public:scenarios.measures.residents.unit"),
    observations: (["start", "end"] as const).flatMap((when) =>
      SEXES.flatMap((sex) =>
        Array.from({ length: 100 / GROUP + 1 }, (_none, index) => {
          const from = index * GROUP;
          const label = from === 100 ? "100+" : `${from}–${from + GROUP - 1}`;
          const people = sum(path[when][sex].slice(from, from + GROUP));
          return observation([sexes[sex], label], span[when], Math.round(people));
        }),
      ),
    ),
  };
}

function observation(
  groups: readonly string[],
  time: string,
  value: number | null,
): ChartedObservation {
  return { groups, place: "", time, value, sign: value === null ? "x" : null, qualified: false };
}
