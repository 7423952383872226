import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import type { PublicLottery } from "#app/domain/public-draw/public-lottery.ts";
import { panelOf } from "#app/domain/public-draw/public-lottery.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { commitDraw } from "#app/services/draws/commit-draw.server.ts";
import { discardDraw } from "#app/services/draws/discard-draw.server.ts";
import { enterFirst, enterSecond } from "#app/services/draws/enter-number.server.ts";
import { exportLottery } from "#app/services/draws/export-lottery.server.ts";
import { publicText } from "#app/services/draws/lottery-of-draw.server.ts";
import { readNumberEntries } from "#app/services/draws/number-entries.server.ts";
import { readDraw } from "#app/services/draws/read-draw.server.ts";
import { readPreparation } from "#app/services/draws/read-preparation.server.ts";
import { revokeDraw } from "#app/services/draws/revoke-draw.server.ts";
import { recordStatement } from "#app/services/draws/scrutineer-statements.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import {
  verifyFullLottery,
  verifyPublicLottery,
} from "#app/services/draws/verify-public-lottery.ts";
import { poolClosed } from "#app/services/pool/pool-closed.server.ts";
import { addSwornPerson, issueSwornCode } from "#app/services/second-person/sworn-people.server.ts";
import {
  auditLog,
  drawPublicFiles,
  drawRows,
  draws,
  numberEntries,
  panelMembers,
  poolPeople,
  processes,
  quotas,
  scrutineerStatements,
} from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { SAMPLE_QUOTAS, samplePeople, storeProcess } from "#tests/support/pool.ts";
import {
  announcementAt,
  commitRealDraw,
  expectOk,
  prepareRealDraw,
} from "#tests/support/real-draw.ts";

const STAGE: NumberEvidence = { source: "stage", digits: [0, 4, 7] };

async function committed(source: "stage" | "lottery-numbers" | "beacon" = "stage") {
  const context = serviceContext();
  const place = await commitRealDraw(context, { source });
  const second = staffActor(context.database, "auditor");
  function first(evidence: NumberEvidence = STAGE, as: ServiceContext = context) {
    return enterFirst(as, { ...place, evidence, origin: "typed" });
  }
  function again(evidence: NumberEvidence = STAGE, userId = second.id, as = context) {
    const proof = { kind: "staff", userId } as const;
    return enterSecond(as, { ...place, evidence, origin: "typed", proof });
  }
  return { context, ...place, second, first, again };
}

function actions(context: ServiceContext): string[] {
  return context.database
    .select()
    .from(auditLog)
    .all()
    .map(({ action }) => action);
}

function fileOf(context: ServiceContext, drawId: string): PublicLottery {
  return JSON.parse(publicText(context.database, drawId) ?? "") as PublicLottery;
}

describe("preparing a real draw", () => {
  test("makes a thousand panels that keep every quota, and publishes nothing", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const drawId = await prepareRealDraw(context, processId);
    const preparation = readPreparation(context, { processId, drawId });
    expect(preparation).toMatchObject({
      panels: 1000,
      poolSize: 60,
      panelSize: 10,
      outdated: false,
      unreachable: [],
      optimality: { proved: true },
    });
    expect(preparation?.rounding.deviation).toBeLessThan(10 / 1000);
    expect(poolClosed(context.database, processId)).toBeNull();
    expect(actions(context)).toEqual(["draw_preparation_started", "draw_prepared"]);
  });

  test("keeps references, names and attributes out of the public file", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const drawId = await prepareRealDraw(context, processId);
    expect(publicText(context.database, drawId)).not.toMatch(/Synthetic|R-\d|@example/);
    const stored = context.database.$client.serialize().toString("latin1");
    expect(stored).not.toMatch(/Synthetic Person/);
    const rows = context.database.select().from(drawRows).all();
    for (const { id, reference } of samplePeople(60).map((person) => ({ ...person, id: "" }))) {
      expect(rows.some(({ rowId }) => rowId === reference || rowId === id)).toBe(false);
    }
  });

  test("can be discarded, and gives way to a new preparation", async () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const first = await prepareRealDraw(context, processId);
    const second = await prepareRealDraw(context, processId);
    expect(readPreparation(context, { processId, drawId: first })).toBeNull();
    expectOk(discardDraw(context, { processId, drawId: second }));
    expect(context.database.select().from(drawRows).all()).toEqual([]);
    expect(context.database.select().from(drawPublicFiles).all()).toEqual([]);
  });

  test("says who can be on no panel, and why, to organisers only", async () => {
    const context = serviceContext();
    const closed = SAMPLE_QUOTAS.map((quota) =>
      quota.value === "Dörfer" ? { ...quota, min: 0, max: 0 } : { ...quota, min: 0, max: 10 },
    );
    const processId = storeProcess(context, { quotas: closed });
    const drawId = await prepareRealDraw(context, processId);
    const unreachable = readPreparation(context, { processId, drawId })?.unreachable ?? [];
    expect(unreachable.length).toBeGreaterThan(0);
    expect(unreachable[0]).toMatchObject({
      reference: expect.stringMatching(/^R-\d+$/),
      reason: { code: "value_excluded", value: "Dörfer" },
    });
    const auditor = { ...context, actor: staffActor(context.database, "auditor") };
    expect(readPreparation(auditor, { processId, drawId })?.unreachable).toBeNull();
  });
});

