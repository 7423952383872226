import { eq, notInArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { followUpSeed } from "#app/domain/public-draw/draw-number.ts";
import type { Problem, Result } from "#app/domain/result.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { verifyLotteryFile } from "#app/services/draws/verify-lottery-file.ts";
import {
  openAlternatesResult,
  openAlternatesSettings,
} from "#app/services/panel/alternates-envelope.server.ts";
import {
  discardSubstitutes,
  drawSubstitutes,
} from "#app/services/panel/decide-substitutes.server.ts";
import { readPanel } from "#app/services/panel/read-panel.server.ts";
import { recordLeaving, takeBackLeaving } from "#app/services/panel/record-leaving.server.ts";
import { requestAlternates } from "#app/services/panel/request-alternates.server.ts";
import { requestSubstitutes } from "#app/services/panel/request-substitutes.server.ts";
import {
  openSubstitutionResult,
  openSubstitutionSettings,
} from "#app/services/panel/substitution-envelope.server.ts";
import { verifySubstitution } from "#app/services/panel/verify-substitution.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import {
  alternateLists,
  auditLog,
  draws,
  panelMembers,
  poolPeople,
  substitutions,
} from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";

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

function panel() {
  return expectOk(readPanel(context, place));
}

function onPanel() {
  return panel().members.filter(({ left }) => left === null);
}

/** Lets the first members leave who have this value, or any. */
function lose(count: number, value?: string) {
  const gone = onPanel()
    .filter(
      ({ person }) => value === undefined || Object.values(person?.values ?? {}).includes(value),
    )
    .slice(0, count);
  for (const { personId } of gone) {
    expectOk(recordLeaving(context, { ...place, personId }, "dropped_out"));
  }
  return gone;
}

const REPLACEMENT = { kind: "replacement", listId: null } as const;

async function propose(request: Parameters<typeof requestSubstitutes>[2] = REPLACEMENT) {
  const asked = expectOk(requestSubstitutes(context, place, request));
  const job = await runNextJob(context);
  expect(job).toMatchObject({ status: "succeeded", problem: null });
  return { ...place, substitutionId: asked.substitutionId };
}

function expectQuotas(quotas: readonly Quota[]) {
  const people = onPanel().map(({ person }) => person?.values ?? {});
  for (const { feature, value, min, max } of quotas) {
    const count = people.filter((values) => values[feature] === value).length;
    expect(count).toBeGreaterThanOrEqual(min);
    expect(count).toBeLessThanOrEqual(max);
  }
}

describe("leaving a panel", () => {
  test("opens a seat, keeps reason and time, and can be taken back while the seat is open", () => {
    const [gone] = lose(1);
    expect(panel()).toMatchObject({ size: 10, open: 1 });
    const shown = panel().members.find(({ personId }) => personId === gone?.personId);
    expect(shown?.left).toEqual({ at: context.now, reason: "dropped_out", recorded: true });
    const member = { ...place, personId: gone?.personId ?? "" };
    expect(recordLeaving(context, member, "moved")).toMatchObject({
      problem: { code: "member_left_already" },
    });
    expect(takeBackLeaving(context, member)).toMatchObject({ ok: true });
    expect(panel().open).toBe(0);
    expect(takeBackLeaving(context, member)).toMatchObject({
      problem: { code: "member_not_left" },
    });
  });

  test("happens by itself for whoever withdraws from the pool", async () => {
    const [first] = onPanel();
    context.database
      .update(poolPeople)
      .set({ withdrawnAt: context.now })
      .where(eq(poolPeople.id, first?.personId ?? ""))
      .run();
    expect(panel().open).toBe(1);
    const shown = panel().members.find(({ personId }) => personId === first?.personId);
    expect(shown?.left).toEqual({ at: context.now, reason: "withdrew", recorded: false });
    expectOk(drawSubstitutes(context, await propose(), { acceptViolation: false }));
    expectQuotas(SAMPLE_QUOTAS);
    expect(onPanel()).toHaveLength(10);
  });

  test("is recorded without anything that points at the person", () => {
    lose(1);
    const entries = context.database.select().from(auditLog).all();
    expect(entries).toMatchObject([
      {
        action: "member_left",
        objectKind: "draw",
        objectId: place.drawId,
        reasonCode: "dropped_out",
      },
    ]);
  });

  test.each([
    ["draw_missing", { drawId: "nowhere" }],
    ["member_missing", { personId: "nobody" }],
  ] as const)("is refused with %s", (code, change) => {
    const personId = onPanel()[0]?.personId ?? "";
    const refused = recordLeaving(context, { ...place, personId, ...change }, "other");
    expect(refused).toMatchObject({ problem: { code } });
  });

  test("is for organisers alone", () => {
    const auditor = { ...context, actor: staffActor(context.database, "auditor") };
    const personId = onPanel()[0]?.personId ?? "";
    expect(() => recordLeaving(auditor, { ...place, personId }, "other")).toThrow(Forbidden);
    expect(() => readPanel(auditor, place)).toThrow(Forbidden);
  });
});

