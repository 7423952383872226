import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { changeReading } from "#app/services/facts/change-reading.server.ts";
import { importUpload } from "#app/services/facts/import-upload.server.ts";
import { previewUpload } from "#app/services/facts/preview-upload.server.ts";
import { readDataset } from "#app/services/facts/read-dataset.server.ts";
import { stageFile } from "#app/services/facts/stage-file.server.ts";
import { serviceContext } from "#tests/support/database.ts";

/** The figures of the demo town; they stay outside the project. */
const folder = join(
  process.env.SHARED_DATA_DIR ?? fileURLToPath(new URL("../../../shared/data", import.meta.url)),
  "facts",
);

async function importFile(name: string, given: { unit: string; source: string } | null) {
  const context = serviceContext();
  const bytes = readFileSync(join(folder, name));
  const staged = await stageFile(context, { bytes, fileName: name });
  if (!staged.ok) throw new Error(staged.problem.code);
  const { uploadId } = staged.value;
  if (given !== null) expect(changeReading(context, uploadId, given).ok).toBe(true);
  const preview = previewUpload(context, uploadId);
  expect(preview?.faults).toEqual([]);
  const imported = importUpload(context, uploadId, {
    title: name,
    figures: preview?.figures ?? 0,
    sourceAddress: "",
    sourceDate: "2018",
    licence: "Sammelband",
  });
  if (!imported.ok) throw new Error(imported.problem.code);
  return {
    datasets: imported.value.datasetIds.map((id) => {
      const dataset = readDataset(context, id);
      if (dataset === null) throw new Error("A dataset is missing.");
      return dataset;
    }),
  };
}

const PERCENT = { unit: "Prozent", source: "Sammelband, Kap. II.4" };
const PEOPLE = { unit: "Personen", source: "Sammelband" };

test("every file of the folder is tried", () => {
  expect(readdirSync(folder).sort()).toEqual([
    "bus_stangerode.csv",
    "doctors_hettstedt_2015.csv",
    "expected_economic_change_2018.csv",
    "immigration_acceptance_2018.csv",
    "indicators.csv",
    "population_sachsen_anhalt_2015.csv",
  ]);
});

test("the timetable becomes a dataset of times of day", async () => {
  const given = { unit: "Uhrzeit", source: "Sammelband" };
  const { datasets } = await importFile("bus_stangerode.csv", given);
  expect(datasets).toHaveLength(1);
  expect(datasets[0]?.unit).toBe("Uhrzeit");
  expect(datasets[0]?.facts.map(({ groups, sign }) => [...groups, sign].join(" "))).toEqual([
    "Stangerode Hettstedt departure 07:42",
    "Stangerode Hettstedt arrival 08:14",
    "Hettstedt Sangerhausen departure 09:33",
    "Hettstedt Sangerhausen arrival 10:35",
    "Sangerhausen Hettstedt departure 15:20",
    "Sangerhausen Hettstedt arrival 16:30",
    "Hettstedt Stangerode departure 17:00",
    "Hettstedt Stangerode arrival 17:44",
  ]);
});

test.each([
  ["doctors_hettstedt_2015.csv", PEOPLE, 26, ["Hausärzte", "care_contracts"], 10.5],
  ["expected_economic_change_2018.csv", PERCENT, 6, ["better", "migrants_percent"], 54],
  ["immigration_acceptance_2018.csv", PERCENT, 6, ["Nein"], 32],
  ["population_sachsen_anhalt_2015.csv", PEOPLE, 70, ["female"], 71577],
] as const)("%s becomes one dataset", async (name, given, count, groups, value) => {
  const { datasets } = await importFile(name, given);
  expect(datasets).toHaveLength(1);
  const [dataset] = datasets;
  expect(dataset).toMatchObject({ ...given, original: { title: name } });
  expect(dataset?.facts).toHaveLength(count);
  const found = dataset?.facts.find(
    (fact) => fact.groups.join() === groups.join() && ["", "Mansfeld-Südharz"].includes(fact.place),
  );
  expect(found?.value).toBe(value);
});

test("answers keep their English wording", async () => {
  const { datasets } = await importFile("immigration_acceptance_2018.csv", PERCENT);
  expect(datasets[0]?.translations.en?.labels).toMatchObject({
    "Ja, aber nur unter Einbeziehung der Bürger": "Yes, but only with citizens involved",
    Nein: "No",
  });
});

test("the list of indicators becomes a dataset for each indicator, unit and source", async () => {
  const { datasets } = await importFile("indicators.csv", null);
  expect(datasets).toHaveLength(18);
  expect(datasets.flatMap(({ facts }) => facts)).toHaveLength(30);
  const titled = (title: string) => datasets.filter(({ original }) => original.title === title);
  expect(titled("population")[0]).toMatchObject({
    unit: "persons",
    source: "Sammelband ch. I.3",
    facts: [
      { place: "Hettstedt", groups: ["all"], time: "1990", value: 20450 },
      { place: "Hettstedt", groups: ["all"], time: "2017", value: 14491 },
    ],
  });
  expect(titled("Leistungspreis Trinkwasser bis 2025")[0]?.facts.map(({ value }) => value)).toEqual(
    [12.8, 6.25, 1.36],
  );
  expect(titled("Mittlere jährliche Veränderung der Einwohnerzahl")).toHaveLength(2);
  expect(titled("satisfied_with_participation")[0]?.original.labels).toMatchObject({
    "locals: satisfied": "Zufrieden mit Mitwirkungsmöglichkeiten",
  });
  expect(titled("satisfied_with_participation")[0]?.translations.en?.labels).toMatchObject({
    "locals: dissatisfied": "Dissatisfied with their say",
  });
});
