import { beforeAll, expect, test } from "vitest";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { replaceQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

const NAME = "Frauen aus den Dörfern";
const CONDITIONS = [
  { feature: "Geschlecht", values: ["weiblich"] },
  { feature: "Ortsteil", values: ["Dörfer"] },
];

let house: RouteHouse;
let organiser: RouteVisitor;

beforeAll(async () => {
  house = await routeHouse();
  organiser = await house.staff("organiser");
});

function context() {
  return serviceContext({ database: house.app.database, actor: { kind: "system" } });
}

/** A process with a quota over several features. */
function newProcess(): string {
  const processId = storeProcess(context());
  const saved = replaceQuotas(context(), {
    ...{ processId, source: "editor", version: readQuotaSet(context(), processId)?.version ?? "" },
    quotas: [...SAMPLE_QUOTAS, { feature: NAME, value: "yes", min: 3, max: 4 }],
    combined: [{ name: NAME, conditions: CONDITIONS }],
  });
  expect(saved.ok).toBe(true);
  return processId;
}

test("the editor's form without scripts keeps the conditions of a quota over several features", async () => {
  const processId = newProcess();
  const address = `/staff/processes/${processId}/quotas`;
  const set = readQuotaSet(context(), processId);
  const answer = await organiser.post(address, {
    ...{ version: set?.version ?? "", intent: "save", feature: "", combined: "0" },
    condition: ['[0,"Geschlecht","weiblich"]', '[0,"Alter","16–29"]', '[0,"Alter","30–59"]'],
    ...{ "row.feature": "0", "row.value": "yes", "row.min": "1", "row.max": "2" },
    ...{ "row.minFlex": "", "row.maxFlex": "" },
  });
  expect(answer.status).toBe(303);
  const name = "Geschlecht: weiblich & Alter: 16–29 | 30–59";
  expect(readQuotaSet(context(), processId)).toMatchObject({
    quotas: [{ feature: name, value: "yes", min: 1, max: 2 }],
    combined: [
      {
        name,
        conditions: [
          { feature: "Geschlecht", values: ["weiblich"] },
          { feature: "Alter", values: ["16–29", "30–59"] },
        ],
      },
    ],
  });
});

test.each(["no JSON", '["x","a","b"]', "[0,1,2]", "[0]"])(
  "a condition that the form cannot send is refused: %s",
  async (condition) => {
    const processId = newProcess();
    const address = `/staff/processes/${processId}/quotas`;
    const form = { version: "", intent: "save", feature: "", combined: "0", condition };
    expect((await organiser.post(address, form)).status).toBe(400);
  },
);

test("quotas over several features read like quotas: for an auditor, in the file, in a result", async () => {
  const processId = newProcess();
  const process = `/staff/processes/${processId}`;
  const auditor = await house.staff("auditor");
  const table = await (await auditor.get(`${process}/quotas`)).text();
  expect(table).toContain("Several features together");
  expect(table).toContain("Geschlecht: weiblich &amp; Ortsteil: Dörfer");

  const file = await (await organiser.get(`${process}/quotas/quotas.csv`)).text();
  expect(file).toContain(`Geschlecht & Ortsteil;weiblich & Dörfer;3;4;${NAME}`);

  const order = { processId, kind: "test", objective: "leximin", seed: "1" } as const;
  const started = startDraw(context(), order);
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context())).toMatchObject({ status: "succeeded" });
  const result = await (await organiser.get(`${process}/draws/${started.value.drawId}`)).text();
  expect(result).toContain("Several features together");
  expect(result).toContain(`<bdi>${NAME}</bdi>`);
  expect(result).not.toContain("<bdi>yes</bdi>");
});