describe("substitutes", () => {
  test("are proposed with what will hold, and drawn when someone decides", async () => {
    const gone = lose(2);
    const proposal = await propose();
    expect(onPanel()).toHaveLength(8);
    const shown = panel().proposal;
    expect(shown).toMatchObject({ kind: "replacement", seats: 2, size: 10, violations: [] });
    for (const { least, most, min, max, now } of shown?.outlook ?? []) {
      expect(min).toBeLessThanOrEqual(least);
      expect(most).toBeLessThanOrEqual(max);
      expect(now).toBeLessThanOrEqual(least);
    }
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    expectQuotas(SAMPLE_QUOTAS);
    const after = panel();
    expect(after).toMatchObject({ open: 0, proposal: null });
    expect(after.substitutions).toMatchObject([{ number: 1, kind: "replacement" }]);
    const joined = onPanel().filter(({ origin }) => origin === "replacement");
    expect(joined).toHaveLength(2);
    for (const { personId } of gone) {
      expect(joined.map((member) => member.personId)).not.toContain(personId);
    }
    expect(
      context.database
        .select()
        .from(auditLog)
        .all()
        .map(({ action }) => action),
    ).toEqual([
      ...["member_left", "member_left", "substitutes_requested"],
      ...["substitutes_proposed", "substitutes_drawn"],
    ]);
  });

  test("are drawn with the seed that was settled with the public draw, and can be recomputed", async () => {
    lose(1);
    const proposal = await propose();
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    const draw = context.database.select().from(draws).where(eq(draws.id, place.drawId)).get();
    expect(panel().substitutions[0]?.seed).toBe(
      followUpSeed(draw?.commitment ?? "", 471, "replacement 1"),
    );
    const verdict = expectOk(verifySubstitution(context, proposal));
    expect(verdict.panels).toBeGreaterThan(0);
    expect(verifyLotteryFile(verdict.file)).toMatchObject({ ok: true });
  });

  test("whose record was changed do not verify", async () => {
    lose(1);
    const proposal = await propose();
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    const joined = onPanel().find(({ origin }) => origin === "replacement");
    const inPool = context.database.select().from(poolPeople).all();
    const onIt = panel().members.map(({ personId }) => personId);
    const other = inPool.find(({ id }) => !onIt.includes(id));
    context.database
      .update(panelMembers)
      .set({ personId: other?.id ?? "" })
      .where(eq(panelMembers.personId, joined?.personId ?? ""))
      .run();
    expect(verifySubstitution(context, proposal)).toMatchObject({
      problem: { code: "panel_differs" },
    });
    context.database.update(substitutions).set({ seed: "0815" }).run();
    expect(verifySubstitution(context, proposal)).toMatchObject({
      problem: { code: "seed_differs" },
    });
  });

  test("name whose seat they take where one leaves and one comes", async () => {
    const [gone] = lose(1);
    expectOk(drawSubstitutes(context, await propose(), { acceptViolation: false }));
    const joined = context.database
      .select()
      .from(panelMembers)
      .where(eq(panelMembers.origin, "replacement"))
      .all();
    expect(joined).toMatchObject([{ replaces: gone?.personId }]);
    const member = { ...place, personId: gone?.personId ?? "" };
    expect(takeBackLeaving(context, member)).toMatchObject({ problem: { code: "seat_taken" } });
  });

  test("are not drawn by a proposal made before somebody else left", async () => {
    lose(1);
    const proposal = await propose();
    lose(1);
    expect(drawSubstitutes(context, proposal, { acceptViolation: true })).toMatchObject({
      problem: { code: "substitution_outdated" },
    });
    expect(onPanel()).toHaveLength(8);
  });

  test("are not drawn by a proposal in whose lottery somebody has withdrawn", async () => {
    lose(1);
    const proposal = await propose();
    const onIt = panel().members.map(({ personId }) => personId);
    const other = context.database
      .select()
      .from(poolPeople)
      .all()
      .find(({ id }) => !onIt.includes(id));
    context.database
      .update(poolPeople)
      .set({ withdrawnAt: context.now })
      .where(eq(poolPeople.id, other?.id ?? ""))
      .run();
    expect(drawSubstitutes(context, proposal, { acceptViolation: false })).toMatchObject({
      problem: { code: "substitution_outdated" },
    });
  });

  test("are drawn once", async () => {
    lose(1);
    const proposal = await propose();
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    expect(drawSubstitutes(context, proposal, { acceptViolation: false })).toMatchObject({
      problem: { code: "substitution_missing" },
    });
    expect(onPanel()).toHaveLength(10);
  });

  test("can be dropped as a proposal, which leaves the panel as it is", async () => {
    lose(1);
    const proposal = await propose();
    expectOk(discardSubstitutes(context, proposal));
    expect(panel()).toMatchObject({ proposal: null, open: 1 });
    expect(discardSubstitutes(context, proposal)).toMatchObject({
      problem: { code: "substitution_missing" },
    });
  });

  test("come from the panel's own process only", async () => {
    lose(1);
    const proposal = await propose();
    const other = storeProcess(context, { people: [] });
    const elsewhere = { ...proposal, processId: other };
    expect(drawSubstitutes(context, elsewhere, { acceptViolation: false })).toMatchObject({
      problem: { code: "draw_missing" },
    });
  });

  test("are refused for a full panel, a closed process and while others are looked for", () => {
    expect(requestSubstitutes(context, place, REPLACEMENT)).toMatchObject({
      problem: { code: "no_seat_open" },
    });
    lose(1);
    expectOk(requestSubstitutes(context, place, REPLACEMENT));
    expect(requestSubstitutes(context, place, REPLACEMENT)).toMatchObject({
      problem: { code: "substitutes_under_way" },
    });
  });

  test("are no longer looked for once the process is closed", () => {
    lose(1);
    expect(closeProcess(context, place.processId)).toMatchObject({ ok: true });
    expect(requestSubstitutes(context, place, REPLACEMENT)).toMatchObject({
      problem: { code: "process_closed" },
    });
    expect(panel().fixed).toBe("closed");
  });

  test("stores nothing about a person readably", async () => {
    lose(1);
    await propose();
    const file = context.database.$client.serialize().toString("latin1");
    expect(file).not.toContain("Synthetic Person");
    expect(file).not.toMatch(/"R-\d+"/);
  });
});

