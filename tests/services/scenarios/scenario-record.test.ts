import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { computeScenario } from "#app/services/scenarios/compute-scenario.ts";
import { defaultInputs } from "#app/services/scenarios/default-inputs.ts";
import { defaultValues } from "#app/services/scenarios/scenario-inputs.ts";
import { recordScenario } from "#app/services/scenarios/scenario-record.ts";
import { announcementSchema } from "#app/services/town-halls/announcement.ts";
import { announcementDifferences } from "#app/services/town-halls/announcement-differences.server.ts";
import { publishTownHall } from "#app/services/town-halls/publish-town-hall.server.ts";
import {
  listPublicRevisions,
  readPublicRevision,
} from "#app/services/town-halls/read-public-town-halls.server.ts";
import { agendaItemScenarios, scenarioModels } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { publishNow } from "#tests/support/publication.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";

let context: ServiceContext;
let hall: string;
let model: string;

beforeEach(() => {
  context = serviceContext();
  model = seedDemoScenarios(context);
  const stored = storeTownHall(context);
  hall = stored.id;
  const link = { itemId: stored.itemIds.data, modelId: model };
  context.database.insert(agendaItemScenarios).values(link).run();
});

function recordOf(number: number) {
  return readPublicRevision(context, hall, number)?.announcement.scenarios[0]?.record;
}

/** Nobody can do so by the pages; a later version of the software might. */
function changeModel(pupils: number) {
  const document = defaultInputs();
  const input = { ...document.inputs.pupils, value: pupils };
  const inputs = { ...document, inputs: { ...document.inputs, pupils: input } };
  context.database.update(scenarioModels).set({ inputs }).where(eq(scenarioModels.id, model)).run();
}

test("a revision keeps the inputs and the results of its scenarios, whatever becomes of the model", () => {
  publishNow(context, hall);
  const announced = recordOf(1);
  changeModel(500);
  expect(recordOf(1)).toEqual(announced);
  expect(announced?.document).toEqual(defaultInputs());
  expect(announced?.run.paths[0]?.years[0]?.pupils).toBe(380);
  publishNow(context, hall);
  expect(recordOf(2)?.run.paths[0]?.years[0]?.pupils).toBe(500);
});

test("the results that are kept are those that the model computes", () => {
  const document = defaultInputs();
  const run = computeScenario(document, defaultValues(document));
  if (!run.ok) throw new Error(run.problem.code);
  const record = recordScenario(document);
  for (const [index, { years, end }] of run.value.paths.entries()) {
    const kept = record?.run.paths[index];
    expect(kept?.years.at(-1)?.residents).toBeCloseTo(years.at(-1)?.residents ?? 0, 5);
    expect(kept?.years[10]?.waterPrice).toBeCloseTo(years[10]?.waterPrice ?? 0, 5);
    expect(kept?.end.female[30]).toBeCloseTo(end.female[30] ?? 0, 5);
  }
  expect(record?.run.water?.residual).toBeCloseTo(run.value.water?.residual ?? 0, 5);
});

test("the same inputs are recorded alike, so that nothing new is announced", () => {
  publishNow(context, hall);
  expect(publishTownHall(context, hall)).toMatchObject({
    problem: { code: "announcement_unchanged" },
  });
});

test("which inputs changed is told in words", () => {
  publishNow(context, hall);
  changeModel(500);
  publishNow(context, hall);
  const [before, after] = listPublicRevisions(context, hall);
  if (before === undefined || after === undefined) throw new Error("Two were published.");
  const [difference, ...others] = announcementDifferences(
    before.announcement,
    after.announcement,
    "de",
  );
  expect(others).toEqual([]);
  expect(difference?.id).toBe(`scenario:${model}`);
  const changed = difference?.parts.filter(({ kind }) => kind !== "same");
  expect(changed?.map(({ text }) => text.trim())).toEqual(["380", "500"]);
});

test("a revision from before records were kept can still be read", () => {
  publishNow(context, hall);
  const { announcement } = readPublicRevision(context, hall, 1) ?? {};
  const scenarios = announcement?.scenarios.map(({ record, ...scenario }) => scenario);
  const earlier = { ...announcement, scenarios };
  expect(announcementSchema.parse(earlier)).toEqual(earlier);
});

test("inputs without a future leave no record", () => {
  const document = defaultInputs();
  const migrants = { ...document.inputs.migrants, value: -1000 };
  expect(recordScenario({ ...document, inputs: { ...document.inputs, migrants } })).toBeNull();
});