describe("committing to a lottery", () => {
  test("fixes the file, its hash and the way to the number, and freezes pool and quotas", async () => {
    const { context, processId, drawId, commitment } = await committed();
    const text = publicText(context.database, drawId) ?? "";
    const { checks } = verifyPublicLottery(text, { commitment });
    expect(checks.filter(({ holds }) => holds === false)).toEqual([]);
    expect(fileOf(context, drawId)).toMatchObject({
      testDraw: false,
      announcement: announcementAt(context),
    });
    expect(poolClosed(context.database, processId)).toMatchObject({ code: "pool_frozen" });
    expect(actions(context).at(-1)).toBe("draw_committed");
    expect(context.database.select().from(draws).get()).toMatchObject({ number: 1, commitment });
  });

  test("opens with a full file whose panels all keep the quotas", async () => {
    const { context, processId, drawId, commitment } = await committed();
    const full = expectOk(exportLottery(context, { processId, drawId }, "lottery-full.json"));
    const publicFile = publicText(context.database, drawId);
    const { checks } = verifyFullLottery(full.content, { publicText: publicFile, commitment });
    expect(checks.filter(({ holds }) => holds !== true)).toEqual([]);
  });

  test("gives everyone in the pool a letter with their own row and salt", async () => {
    const { context, processId, drawId } = await committed();
    const letters = expectOk(exportLottery(context, { processId, drawId }, "letters.csv"));
    const lines = letters.content.trim().split(/\r?\n/);
    expect(lines).toHaveLength(61);
    expect(lines[0]).toContain("reference;name;E-Mail;row;salt");
    const rows = lines.slice(1).map((line) => line.split(";").at(-2));
    expect(new Set(rows).size).toBe(60);
    expect(fileOf(context, drawId).rows.map(({ id }) => id)).toEqual(expect.arrayContaining(rows));
    expect(actions(context).at(-1)).toBe("draw_exported");
  });

  test.each([
    ["process_not_public", "a draft", (c: ServiceContext) => setStatus(c, "draft")],
    ["process_not_public", "a closed process", (c: ServiceContext) => setStatus(c, "closed")],
    ["preparation_outdated", "changed quotas", (c: ServiceContext) => changeQuotas(c)],
    ["preparation_outdated", "another pool", (c: ServiceContext) => removePerson(c)],
    ["preparation_outdated", "other seats", (c: ServiceContext) => changeSeats(c)],
  ])("is refused with %s for %s", async (code, _what, change) => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const drawId = await prepareRealDraw(context, processId);
    change(context);
    const announcement = announcementAt(context);
    const before = publicText(context.database, drawId);
    expect(commitDraw(context, { processId, drawId, announcement, round: null })).toMatchObject({
      problem: { code },
    });
    expect(publicText(context.database, drawId)).toBe(before);
    expect(actions(context)).not.toContain("draw_committed");
  });

  test("is refused for a number that was drawn before, twice, and for a test", async () => {
    const { context, processId, drawId } = await committed();
    const announcement = announcementAt(context);
    expect(commitDraw(context, { processId, drawId, announcement, round: null })).toMatchObject({
      problem: { code: "draw_committed" },
    });
    expect(startDraw(context, { processId, kind: "real", objective: "leximin" })).toMatchObject({
      problem: { code: "draw_stands" },
    });
    const other = storeProcess(context);
    const prepared = await prepareRealDraw(context, other);
    const past = { ...announcement, at: TEST_NOW.toISOString() };
    expect(
      commitDraw(context, { processId: other, drawId: prepared, announcement: past, round: null }),
    ).toMatchObject({ problem: { code: "number_time_past" } });
  });

  test.each(["administrator", "moderator", "auditor"] as const)(
    "is not for the role %s",
    async (role) => {
      const context = serviceContext();
      const processId = storeProcess(context);
      const drawId = await prepareRealDraw(context, processId);
      const stranger = { ...context, actor: staffActor(context.database, role) };
      const announcement = announcementAt(context);
      expect(() => commitDraw(stranger, { processId, drawId, announcement, round: null })).toThrow(
        "Not permitted",
      );
    },
  );
});

