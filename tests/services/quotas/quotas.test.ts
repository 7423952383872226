import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { examineQuotas } from "#app/domain/sortition/feasibility/panel-check.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeQuotas } from "#app/services/files/read-quotas.ts";
import { countPool } from "#app/services/quotas/count-pool.server.ts";
import { preparePanelCheck } from "#app/services/quotas/prepare-panel-check.server.ts";
import { readQuotaFile } from "#app/services/quotas/read-quota-file.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { saveQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";
import { storeCommittedDraw } from "#tests/support/process.ts";

function audited(context: ServiceContext) {
  return context.database.select().from(auditLog).where(eq(auditLog.action, "quotas_saved")).all();
}

function changed(quotas: readonly Quota[], index: number, change: Partial<Quota>): Quota[] {
  return quotas.map((quota, q) => (q === index ? { ...quota, ...change } : quota));
}

function stored(context: ServiceContext, processId: string) {
  const set = readQuotaSet(context, processId);
  if (set === null) throw new Error("no process");
  return set;
}

function save(
  context: ServiceContext,
  processId: string,
  quotas: readonly Quota[],
  version?: string,
) {
  return saveQuotas(context, {
    processId,
    version: version ?? stored(context, processId).version,
    draft: draftOf(quotas),
    source: "editor",
  });
}

test("saved quotas are read back in their order and recorded once", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  const next = changed([...SAMPLE_QUOTAS].reverse(), 0, { minFlex: 1, maxFlex: 9 });
  const result = save(context, processId, next);
  const again = stored(context, processId);
  expect(result).toEqual({ ok: true, value: again });
  expect(again.quotas).toEqual(next);
  expect(audited(context)).toMatchObject([
    { objectKind: "process", objectId: processId, reasonCode: "editor" },
  ]);
});

test("saving what is stored changes and records nothing", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  expect(save(context, processId, SAMPLE_QUOTAS).ok).toBe(true);
  expect(audited(context)).toEqual([]);
});

test("who saves second learns of the change and overwrites only on purpose", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  const { version } = stored(context, processId);
  const first = changed(SAMPLE_QUOTAS, 0, { min: 3 });
  const second = changed(SAMPLE_QUOTAS, 0, { min: 2 });
  expect(save(context, processId, first, version).ok).toBe(true);
  const refused = save(context, processId, second, version);
  const current = stored(context, processId);
  expect(refused).toEqual({ ok: false, problem: { code: "quotas_changed", params: { current } } });
  expect(current.quotas).toEqual(first);
  expect(save(context, processId, second, current.version).ok).toBe(true);
  expect(stored(context, processId).quotas).toEqual(second);
});

test("quotas of a lottery that is committed to can no longer be changed", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  storeCommittedDraw(context.database, processId);
  const result = save(context, processId, changed(SAMPLE_QUOTAS, 0, { min: 3 }));
  expect(result).toMatchObject({ ok: false, problem: { code: "quotas_frozen" } });
  expect(stored(context, processId)).toMatchObject({ quotas: SAMPLE_QUOTAS, frozen: "committed" });
});

describe("faulty quotas leave the database as it is", () => {
  test.each<[string, Quota[], number]>([
    ["min_above_max", changed(SAMPLE_QUOTAS, 0, { min: 7 }), 10],
    [
      "min_sum_above_size",
      changed(SAMPLE_QUOTAS, 5, { min: 8, max: 9 }).map((q) =>
        q.value === "Dörfer" ? { ...q, min: 3 } : q,
      ),
      10,
    ],
    ["max_sum_below_size", changed(SAMPLE_QUOTAS, 5, { min: 0, max: 2 }), 10],
    ["size_above_pool", [{ feature: "Alter", value: "60+", min: 0, max: 100 }], 100],
    [
      "nobody_with_value_required",
      [...SAMPLE_QUOTAS, { feature: "Alter", value: "0–15", min: 1, max: 2 }],
      10,
    ],
    ["value_repeated", [...SAMPLE_QUOTAS, { feature: "Alter", value: "60+", min: 0, max: 2 }], 10],
    ["not_a_number", changed(SAMPLE_QUOTAS, 0, { min: Number.NaN }), 10],
  ])("%s", (code, quotas, panelSize) => {
    const context = serviceContext();
    const processId = storeProcess(context, { panelSize });
    const result = save(context, processId, quotas);
    expect(result).toMatchObject({ ok: false, problem: { code: "quotas_faulty" } });
    const findings =
      !result.ok && result.problem.code === "quotas_faulty" ? result.problem.params.findings : [];
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(stored(context, processId).quotas).toEqual(SAMPLE_QUOTAS);
    expect(audited(context)).toEqual([]);
  });
});

test("an auditor reads quotas but neither counts nor changes", () => {
  const database = memoryDatabase();
  const organiser = serviceContext({ database });
  const processId = storeProcess(organiser);
  const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
  expect(stored(auditor, processId).quotas).toEqual(SAMPLE_QUOTAS);
  expect(() => countPool(auditor, processId)).toThrow("Not permitted");
  expect(() => save(auditor, processId, [])).toThrow("Not permitted");
  expect(() => preparePanelCheck(auditor, processId, [])).toThrow("Not permitted");
  expect(() => readQuotaFile(auditor, processId, new Uint8Array())).toThrow("Not permitted");
});

test("the pool is counted by feature and value", () => {
  const context = serviceContext();
  const people = samplePeople(40);
  const processId = storeProcess(context, { people });
  const counts = countPool(context, processId);
  expect(counts.people).toBe(40);
  for (const { feature, values } of counts.features) {
    for (const { value, people: count } of values) {
      expect(count).toBe(people.filter((person) => person.values[feature] === value).length);
    }
    expect(values.reduce((sum, entry) => sum + entry.people, 0)).toBe(40);
  }
});

