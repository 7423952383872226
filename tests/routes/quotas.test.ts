import { beforeAll, describe, expect, test } from "vitest";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { readQuotaFile } from "#app/services/quotas/read-quota-file.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let organiser: RouteVisitor;

beforeAll(async () => {
  house = await routeHouse();
  organiser = await house.staff("organiser");
});

function context() {
  return serviceContext({ database: house.app.database, actor: { kind: "system" } });
}

function stored(processId: string) {
  const set = readQuotaSet(context(), processId);
  if (set === null) throw new Error("no process");
  return set;
}

/** The editor's form as a browser without scripts sends it. */
function formOf(quotas: readonly Quota[], version: string, intent: string) {
  const draft = draftOf(quotas);
  const rows = draft.flatMap((feature, position) =>
    feature.rows.map((row) => ({ position: String(position), ...row })),
  );
  return {
    version,
    intent,
    feature: draft.map(({ name }) => name),
    "row.feature": rows.map(({ position }) => position),
    "row.value": rows.map(({ value }) => value),
    "row.min": rows.map(({ min }) => min),
    "row.max": rows.map(({ max }) => max),
    "row.minFlex": rows.map(({ minFlex }) => minFlex),
    "row.maxFlex": rows.map(({ maxFlex }) => maxFlex),
  };
}

function changed(index: number, change: Partial<Quota>): Quota[] {
  return SAMPLE_QUOTAS.map((quota, q) => (q === index ? { ...quota, ...change } : quota));
}

describe("bad quotas are answered with 422, their sentence and an unchanged database", () => {
  test.each<[string, readonly Quota[]]>([
    ["the maximum must not be below the minimum", changed(0, { min: 7 })],
    ["ask for at least 11 seats, but there are only 10", changed(1, { min: 7, max: 7 })],
    ["allow at most 9 seats, but 10 are to be filled", changed(5, { min: 1, max: 5 })],
    [
      "Until that changes, the minimum has to be 0",
      [...SAMPLE_QUOTAS, { feature: "Alter", value: "0–15", min: 1, max: 1 }],
    ],
    [
      "is already further up in this feature",
      [...SAMPLE_QUOTAS, { feature: "Alter", value: "60+", min: 0, max: 1 }],
    ],
    ["“NaN” is not a whole number from 0", changed(0, { min: Number.NaN })],
    ["“-1” is not a whole number from 0", changed(0, { min: -1 })],
  ])("%s", async (sentence, quotas) => {
    const processId = storeProcess(context());
    const address = `/staff/processes/${processId}/quotas`;
    const answer = await organiser.post(address, formOf(quotas, stored(processId).version, "save"));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(stored(processId).quotas).toEqual(SAMPLE_QUOTAS);
  });

  test("a panel larger than the pool", async () => {
    const quotas = [{ feature: "Alter", value: "60+", min: 0, max: 100 }];
    const processId = storeProcess(context(), { panelSize: 61 });
    const address = `/staff/processes/${processId}/quotas`;
    const answer = await organiser.post(address, formOf(quotas, stored(processId).version, "save"));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("but the pool has only 60 people");
    expect(stored(processId).quotas).toEqual(SAMPLE_QUOTAS);
  });
});

test("the second of two organisers keeps what was entered and sees what differs", async () => {
  const processId = storeProcess(context());
  const address = `/staff/processes/${processId}/quotas`;
  const { version } = stored(processId);
  const first = await organiser.post(address, formOf(changed(0, { min: 3 }), version, "save"));
  expect(first.status).toBe(303);
  const second = await organiser.post(address, formOf(changed(0, { min: 2 }), version, "save"));
  expect(second.status).toBe(409);
  const page = await second.text();
  expect(page).toContain("The quotas have been changed in the meantime");
  const current = stored(processId);
  expect(page).toContain(current.version);
  expect(current.quotas[0]?.min).toBe(3);
  const again = await organiser.post(
    address,
    formOf(changed(0, { min: 2 }), current.version, "save"),
  );
  expect(again.status).toBe(303);
  expect(stored(processId).quotas[0]?.min).toBe(2);
});

test("the exported file is read back without any difference", async () => {
  const processId = storeProcess(context());
  const answer = await organiser.get(`/staff/processes/${processId}/quotas/quotas.csv`);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // What a German spreadsheet opens in columns: semicolons behind a byte order mark.
  expect(Buffer.from(bytes).toString("utf8")).toMatch(/^\ufefffeature;value;min;max\r\n/);
  expect(readQuotaFile(context(), processId, bytes)).toMatchObject({
    ok: true,
    value: { quotas: SAMPLE_QUOTAS, differences: [] },
  });
});

test("a file of more than a megabyte is refused without being read", async () => {
  const processId = storeProcess(context());
  const form = new FormData();
  form.set("file", new File([new Uint8Array(2 * 1024 * 1024).fill(65)], "quotas.csv"));
  const answer = await organiser.post(`/staff/processes/${processId}/quotas/import`, form);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("The file cannot be read as it is");
});

test("the form without a file says what to do", async () => {
  const processId = storeProcess(context());
  const form = new FormData();
  form.set("file", new File([], ""));
  const answer = await organiser.post(`/staff/processes/${processId}/quotas/import`, form);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Choose a file.");
});

test.each(["", "/import", "/population", "/quotas.csv"])(
  "a process that does not exist has no page quotas%s",
  async (path) => {
    const answer = await organiser.get(`/staff/processes/unknown/quotas${path}`);
    expect(answer.status).toBe(404);
  },
);

test.each([["moderator"], ["administrator"]] as const)("a %s may not see quotas", async (role) => {
  const processId = storeProcess(context());
  const visitor = await house.staff(role);
  expect((await visitor.get(`/staff/processes/${processId}/quotas`)).status).toBe(403);
});

test("an auditor's page holds no counts, and the auditor may not post", async () => {
  const processId = storeProcess(context());
  const auditor = await house.staff("auditor");
  const address = `/staff/processes/${processId}/quotas`;
  const page = await (await auditor.get(address)).text();
  expect(page).toContain("Kernstadt");
  expect(page).not.toContain("People in the pool");
  const data = await (await auditor.get(`${address}.data`)).text();
  expect(data).not.toContain("people");
  const answer = await auditor.post(address, formOf([], stored(processId).version, "save"));
  expect(answer.status).toBe(403);
  expect(stored(processId).quotas).toEqual(SAMPLE_QUOTAS);
});

test("a form that is not the editor's is refused", async () => {
  const processId = storeProcess(context());
  const answer = await organiser.post(`/staff/processes/${processId}/quotas`, {
    version: "x",
    intent: "save",
    feature: "Alter",
    "row.feature": ["0", "0"],
    "row.value": "only one",
  });
  expect(answer.status).toBe(400);
});
