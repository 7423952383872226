import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { followUpSeed } from "#app/domain/public-draw/draw-number.ts";
import type { Problem, Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { drawSubstitutes } from "#app/services/panel/decide-substitutes.server.ts";
import { exportAlternates } from "#app/services/panel/export-alternates.server.ts";
import { readPanel } from "#app/services/panel/read-panel.server.ts";
import { recordLeaving } from "#app/services/panel/record-leaving.server.ts";
import { requestAlternates } from "#app/services/panel/request-alternates.server.ts";
import { requestSubstitutes } from "#app/services/panel/request-substitutes.server.ts";
import { alternateLists, auditLog, draws, poolPeople } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";

let context: ServiceContext;
let place: { processId: string; drawId: string };

beforeEach(async () => {
  context = serviceContext();
  const processId = storeProcess(context);
  place = { processId, drawId: await storeDrawnPanel(context, processId) };
});

function expectOk<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.problem.code}`);
  return result.value;
}

const RATES = {
  overall: 0.1,
  byValue: [{ feature: "Alter", value: "16–29", rate: 0.4 }],
};

function panel() {
  return expectOk(readPanel(context, place));
}

async function rankList(length = 6) {
  const { listId } = expectOk(requestAlternates(context, place, { rates: RATES, length }));
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded", problem: null });
  return listId;
}

describe("a reserve list", () => {
  test("ranks people who are not on the panel and says what each length is good for", async () => {
    await rankList();
    const [list] = panel().alternates;
    expect(list).toMatchObject({ number: 1, overallRate: 0.1, scenarios: 500 });
    const onIt = panel().members.map(({ person }) => person?.reference);
    expect(list?.ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { reference, joined } of list?.ranked ?? []) {
      expect(onIt).not.toContain(reference);
      expect(joined).toBe(false);
    }
    const covered = list?.lengths.map((each) => each.covered) ?? [];
    expect(covered).toHaveLength(7);
    expect(covered.at(-1)).toBeGreaterThan((covered[0] ?? 1) + 0.3);
    expect(covered).toEqual([...covered].sort((a, b) => a - b));
  });

  test("has the seed that was settled with the public draw, by its number", async () => {
    await rankList(1);
    await rankList(1);
    const { commitment } =
      context.database.select().from(draws).where(eq(draws.id, place.drawId)).get() ?? {};
    const seeds = context.database
      .select({ seed: alternateLists.seed })
      .from(alternateLists)
      .orderBy(alternateLists.number)
      .all()
      .map(({ seed }) => seed);
    expect(seeds).toEqual(
      ["alternates 1", "alternates 2"].map((purpose) =>
        followUpSeed(commitment ?? "", 471, purpose),
      ),
    );
  });

  test("fills an open seat in its order when the organiser chooses so", async () => {
    const listId = await rankList(20);
    const [gone] = panel().members;
    expectOk(recordLeaving(context, { ...place, personId: gone?.personId ?? "" }, "moved"));
    const request = { kind: "replacement", listId } as const;
    const { substitutionId } = expectOk(requestSubstitutes(context, place, request));
    await runNextJob(context);
    const proposal = panel().proposal;
    expect(proposal).toMatchObject({ chances: null, violations: [], seats: 1 });
    const ranked = panel().alternates[0]?.ranked ?? [];
    const [chosen] = proposal?.chosen ?? [];
    const people = new Map(
      panel().members.map(({ person, left }) => [person?.reference, left === null]),
    );
    const position = ranked.findIndex(({ reference }) => reference === chosen);
    expect(position).toBeGreaterThanOrEqual(0);
    expect(people.has(chosen)).toBe(false);
    expectOk(drawSubstitutes(context, { ...place, substitutionId }, { acceptViolation: false }));
    const members = panel().members.filter(({ left }) => left === null);
    expect(members.map(({ person }) => person?.reference)).toContain(chosen);
    for (const { feature, value, min, max } of SAMPLE_QUOTAS) {
      const now = panel().quotas.find((each) => each.feature === feature && each.value === value);
      expect(now?.now).toBeGreaterThanOrEqual(min);
      expect(now?.now).toBeLessThanOrEqual(max);
    }
    expect(panel().alternates[0]?.ranked[position]).toMatchObject({ joined: true });
    expect(panel().substitutions[0]).toMatchObject({ way: "list", members: [chosen] });
  });

  test("that is too short for the open seats is said to be so by the job", async () => {
    const listId = await rankList(1);
    for (const { personId } of panel().members.slice(0, 2)) {
      expectOk(recordLeaving(context, { ...place, personId }, "declined"));
    }
    expectOk(requestSubstitutes(context, place, { kind: "replacement", listId }));
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "list_too_short", params: { seats: 2, people: 1 } },
    });
  });

  test("is saved as a file in its order without those who have withdrawn; that is recorded", async () => {
    const listId = await rankList(3);
    const ranked = panel().alternates[0]?.ranked.map(({ reference }) => reference) ?? [];
    const file = expectOk(exportAlternates(context, { ...place, listId }, "Rang"));
    const rows = file.content.split("\r\n").slice(1, 4);
    expect(rows.map((row) => row.split(";")[0])).toEqual(ranked);
    expect(rows.map((row) => row.split(";").at(-1))).toEqual(["1", "2", "3"]);
    expect(context.database.select().from(auditLog).all().at(-1)).toMatchObject({
      action: "alternates_exported",
    });
    context.database.update(poolPeople).set({ withdrawnAt: context.now }).run();
    const emptied = expectOk(exportAlternates(context, { ...place, listId }, "Rang"));
    expect(emptied.content).not.toContain("R-");
  });

  test("whose computation is cancelled leaves nothing, and the next takes its number", async () => {
    const { jobId } = expectOk(requestAlternates(context, place, { rates: RATES, length: 3 }));
    cancelJob(context, jobId);
    expect(panel().alternates).toEqual([]);
    await rankList(2);
    expect(panel().alternates.map(({ number }) => number)).toEqual([1]);
    expect(context.database.select().from(alternateLists).all()).toHaveLength(1);
  });

  test.each([
    ["alternates_length_invalid", { length: 0, rates: RATES }],
    ["alternates_length_invalid", { length: 201, rates: RATES }],
    ["drop_out_rates_invalid", { length: 3, rates: { overall: 0, byValue: [] } }],
  ] as const)("is refused with %s", (code, request) => {
    expect(requestAlternates(context, place, request)).toMatchObject({ problem: { code } });
  });
});
