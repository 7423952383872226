import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { sealRowSecret } from "#app/services/draws/draw-row-envelope.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { erasePerson } from "#app/services/pool/erase-person.server.ts";
import { exportPool } from "#app/services/pool/export-pool.server.ts";
import { findPeople } from "#app/services/pool/find-people.server.ts";
import { readPoolPerson } from "#app/services/pool/pool-person.server.ts";
import { readEveryone, readPool } from "#app/services/pool/read-pool.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { readmitPerson, withdrawPerson } from "#app/services/pool/withdraw-person.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { auditLog, drawRows, draws, panelMembers, poolPeople } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { runNextJob } from "#tests/support/jobs.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeCommittedDraw } from "#tests/support/process.ts";

/** A process with 60 people, and the place of one of them. */
function house(context: ServiceContext = serviceContext()) {
  const processId = storeProcess(context);
  const [person] = readPool(context, processId);
  if (person === undefined) throw new Error("The pool is empty.");
  return { context, processId, person, place: { processId, personId: person.id } };
}

async function testDraw(context: ServiceContext, processId: string) {
  const started = startDraw(context, { processId, kind: "test", objective: "random", seed: "1" });
  if (!started.ok) throw new Error(started.problem.code);
  expect(await runNextJob(context)).toMatchObject({ status: "succeeded" });
  return started.value.drawId;
}

/** A published lottery with one row, that of this person. */
function publishedLottery(context: ServiceContext, processId: string, personId: string): string {
  const { database, keyring, now } = context;
  const { id: drawId } = database
    .insert(draws)
    .values({
      ...{ processId, kind: "real", objective: "leximin", panelSize: 10 },
      ...{ requestedAt: now, preparedAt: now },
    })
    .returning({ id: draws.id })
    .get();
  const attributes = { values: { Alter: "60+" } } as never;
  const envelope = sealRowSecret(keyring, drawId, "row-1", { salt: "0123456789", attributes });
  const row = { drawId, rowId: "row-1", personId, commitment: "c".repeat(64), envelope };
  database.insert(drawRows).values(row).run();
  const announced = { numberSource: "stage", numberDetails: "Würfel", numberAt: now } as const;
  const commitment = { commitment: "d".repeat(64), committedHead: "b".repeat(64) };
  database
    .update(draws)
    .set({ ...announced, ...commitment, number: 1, committedAt: now, committedBy: "organiser" })
    .where(eq(draws.id, drawId))
    .run();
  return drawId;
}

function actions(context: ServiceContext): string[] {
  return context.database
    .select()
    .from(auditLog)
    .all()
    .map(({ action }) => action);
}

describe("whoever withdrew", () => {
  test("is in no later draw and no export, but still found, with the date", async () => {
    const { context, processId, person, place } = house();
    expect(withdrawPerson(context, place)).toEqual({ ok: true, value: null });
    expect(withdrawPerson(context, place)).toEqual({ ok: true, value: null });
    expect(actions(context)).toEqual(["person_withdrawn"]);
    expect([...readPool(context, processId)].map(({ id }) => id)).not.toContain(person.id);
    expect([...readEveryone(context, processId)]).toHaveLength(60);
    expect(exportPool(context, processId)).not.toContain(`${person.reference};`);
    expect(summarisePool(context, processId)).toMatchObject({ people: 59, withdrawn: 1 });
    expect(findPeople(context, processId, person.reference)).toContainEqual({
      ...person,
      withdrawnAt: context.now,
    });
    await testDraw(context, processId);
    expect(readPoolPerson(context, place)).toMatchObject({ testDraws: 0 });
  });

  test("is back in the pool when it is taken back, until a lottery is published", () => {
    const { context, processId, place } = house();
    withdrawPerson(context, place);
    expect(readmitPerson(context, place).ok).toBe(true);
    expect([...readPool(context, processId)]).toHaveLength(60);
    withdrawPerson(context, place);
    storeCommittedDraw(context.database, processId);
    expect(readmitPerson(context, place)).toMatchObject({ problem: { code: "pool_frozen" } });
    expect(readPoolPerson(context, place)).toMatchObject({ undoable: false });
  });

  test("makes a lottery that is only prepared void, and stays in one that is published", () => {
    const { context, processId, place } = house();
    const published = storeCommittedDraw(context.database, processId);
    const common = { processId, kind: "real", objective: "leximin", panelSize: 10 } as const;
    context.database
      .insert(draws)
      .values({ ...common, requestedAt: context.now, preparedAt: context.now })
      .run();
    expect(withdrawPerson(context, place).ok).toBe(true);
    const left = context.database.select({ id: draws.id }).from(draws).all();
    expect(left).toEqual([{ id: published }]);
  });
});