describe("the number", () => {
  test("entered by two people draws exactly the panel with that number", async () => {
    const { context, drawId, first, again } = await committed();
    expectOk(first());
    expect(expectOk(again())).toEqual({ outcome: "drawn" });
    const expected = panelOf(fileOf(context, drawId), 47);
    const seated = context.database
      .select({ rowId: drawRows.rowId })
      .from(panelMembers)
      .innerJoin(drawRows, eq(drawRows.personId, panelMembers.personId))
      .all()
      .map(({ rowId }) => rowId);
    expect(seated.sort()).toEqual([...expected].sort());
    const { summary, people } = expectOk(readDraw(context, drawId));
    expect(summary).toMatchObject({ kind: "real", drawnNumber: 47, seed: null, inputHash: null });
    expect(people?.panel).toHaveLength(10);
    for (const { min, max, selected } of people?.quotas ?? []) {
      expect(selected).toBeGreaterThanOrEqual(min);
      expect(selected).toBeLessThanOrEqual(max);
    }
    expect(actions(context).slice(-3)).toEqual([
      "number_entered_first",
      "second_person_confirmed",
      "draw_completed",
    ]);
  });

  test("is hidden until the second person has entered it", async () => {
    const { context, drawId, first, again } = await committed();
    first();
    expect(readNumberEntries(context, drawId).map(({ seen }) => seen)).toEqual([null]);
    again({ source: "stage", digits: [0, 4, 8] });
    expect(readNumberEntries(context, drawId).map(({ seen }) => seen)).toEqual(["0 4 7", "0 4 8"]);
  });

  test("draws nothing where the two differ, keeps both, and begins again", async () => {
    const { context, drawId, first, again } = await committed();
    first();
    expect(expectOk(again({ source: "stage", digits: [7, 4, 0] }))).toEqual({ outcome: "differs" });
    expect(context.database.select().from(panelMembers).all()).toEqual([]);
    expect(actions(context).at(-1)).toBe("number_entries_differ");
    first();
    expect(expectOk(again())).toEqual({ outcome: "drawn" });
    expect(
      readNumberEntries(context, drawId).map(({ attempt, position }) => [attempt, position]),
    ).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });

  test("is not entered twice by the same person, also from another's session", async () => {
    const { context, first, again } = await committed();
    const own = context.actor.kind === "staff" ? context.actor.id : "";
    first();
    expect(again(STAGE, own)).toMatchObject({ problem: { code: "second_person_same" } });
    const colleague = { ...context, actor: staffActor(context.database, "organiser") };
    expect(again(STAGE, own, colleague)).toMatchObject({ problem: { code: "second_person_same" } });
    expect(context.database.select().from(numberEntries).all()).toHaveLength(1);
    expect(context.database.select().from(panelMembers).all()).toEqual([]);
  });

  test("can be entered second by a sworn person with a code", async () => {
    const { context, first, processId, drawId } = await committed();
    const administrator = { ...context, actor: staffActor(context.database, "administrator") };
    const swornId = addSwornPerson(administrator, { name: "Synthetic Witness" });
    const { code } = expectOk(issueSwornCode(administrator, swornId));
    first();
    const proof = { kind: "sworn", code } as const;
    const entered = { processId, drawId, evidence: STAGE, origin: "typed", proof } as const;
    expect(enterSecond(context, entered)).toEqual({ ok: true, value: { outcome: "drawn" } });
    expect(readNumberEntries(context, drawId).at(-1)).toMatchObject({ enteredByKind: "sworn" });
  });

  test("is refused once it is drawn: of two browsers the later one learns it", async () => {
    const { first, again } = await committed();
    first();
    expect(first()).toMatchObject({ problem: { code: "number_first_entered" } });
    again();
    expect(again()).toMatchObject({ problem: { code: "draw_completed_meanwhile" } });
    expect(first()).toMatchObject({ problem: { code: "draw_completed_meanwhile" } });
  });

  test("is refused after a withdrawal, and a second entry without a first", async () => {
    const { context, processId, drawId, second, first, again } = await committed();
    expect(again()).toMatchObject({ problem: { code: "number_first_missing" } });
    const proof = { kind: "staff", userId: second.id } as const;
    expectOk(
      revokeDraw(context, { processId, drawId, kind: "withdrawn", reason: "Liste falsch", proof }),
    );
    expect(first()).toMatchObject({ problem: { code: "draw_revoked" } });
    expect(() =>
      context.database
        .insert(numberEntries)
        .values({
          drawId,
          attempt: 1,
          position: 1,
          entry: "{}",
          enteredBy: "x",
          enteredByKind: "staff",
          enteredAt: TEST_NOW,
        })
        .run(),
    ).toThrow("no number is awaited");
  });

  test.each<[string, "stage" | "lottery-numbers" | "beacon", NumberEvidence]>([
    ["stage_digits_wrong", "stage", { source: "stage", digits: [1, 2] }],
    ["stage_digits_wrong", "stage", { source: "stage", digits: [1, 2, 10] }],
    ["number_source_other", "stage", { source: "lottery-numbers", numbers: [1, 2, 3] }],
    ["lottery_numbers_wrong", "lottery-numbers", { source: "lottery-numbers", numbers: [] }],
    [
      "beacon_round_wrong",
      "beacon",
      { source: "beacon", round: 4712, randomness: "ab".repeat(32) },
    ],
    ["beacon_randomness_wrong", "beacon", { source: "beacon", round: 4711, randomness: "xy" }],
  ])("is refused with %s where it does not fit the source %s", async (code, source, evidence) => {
    const { context, first } = await committed(source);
    expect(first(evidence)).toMatchObject({ problem: { code } });
    expect(context.database.select().from(numberEntries).all()).toEqual([]);
  });

  test.each<["lottery-numbers" | "beacon", NumberEvidence]>([
    ["lottery-numbers", { source: "lottery-numbers", numbers: [3, 12, 17, 28, 33, 45] }],
    ["beacon", { source: "beacon", round: 4711, randomness: "0a".repeat(32) }],
  ])("can come from the source %s", async (source, evidence) => {
    const { context, drawId, first, again } = await committed(source);
    first(evidence);
    expect(expectOk(again(evidence))).toEqual({ outcome: "drawn" });
    const drawn = context.database.select().from(draws).where(eq(draws.id, drawId)).get();
    expect(drawn?.drawnNumber).toBeGreaterThanOrEqual(0);
    expect(drawn?.drawnNumber).toBeLessThanOrEqual(999);
  });

  test("stays on record: the database refuses to change or delete an entry", async () => {
    const { context, first } = await committed();
    first();
    expect(() => context.database.update(numberEntries).set({ entry: "{}" }).run()).toThrow(
      "append-only",
    );
    expect(() => context.database.delete(numberEntries).run()).toThrow("append-only");
  });

  test("draws who withdrew after the commitment as well", async () => {
    const { context, drawId, first, again } = await committed();
    const everyone = context.database.update(poolPeople).set({ withdrawnAt: TEST_NOW });
    everyone.run();
    first();
    again();
    expect(expectOk(readDraw(context, drawId)).people?.panel).toHaveLength(10);
  });
});

