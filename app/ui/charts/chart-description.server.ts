import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { isolated } from "../figures.ts";
import { drawnValue, figureWriter } from "./chart-sheet.server.ts";
import { type ChartedDataset, dimensionsOf, nameBy } from "./charted-dataset.ts";

/** More lines than this are in the table only. */
const MOST_SENTENCES = 5;

/** What a chart shows, in sentences for who does not see it. */
export function chartDescription(dataset: ChartedDataset, language: Language): string {
  const { t } = publicTranslation(language);
  const parts = dataset.kind === "line" ? changes(dataset, language) : extremes(dataset, language);
  return t("public:charts.description.whole", {
    kind: t(`public:charts.kinds.${dataset.kind}`),
    unit: dataset.unit,
    parts: [...parts, t("public:charts.description.table")].join(" "),
  });
}

function changes({ observations }: ChartedDataset, language: Language): string[] {
  const { t } = publicTranslation(language);
  const writer = figureWriter(language);
  const dimensions = dimensionsOf(observations).filter(({ kind }) => kind !== "time");
  const names = [...new Set(observations.map((each) => nameBy(each, dimensions)))];
  return names.slice(0, MOST_SENTENCES).flatMap((name) => {
    const known = observations.filter(
      (each) => nameBy(each, dimensions) === name && drawnValue(each) !== null,
    );
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const change = {
      from: isolated(writer.observation(first)),
      start: isolated(first.time),
      to: isolated(writer.observation(last)),
      end: isolated(last.time),
    };
    // A single line needs no name.
    return [
      name === ""
        ? t("public:charts.description.single", change)
        : t("public:charts.description.change", { ...change, name: isolated(name) }),
    ];
  });
}

function extremes({ observations }: ChartedDataset, language: Language): string[] {
  const { t } = publicTranslation(language);
  const writer = figureWriter(language);
  const dimensions = dimensionsOf(observations);
  const known = observations
    .flatMap((each) => {
      const value = drawnValue(each);
      return value === null ? [] : [{ each, value, name: nameBy(each, dimensions) }];
    })
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [known[0], known.at(-1)];
  if (highest === undefined || lowest === undefined || highest === lowest) return [];
  return [
    t("public:charts.description.extremes", {
      highest: isolated(highest.name),
      high: isolated(writer.observation(highest.each)),
      lowest: isolated(lowest.name),
      low: isolated(writer.observation(lowest.each)),
    }),
  ];
}