describe("a panel whose quotas nobody left can keep", () => {
  /** Ten seats; of the six young people three are on the panel, the other three withdraw. */
  async function withoutYoung() {
    const people = samplePeople(40).map((person, index) => ({
      ...person,
      values: { ...person.values, Alter: index < 6 ? "16–29" : index < 24 ? "30–59" : "60+" },
    }));
    const quotas: Quota[] = [
      { feature: "Alter", value: "16–29", min: 3, max: 3 },
      { feature: "Alter", value: "30–59", min: 3, max: 5 },
      { feature: "Alter", value: "60+", min: 2, max: 4 },
    ];
    const processId = storeProcess(context, { people, quotas });
    place = { processId, drawId: await storeDrawnPanel(context, processId) };
    const onIt = onPanel().map(({ personId }) => personId);
    const inPool = context.database
      .select()
      .from(poolPeople)
      .where(eq(poolPeople.processId, processId))
      .orderBy(poolPeople.position)
      .all();
    for (const { id } of inPool.slice(0, 6)) {
      if (onIt.includes(id)) continue;
      context.database
        .update(poolPeople)
        .set({ withdrawnAt: context.now })
        .where(eq(poolPeople.id, id))
        .run();
    }
    lose(1, "16–29");
    return quotas;
  }

  test("is shown the least violation, row by row, and filled only when it is accepted", async () => {
    await withoutYoung();
    const proposal = await propose();
    const shown = panel().proposal;
    expect(shown?.violations).toEqual([
      { feature: "Alter", value: "16–29", min: 3, max: 3, count: 2 },
    ]);
    expect(shown?.outlook.find(({ value }) => value === "16–29")).toMatchObject({
      now: 2,
      least: 2,
      most: 2,
    });
    expect(drawSubstitutes(context, proposal, { acceptViolation: false })).toMatchObject({
      problem: { code: "violation_not_accepted" },
    });
    expect(onPanel()).toHaveLength(9);
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: true }));
    expect(onPanel()).toHaveLength(10);
    expect(panel().substitutions).toMatchObject([{ violationAccepted: true }]);
    expect(verifySubstitution(context, proposal)).toMatchObject({ ok: true });
    const last = context.database.select().from(auditLog).all().at(-1);
    expect(last).toMatchObject({ action: "substitutes_drawn", reasonCode: "violation_accepted" });
  });

  test("for which nobody at all is left is told so by the job", async () => {
    lose(1);
    const onIt = onPanel().map(({ personId }) => personId);
    context.database
      .update(poolPeople)
      .set({ withdrawnAt: context.now })
      .where(notInArray(poolPeople.id, onIt))
      .run();
    expectOk(requestSubstitutes(context, place, REPLACEMENT));
    expect(await runNextJob(context)).toMatchObject({
      status: "failed",
      problem: { code: "too_few_people_left", params: { seats: 1, people: 0 } },
    });
  });
});