describe("a committed draw", () => {
  test("keeps its file, rows and quotas: the database refuses to change them", async () => {
    const { context } = await committed();
    const { database } = context;
    expect(() => database.update(drawPublicFiles).set({ content: "{}" }).run()).toThrow("final");
    expect(() => database.delete(drawPublicFiles).run()).toThrow("final");
    expect(() => database.update(drawRows).set({ commitment: "x" }).run()).toThrow("only erased");
    expect(() => database.delete(drawRows).run()).toThrow("final");
  });

  test("lets a person be erased: salt and attributes go, commitments stay and still verify", async () => {
    const { context, processId, drawId, commitment } = await committed();
    const [row] = context.database.select().from(drawRows).all();
    context.database
      .update(drawRows)
      .set({ envelope: null })
      .where(eq(drawRows.rowId, row?.rowId ?? ""))
      .run();
    const full = expectOk(exportLottery(context, { processId, drawId }, "lottery-full.json"));
    const publicFile = publicText(context.database, drawId);
    const { checks } = verifyFullLottery(full.content, { publicText: publicFile, commitment });
    expect(checks.filter(({ holds }) => holds === false)).toEqual([]);
    expect(full.content).not.toContain('originalHash":null');
    const letters = expectOk(exportLottery(context, { processId, drawId }, "letters.csv"));
    expect(letters.content.trim().split(/\r?\n/)).toHaveLength(60);
  });

  test("is not discarded, and its exports are those of its own process", async () => {
    const { context, processId, drawId } = await committed();
    expect(discardDraw(context, { processId, drawId })).toMatchObject({
      problem: { code: "draw_committed" },
    });
    const other = storeProcess(context);
    expect(exportLottery(context, { processId: other, drawId }, "lottery-full.json")).toMatchObject(
      { problem: { code: "draw_missing" } },
    );
    const auditor = { ...context, actor: staffActor(context.database, "auditor") };
    expect(() => exportLottery(auditor, { processId, drawId }, "letters.csv")).toThrow(
      "Not permitted",
    );
  });

  test("takes statements of scrutineers, which stay as they are", async () => {
    const { context, processId, drawId } = await committed();
    const statement = {
      signedOn: "2026-03-02",
      roles: "Datenschutzbeauftragte und zwei ausgeloste Einwohner",
      holds: true,
      statement: "Wir haben die vollständige Datei geprüft. Alles stimmt.",
    };
    expectOk(recordStatement(context, { processId, drawId }, statement));
    expect(actions(context).at(-1)).toBe("statement_recorded");
    expect(() => context.database.update(scrutineerStatements).set({ holds: false }).run()).toThrow(
      "append-only",
    );
    const other = storeProcess(context);
    expect(recordStatement(context, { processId: other, drawId }, statement)).toMatchObject({
      problem: { code: "draw_missing" },
    });
  });
});

