import { describe, expect, test } from "vitest";
import { examineQuotas } from "#app/domain/sortition/feasibility/panel-check.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { writeQuotas } from "#app/services/files/read-quotas.ts";
import { quotasForList } from "#app/services/pool/pool-quotas.server.ts";
import { preparePanelCheck } from "#app/services/quotas/prepare-panel-check.server.ts";
import { planPopulationQuotas } from "#app/services/quotas/quotas-from-population.server.ts";
import { readQuotaFile } from "#app/services/quotas/read-quota-file.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { saveHouseholdRule } from "#app/services/quotas/save-household-rule.server.ts";
import { replaceQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { auditLog, draws } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";

const VILLAGE_WOMEN = {
  name: "Frauen aus den Dörfern",
  conditions: [
    { feature: "Geschlecht", values: ["weiblich"] },
    { feature: "Ortsteil", values: ["Dörfer"] },
  ],
};
const QUOTAS = [...SAMPLE_QUOTAS, { feature: VILLAGE_WOMEN.name, value: "yes", min: 3, max: 4 }];

function villageWoman({ values }: { values: Readonly<Record<string, string>> }): boolean {
  return values.Geschlecht === "weiblich" && values.Ortsteil === "Dörfer";
}

/** A process with a quota over several features. */
function house() {
  const context = serviceContext();
  const processId = storeProcess(context);
  const version = readQuotaSet(context, processId)?.version ?? "";
  const combined = [VILLAGE_WOMEN];
  const order = { processId, version, quotas: QUOTAS, combined, source: "editor" } as const;
  expect(replaceQuotas(context, order)).toMatchObject({ ok: true });
  return { context, processId };
}

describe("a quota over several features", () => {
  test("is stored with its conditions and replaced with the others", () => {
    const { context, processId } = house();
    const set = readQuotaSet(context, processId);
    expect(set).toMatchObject({ quotas: QUOTAS, combined: [VILLAGE_WOMEN] });
    const back = replaceQuotas(context, {
      ...{ processId, version: set?.version ?? "", source: "editor" },
      quotas: SAMPLE_QUOTAS,
    });
    expect(back).toMatchObject({ ok: true, value: { combined: [] } });
    expect(readQuotaSet(context, processId)).toMatchObject({ combined: [], quotas: SAMPLE_QUOTAS });
  });

  test("is kept by the panel of a draw and counted in its report", async () => {
    const { context, processId } = house();
    const started = startDraw(context, {
      processId,
      kind: "test",
      objective: "leximin",
      seed: "1",
    });
    if (!started.ok) throw new Error(started.problem.code);
    expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
    const read = readDraw(context, started.value.drawId);
    const people = read.ok ? read.value.people : null;
    const seats = people?.panel.filter(villageWoman).length ?? 0;
    expect(seats).toBeGreaterThanOrEqual(3);
    expect(people?.quotas.at(-1)).toMatchObject({
      feature: VILLAGE_WOMEN.name,
      selected: seats,
      pool: samplePeople(60).filter(villageWoman).length,
    });
  });

  test("counts in the check before a draw: its conflict and relaxation are named", async () => {
    const { context, processId } = house();
    const quotas = QUOTAS.map((quota) =>
      quota.value === "Dörfer" ? { ...quota, min: 2, max: 2 } : quota,
    );
    const draft = draftOf(quotas, [VILLAGE_WOMEN]);
    const question = preparePanelCheck(context, processId, draft);
    if (!question.ok) throw new Error(question.problem.code);
    const answer = examineQuotas(await loadHighsSolver(), question.value);
    if (answer.kind !== "none") throw new Error(`answered ${answer.kind}`);
    expect(JSON.stringify(answer.conflicts)).toContain(VILLAGE_WOMEN.name);
    expect(answer.relaxed.map(({ feature, value }) => [feature, value])).toEqual(
      quotas.map(({ feature, value }) => [feature, value]),
    );
  });

  test("on a feature the pool does not have is named by the check", async () => {
    const { context, processId } = house();
    const conditions = [...VILLAGE_WOMEN.conditions, { feature: "Haustier", values: ["Hund"] }];
    const draft = draftOf(QUOTAS, [{ ...VILLAGE_WOMEN, conditions }]);
    const question = preparePanelCheck(context, processId, draft);
    if (!question.ok) throw new Error(question.problem.code);
    expect(examineQuotas(await loadHighsSolver(), question.value)).toEqual({
      kind: "pool_mismatch",
      gaps: [{ feature: "Haustier", value: null, people: 60 }],
    });
  });

  test("comes back from its own file without any difference", () => {
    const { context, processId } = house();
    const text = writeQuotas(QUOTAS, { combined: [VILLAGE_WOMEN] });
    expect(readQuotaFile(context, processId, new TextEncoder().encode(text))).toMatchObject({
      value: { quotas: QUOTAS, combined: [VILLAGE_WOMEN], differences: [], findings: [] },
    });
  });

  test("is no column of a list, and stays when quotas follow from the population", () => {
    const { context, processId } = house();
    expect(quotasForList(context.database, processId)?.map(({ feature }) => feature)).not.toContain(
      VILLAGE_WOMEN.name,
    );
    const typed = ["weiblich", "männlich"].map((value) => ({
      ...{ feature: "Geschlecht", value, text: "50" },
    }));
    const plan = planPopulationQuotas(context, processId, {
      typed,
      pasted: "",
      slack: { kind: "seats", seats: 1 },
    });
    expect(plan).toMatchObject({ value: { combined: [VILLAGE_WOMEN], removed: [] } });
  });
});

describe("the rule for households", () => {
  const people = samplePeople(20).map((person, index) => ({
    ...person,
    household: `home ${Math.floor(index / 3)}`,
  }));

  test("is decided once and recorded, and not while a draw is under way", () => {
    const context = serviceContext();
    const processId = storeProcess(context, { people });
    expect(saveHouseholdRule(context, processId, true)).toMatchObject({ ok: true });
    expect(saveHouseholdRule(context, processId, false)).toMatchObject({ ok: true });
    expect(readQuotaSet(context, processId)).toMatchObject({ onePerHousehold: false });
    const recorded = context.database.select({ action: auditLog.action }).from(auditLog).all();
    expect(recorded).toEqual([{ action: "households_unlimited" }]);
    expect(
      startDraw(context, { processId, kind: "test", objective: "leximin", seed: "1" }).ok,
    ).toBe(true);
    expect(saveHouseholdRule(context, processId, true)).toMatchObject({
      problem: { code: "quotas_frozen" },
    });
    expect(context.database.select().from(draws).get()?.onePerHousehold).toBe(false);
  });

  test("counts in the check before a draw, without the names of households", async () => {
    const context = serviceContext();
    const processId = storeProcess(context, { people, quotas: [] });
    const question = preparePanelCheck(context, processId, []);
    if (!question.ok) throw new Error(question.problem.code);
    expect(JSON.stringify(question.value)).not.toContain("home");
    expect(examineQuotas(await loadHighsSolver(), question.value)).toEqual({
      kind: "households_too_few",
      households: 7,
      size: 10,
    });
  });
});
