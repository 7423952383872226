import { expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { seedDemoFacts } from "#app/services/demo/demo-facts.ts";
import { datasetInLanguage } from "#app/services/facts/dataset-in-language.ts";
import { datasetState, loadDataset } from "#app/services/facts/load-dataset.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { datasetChart } from "#app/ui/charts/dataset-chart.server.ts";
import { serviceContext } from "#tests/support/database.ts";

test("the facts of the demo town are public, complete in every language, with a source", () => {
  const context = serviceContext();
  const ids = seedDemoFacts(context);
  expect(Object.keys(ids)).toEqual(
    expect.arrayContaining(["population", "waterPrice", "satisfaction", "economy"]),
  );
  for (const [key, id] of Object.entries(ids)) {
    const dataset = loadDataset(context.database, id);
    if (dataset === null) throw new Error(key);
    const states = TRANSLATIONS.map((language) => datasetState(dataset, language));
    expect({ key, states }).toEqual({ key, states: ["current", "current", "current"] });
    expect(dataset.publishedAt).not.toBeNull();
    expect(dataset.source).toContain(dataset.synthetic ? "Erfundene Zahlen" : "Sammelband");
    for (const language of LANGUAGES) {
      expect(datasetInLanguage(dataset, language).germanWords).toBe(false);
    }
  }
});

test("what no source has is marked as made up in every language, and the ages add up to the town", () => {
  const context = serviceContext();
  const ids = seedDemoFacts(context);
  const made = Object.entries(ids).filter(([, id]) => loadDataset(context.database, id)?.synthetic);
  expect(made.map(([key]) => key)).toEqual(["agePyramid", "servicePriorities"]);
  for (const [, id] of made) {
    const dataset = loadDataset(context.database, id);
    if (dataset === null) throw new Error(id);
    for (const language of LANGUAGES) {
      const { title } = datasetInLanguage(dataset, language);
      expect(title.text).toMatch(/\((angenommen|erfunden|assumed|invented|أرقام)/);
    }
  }
  const ages = loadDataset(context.database, ids.agePyramid)?.facts ?? [];
  expect(ages.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(14_491);
});

test("every chart that a dataset of the demo town asks for can be drawn", () => {
  const context = serviceContext();
  for (const [key, id] of Object.entries(seedDemoFacts(context))) {
    const dataset = loadDataset(context.database, id);
    if (dataset === null) throw new Error(key);
    if (dataset.chart === null) continue;
    const { unit, facts } = datasetInLanguage(dataset, "de");
    const observations = facts.map(({ id: _, ...observation }) => observation);
    const chart = datasetChart({ kind: dataset.chart, unit, observations }, "de");
    expect({ key, drawn: chart !== null }).toEqual({ key, drawn: true });
  }
});