test("a repeated draw gets the next number, and the first result stays", async () => {
  const { context, processId, drawId, second, first, again } = await committed();
  first();
  again();
  const proof = { kind: "staff", userId: second.id } as const;
  expectOk(
    revokeDraw(context, { processId, drawId, kind: "repeated", reason: "Liste falsch", proof }),
  );
  const next = await prepareRealDraw(context, processId);
  const announcement = announcementAt(context);
  expectOk(commitDraw(context, { processId, drawId: next, announcement, round: null }));
  const numbers = context.database.select({ number: draws.number }).from(draws).all();
  expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
  expect(expectOk(readDraw(context, drawId)).summary.drawnNumber).toBe(47);
});

function setStatus(context: ServiceContext, status: "draft" | "closed") {
  context.database.update(processes).set({ status }).run();
}

function changeQuotas(context: ServiceContext) {
  context.database.update(quotas).set({ max: 9 }).where(eq(quotas.value, "weiblich")).run();
}

function removePerson(context: ServiceContext) {
  context.database
    .update(poolPeople)
    .set({ withdrawnAt: TEST_NOW })
    .where(eq(poolPeople.position, 1))
    .run();
}

function changeSeats(context: ServiceContext) {
  context.database.update(processes).set({ panelSize: 11 }).run();
}
