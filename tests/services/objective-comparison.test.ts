import { describe, expect, test } from "vitest";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { viewJob } from "#app/services/jobs/view-job.server.ts";
import { readComparison } from "#app/services/objectives/read-comparison.server.ts";
import { startComparison } from "#app/services/objectives/start-comparison.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import { withdrawPerson } from "#app/services/pool/withdraw-person.server.ts";
import { saveHouseholdRule } from "#app/services/quotas/save-household-rule.server.ts";
import { objectiveComparisons, processes, quotas } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";

function start(context: ServiceContext, processId: string): string {
  const started = startComparison(context, processId);
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.jobId;
}

async function compared(options: Parameters<typeof storeProcess>[1] = {}) {
  const context = serviceContext();
  const processId = storeProcess(context, options);
  start(context, processId);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded", problem: null });
  return { context, processId };
}

describe("a comparison", () => {
  test("gives the chances by every objective, none better by another's own measure", async () => {
    const { context, processId } = await compared();
    const { comparison, outdated } = readComparison(context, processId);
    expect(outdated).toBe(false);
    expect(comparison?.objectives.map(({ objective }) => objective)).toEqual([...OBJECTIVES]);
    const by = (name: string) => {
      const found = comparison?.objectives.find(({ objective }) => objective === name);
      if (found === undefined) throw new Error(`Nothing by ${name}.`);
      return found;
    };
    for (const { min, max, geometricMean, steps, reachable } of comparison?.objectives ?? []) {
      expect(min).toBeLessThanOrEqual(by("leximin").min + 1e-6);
      expect(geometricMean).toBeLessThanOrEqual(by("nash").geometricMean + 1e-6);
      expect(max).toBe(steps.at(-1)?.probability);
      expect(steps.reduce((sum, { people }) => sum + people, 0)).toBe(reachable);
      const seats = steps.reduce((sum, { people, probability }) => sum + people * probability, 0);
      expect(seats).toBeCloseTo(10, 4);
    }
  });

  test("leaves one comparison of the process, and none when it is cancelled", async () => {
    const { context: before, processId } = await compared();
    const context = { ...before, now: new Date(before.now.getTime() + 1000) };
    const jobId = start(context, processId);
    expect(startComparison(context, processId)).toEqual({ ok: true, value: { jobId } });
    expect(viewJob(context, jobId)).toMatchObject({ processId, kind: "compare_objectives" });
    expect(readComparison(context, processId)).toMatchObject({ runningJobId: jobId });
    cancelJob(context, jobId);
    expect(readComparison(context, processId).comparison).not.toBeNull();
    start(context, processId);
    await runNextJob(context);
    expect(context.database.select().from(objectiveComparisons).all()).toHaveLength(1);
  });

  test.each<[string, (context: ServiceContext, processId: string) => void]>([
    [
      "someone withdrew",
      (context, processId) => {
        const [person] = readPool(context, processId);
        withdrawPerson(context, { processId, personId: person?.id ?? "" });
      },
    ],
    ["a quota changed", ({ database }) => database.update(quotas).set({ max: 10 }).run()],
    ["the seats changed", ({ database }) => database.update(processes).set({ panelSize: 9 }).run()],
    ["households count no more", (context, id) => saveHouseholdRule(context, id, false)],
  ])("is out of date when %s", async (_name, change) => {
    const { context, processId } = await compared();
    change(context, processId);
    expect(readComparison(context, processId)).toMatchObject({ outdated: true });
  });

  test("keeps nothing that points at a person", async () => {
    const { context, processId } = await compared();
    const stored = JSON.stringify(readComparison(context, processId));
    for (const { reference, name, id } of readPool(context, processId)) {
      for (const trace of [`"${reference}"`, name ?? reference, id]) {
        expect(stored).not.toContain(trace);
      }
    }
  });

  test("that cannot be computed says what is at fault", async () => {
    const context = serviceContext();
    const impossible = SAMPLE_QUOTAS.map((quota) => ({ ...quota, min: 0, max: 1 }));
    const processId = storeProcess(context, { quotas: impossible });
    start(context, processId);
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "draw_quotas_infeasible" },
    });
    expect(readComparison(context, processId)).toMatchObject({ comparison: null });
  });
});

test.each([
  ["pool_empty", { people: [] }],
  ["quotas_missing", { quotas: [] }],
] as const)("%s: there is nothing to compare", (code, options) => {
  const context = serviceContext();
  const processId = storeProcess(context, options);
  expect(startComparison(context, processId)).toEqual({ ok: false, problem: { code, params: {} } });
});

test("Households alone are enough to compare", async () => {
  const people = samplePeople(24).map((person, index) => ({
    ...person,
    household: `home ${Math.floor(index / 2)}`,
  }));
  const { context, processId } = await compared({ people, quotas: [] });
  expect(readComparison(context, processId).comparison?.objectives[0]?.min).toBeCloseTo(10 / 24, 6);
});

test("An auditor reads a comparison and starts none", async () => {
  const { context, processId } = await compared();
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  expect(readComparison(auditor, processId).comparison).not.toBeNull();
  expect(() => startComparison(auditor, processId)).toThrow("Not permitted");
});