test("substitutes keep quotas over several features and live with nobody on the panel", async () => {
  const people = samplePeople(60).map((person, index) => ({
    ...person,
    household: `home ${Math.floor(index / 2)}`,
  }));
  const combined = [
    {
      name: "Ältere Frauen",
      conditions: [
        { feature: "Geschlecht", values: ["weiblich"] },
        { feature: "Alter", values: ["60+"] },
      ],
    },
  ];
  const quotas = [...SAMPLE_QUOTAS, { feature: "Ältere Frauen", value: "yes", min: 2, max: 2 }];
  const processId = storeProcess(context, { people, quotas });
  const drawId = await storeDrawnPanel(context, processId, { onePerHousehold: true, combined });
  place = { processId, drawId };
  lose(3);
  await propose();
  const shown = panel().proposal;
  expect(shown?.outlook.find(({ feature }) => feature === "Ältere Frauen")).toMatchObject({
    least: 2,
    most: 2,
  });
  const proposal = { ...place, substitutionId: shown?.id ?? "" };
  expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
  expect(panel().quotas.every(({ min, max, now }) => min <= now && now <= max)).toBe(true);
  expect(panel().features).toEqual(["Geschlecht", "Alter", "Ortsteil"]);
  const homes = onPanel().map(({ person }) => person?.household);
  expect(new Set(homes).size).toBe(10);
});

