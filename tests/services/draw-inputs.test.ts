import { expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { processes } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";

/** People two by two in a household. */
function couples(count: number) {
  return samplePeople(count).map((person, index) => ({
    ...person,
    household: `home ${Math.floor(index / 2)}`,
  }));
}

function start(context: ServiceContext, processId: string) {
  return startDraw(context, { processId, kind: "test", objective: "leximin", seed: "4711" });
}

/** Draws and answers with the panel. */
async function draw(context: ServiceContext, processId: string) {
  const started = start(context, processId);
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  const read = readDraw(context, started.value.drawId);
  if (!read.ok || read.value.people === null) throw new Error("The draw cannot be read.");
  return read.value.people.panel;
}

test("A panel holds one person of each household at most, quotas or not", async () => {
  for (const quotas of [undefined, []]) {
    const context = serviceContext();
    const people = couples(60);
    const processId = storeProcess(context, {
      people,
      ...(quotas === undefined ? {} : { quotas }),
    });
    const panel = await draw(context, processId);
    expect(panel).toHaveLength(10);
    expect(new Set(panel.map(({ household }) => household)).size).toBe(10);
  }
});

test("Where the process does not ask for it, households do not matter", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: couples(12), quotas: [] });
  context.database.update(processes).set({ onePerHousehold: false }).run();
  expect(start(context, processId)).toMatchObject({ problem: { code: "quotas_missing" } });
});

test("Without quotas and without households nothing is drawn", () => {
  const context = serviceContext();
  const processId = storeProcess(context, { quotas: [] });
  expect(start(context, processId)).toMatchObject({ problem: { code: "quotas_missing" } });
});

test("More seats than households fail with a reason", async () => {
  const context = serviceContext();
  const processId = storeProcess(context, { people: couples(18), quotas: [] });
  expect(start(context, processId)).toMatchObject({ ok: true });
  expect(await runNextJob(context)).toMatchObject({
    status: "failed",
    problem: {
      code: "draw_bad_input",
      params: { faults: [{ code: "size_above_households", count: 1 }] },
    },
  });
});