describe("whoever is erased", () => {
  test("is in no test draw any more, and in a published lottery as a commitment alone", async () => {
    const { context, processId, person, place } = house();
    await testDraw(context, processId);
    expect(readPoolPerson(context, place)).toMatchObject({ testDraws: 1, lotteries: 0 });
    expect(erasePerson(context, place)).toEqual({ ok: true, value: null });
    expect(context.database.select().from(draws).all()).toEqual([]);
    expect(context.database.select().from(panelMembers).all()).toEqual([]);
    expect(readPoolPerson(context, place)).toBeNull();
    expect(findPeople(context, processId, person.reference)).not.toContainEqual(
      expect.objectContaining({ id: person.id }),
    );
    expect(actions(context).at(-1)).toBe("person_erased");
    expect(erasePerson(context, place)).toMatchObject({ problem: { code: "person_missing" } });
  });

  test("leaves test draws alone that do not name them", async () => {
    const { context, processId, place } = house();
    withdrawPerson(context, place);
    const drawId = await testDraw(context, processId);
    expect(erasePerson(context, place).ok).toBe(true);
    expect(context.database.select({ id: draws.id }).from(draws).all()).toEqual([{ id: drawId }]);
  });

  test("leaves nothing in the files of the town, sealed or not, but the commitment", () => {
    const folder = mkdtempSync(join(tmpdir(), "losrunde-erase-"));
    const database = openDatabase(join(folder, "town.sqlite"));
    const { context, processId, person, place } = house(serviceContext({ database }));
    const drawId = publishedLottery(context, processId, person.id);
    const row = database.select().from(drawRows).where(eq(drawRows.drawId, drawId)).get();
    const sealed = database.select().from(poolPeople).where(eq(poolPeople.id, person.id)).get();
    if (row?.envelope == null || sealed === undefined) throw new Error("Nothing was stored.");
    const traces = [sealed.envelope, row.envelope, Buffer.from(sealed.referenceHash)];
    const found = () =>
      traces.map((trace) =>
        readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(trace)),
      );
    expect(found()).toEqual([true, true, true]);
    expect(readPoolPerson(context, place)).toMatchObject({ lotteries: 1 });
    expect(erasePerson(context, place).ok).toBe(true);
    expect(found()).toEqual([false, false, false]);
    expect(database.select().from(drawRows).all()).toEqual([
      { ...row, personId: null, envelope: null },
    ]);
    closeDatabase(database);
    rmSync(folder, { recursive: true, force: true });
  });
});

test("While a draw is under way nobody withdraws or is erased", () => {
  const { context, processId, place } = house();
  expect(startDraw(context, { processId, kind: "test", objective: "random", seed: "1" }).ok).toBe(
    true,
  );
  for (const act of [withdrawPerson, readmitPerson, erasePerson]) {
    expect(act(context, place)).toMatchObject({ problem: { code: "draw_running" } });
  }
});

test("Nobody is reached from the pages of another process", () => {
  const { context, person } = house();
  const elsewhere = { processId: storeProcess(context), personId: person.id };
  expect(readPoolPerson(context, elsewhere)).toBeNull();
  for (const act of [withdrawPerson, readmitPerson, erasePerson]) {
    expect(act(context, elsewhere)).toMatchObject({ problem: { code: "person_missing" } });
  }
});

test.each(["administrator", "moderator", "auditor"] as const)(
  "None of it is for the role %s",
  (role) => {
    const { context, place } = house();
    const other = { ...context, actor: staffActor(context.database, role) };
    for (const act of [withdrawPerson, readmitPerson, erasePerson, readPoolPerson]) {
      expect(() => act(other, place)).toThrow("Not permitted");
    }
    expect(() => findPeople(other, place.processId, "R")).toThrow("Not permitted");
  },
);

test.each([
  ["a reference", "r-17", ["R-17"]],
  ["a name, words in any order", "17 synthetic", ["R-17"]],
  ["a contact", "person-17@", ["R-17"]],
  ["nothing", "  ", []],
  ["somebody else", "Nobody", []],
])("People are found by %s", (_name, text, references) => {
  const { context, processId } = house();
  expect(findPeople(context, processId, text).map(({ reference }) => reference)).toEqual(
    references,
  );
});