describe("a larger panel", () => {
  const larger = SAMPLE_QUOTAS.map((quota) => ({
    ...quota,
    min: quota.min + 1,
    max: quota.max + 3,
  }));

  test("keeps its members and draws the missing ones by the quotas for its size", async () => {
    const before = onPanel().map(({ personId }) => personId);
    const proposal = await propose({ kind: "top_up", size: 14, quotas: larger });
    expect(panel().proposal).toMatchObject({ kind: "top_up", seats: 4, size: 14, violations: [] });
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    const after = onPanel();
    expect(after).toHaveLength(14);
    expect(after.map(({ personId }) => personId)).toEqual(expect.arrayContaining(before));
    expectQuotas(larger);
    expect(panel()).toMatchObject({ size: 14, open: 0 });
    expect(verifySubstitution(context, proposal)).toMatchObject({ ok: true });
  });

  test("replaces by its new quotas from then on", async () => {
    const proposal = await propose({ kind: "top_up", size: 14, quotas: larger });
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    lose(3);
    expect(panel().open).toBe(3);
    expectOk(drawSubstitutes(context, await propose(), { acceptViolation: false }));
    expect(onPanel()).toHaveLength(14);
    expectQuotas(larger);
    expect(panel().substitutions.map(({ number, kind }) => [number, kind])).toEqual([
      [2, "replacement"],
      [1, "top_up"],
    ]);
  });

  test.each([
    ["top_up_too_small", { size: 10, quotas: larger }],
    ["top_up_quotas_invalid", { size: 14, quotas: larger.slice(1) }],
    ["top_up_quotas_invalid", { size: 14, quotas: larger.map((each) => ({ ...each, min: 99 })) }],
  ] as const)("is refused with %s", (code, request) => {
    expect(requestSubstitutes(context, place, { kind: "top_up", ...request })).toMatchObject({
      problem: { code },
    });
  });
});

describe("somebody who is erased", () => {
  test("is nowhere in what was drawn for the panel, which then cannot be recomputed", async () => {
    lose(1);
    // Everyone who could be drawn is on the list, whoever the lot takes.
    expectOk(
      requestAlternates(context, place, { rates: { overall: 0.1, byValue: [] }, length: 200 }),
    );
    await runNextJob(context);
    const proposal = await propose();
    expectOk(drawSubstitutes(context, proposal, { acceptViolation: false }));
    const joined = onPanel().find(({ origin }) => origin === "replacement");
    const personId = joined?.personId ?? "";
    const reference = joined?.person?.reference ?? "";
    const before = panel().alternates[0]?.ranked ?? [];
    const rank = before.findIndex((person) => person.reference === reference);
    expect(rank).toBeGreaterThanOrEqual(0);
    expectOk(erasePerson(context, { processId: place.processId, personId }));
    const after = panel();
    expect(after).toMatchObject({ open: 1, substitutions: [{ way: "erased", members: [] }] });
    expect(after.alternates[0]?.ranked[rank]).toMatchObject({ reference: null, rank: rank + 1 });
    expect(after.alternates[0]?.ranked).toHaveLength(before.length);
    const row = context.database.select().from(substitutions).get();
    const list = context.database.select().from(alternateLists).get();
    if (row === undefined || list === undefined) throw new Error("Something is gone.");
    const kept = [
      openSubstitutionResult(context.keyring, row),
      openSubstitutionSettings(context.keyring, row),
      openAlternatesResult(context.keyring, list),
      openAlternatesSettings(context.keyring, list),
    ];
    expect(JSON.stringify(kept)).not.toContain(`"${reference}"`);
    expect(verifySubstitution(context, proposal)).toMatchObject({
      problem: { code: "substitution_without_lottery" },
    });
  });

  test("takes a proposal along that nobody has decided on", async () => {
    lose(1);
    await propose();
    const personId = onPanel()[0]?.personId ?? "";
    expectOk(erasePerson(context, { processId: place.processId, personId }));
    expect(panel().proposal).toBeNull();
    expect(context.database.select().from(substitutions).all()).toEqual([]);
  });
});