describe("quotas from a file", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  const read = (text: string) => readQuotaFile(context, processId, Buffer.from(text));

  test("an exported file changes nothing when it is read again", () => {
    const result = read(writeQuotas(SAMPLE_QUOTAS, { byteOrderMark: true }));
    expect(result).toMatchObject({ ok: true, value: { quotas: SAMPLE_QUOTAS, differences: [] } });
  });

  test.each([
    "feature,value,min,max\nAlter,60+,2,3\n",
    "category;name;min;max\nAlter;60+;2;3\n",
    "category\tfeature\tmin\tmax\nAlter\t60+\t2\t3\n",
    "Merkmal;Ausprägung;Minimum;Maximum\nAlter;60+;2;3\n",
  ])("the header of %o is understood", (text) => {
    expect(read(text)).toMatchObject({
      ok: true,
      value: { quotas: [{ feature: "Alter", value: "60+", min: 2, max: 3 }] },
    });
  });

  test("every bad row is named with its line, and nothing is stored", () => {
    const result = read(
      "feature,value,min,max\nAlter,60+,5,3\nAlter,x,one,3\nAlter,y,1,3\nAlter,y,1,3\n",
    );
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: "quota_file_faulty",
        params: {
          faults: [
            { code: "quota_min_above_max", params: { line: 2 } },
            { code: "quota_not_a_number", params: { line: 3 } },
            { code: "quota_duplicate", params: { line: 5, firstLine: 4 } },
          ],
        },
      },
    });
    expect(stored(context, processId).quotas).toEqual(SAMPLE_QUOTAS);
  });

  test.each([
    ["empty_file", Buffer.from("")],
    ["spreadsheet_not_csv", Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ["file_too_large", Buffer.alloc(1024 * 1024 + 1, 65)],
  ])("%s is refused", (code, bytes) => {
    expect(readQuotaFile(context, processId, bytes)).toMatchObject({
      ok: false,
      problem: { params: { faults: [{ code }] } },
    });
  });
});

describe("the check whether a panel exists", () => {
  async function check(context: ServiceContext, processId: string, quotas: readonly Quota[]) {
    const question = preparePanelCheck(context, processId, draftOf(quotas));
    if (!question.ok) throw new Error(question.problem.code);
    return examineQuotas(await loadHighsSolver(), question.value);
  }

  test("says yes to quotas that can be met", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    expect(await check(context, processId, SAMPLE_QUOTAS)).toMatchObject({ kind: "exists" });
  });

  test("names the conflict and a relaxation that can be saved and then holds", async () => {
    const context = serviceContext();
    // Every woman is old, every man young.
    const people = samplePeople(40).map((person, index) => {
      const values: Record<string, string> =
        index % 2 === 0
          ? { Geschlecht: "weiblich", Alter: "60+" }
          : { Geschlecht: "männlich", Alter: "16–29" };
      return { ...person, values };
    });
    const quotas = [
      { feature: "Geschlecht", value: "weiblich", min: 5, max: 5, minFlex: 5 },
      { feature: "Geschlecht", value: "männlich", min: 5, max: 5 },
      { feature: "Alter", value: "60+", min: 2, max: 3 },
      { feature: "Alter", value: "16–29", min: 7, max: 8 },
    ];
    const processId = storeProcess(context, { people, quotas });
    const answer = await check(context, processId, quotas);
    if (answer.kind !== "none") throw new Error(`answered ${answer.kind}`);
    expect(answer.conflicts.map((conflict) => conflict.code)).toEqual(["quotas_conflict"]);
    expect(answer.changes.length).toBeGreaterThan(0);
    const relaxed = saveQuotas(context, {
      processId,
      version: stored(context, processId).version,
      draft: draftOf(answer.relaxed),
      source: "relaxation",
    });
    expect(relaxed.ok).toBe(true);
    expect(audited(context)).toMatchObject([{ reasonCode: "relaxation" }]);
    const after = await check(context, processId, stored(context, processId).quotas);
    expect(after.kind).toBe("exists");
  });

  test("counts people who can be on no panel, by reason and without names", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const quotas = changed(changed(SAMPLE_QUOTAS, 2, { min: 0, max: 0 }), 4, { max: 6 });
    const answer = await check(context, processId, quotas);
    const young = samplePeople(60).filter((person) => person.values.Alter === "16–29").length;
    expect(answer).toEqual({
      kind: "exists",
      unreachable: [
        { people: young, reason: { code: "value_excluded", feature: "Alter", value: "16–29" } },
      ],
    });
  });

  test("names values without a quota with the number of people", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const villages = samplePeople(60).filter((person) => person.values.Ortsteil === "Dörfer");
    const answer = await check(
      context,
      processId,
      SAMPLE_QUOTAS.filter((quota) => quota.value !== "Dörfer"),
    );
    expect(answer).toEqual({
      kind: "pool_mismatch",
      gaps: [{ feature: "Ortsteil", value: "Dörfer", people: villages.length }],
    });
  });

  test.each<[string, Quota[], number]>([
    ["quotas_missing", [], 10],
    ["draft_incomplete", [{ feature: "", value: "x", min: 0, max: 1 }], 10],
    ["pool_empty", [{ feature: "Alter", value: "60+", min: 0, max: 10 }], 0],
  ])("%s: there is nothing to check", (code, quotas, people) => {
    const context = serviceContext();
    const processId = storeProcess(context, { people: samplePeople(people) });
    const result = preparePanelCheck(context, processId, draftOf(quotas));
    expect(result).toEqual({ ok: false, problem: { code, params: {} } });
  });
});
