import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { findOwnRow } from "#app/services/draws/find-own-row.server.ts";
import { listPublicDraws } from "#app/services/draws/list-public-draws.server.ts";
import { personRows } from "#app/services/draws/lottery-of-draw.server.ts";
import { readPublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { readPublicLotteryText } from "#app/services/draws/read-public-lottery-text.server.ts";
import { verifyPublicLottery } from "#app/services/draws/verify-public-lottery.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { attempts, drawRows, draws, poolPeople, scrutineerStatements } from "#db/schema/index.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";
import {
  completeDraw,
  enterNumber,
  revoke,
  storePublicDraw,
} from "#tests/support/public-draw-storage.ts";
import { commitRealDraw } from "#tests/support/real-draw.ts";

let made: MadePublicLottery;
let organiser: ServiceContext;
let visitor: ServiceContext;
let processId: string;

beforeAll(async () => {
  made = await makeDraw(smallSelection);
});

beforeEach(() => {
  organiser = serviceContext();
  visitor = { ...organiser, actor: { kind: "visitor" } };
  processId = createProcess(organiser, SAMPLE_PROCESS);
  publishProcess(organiser, processId);
});

const ADDRESS = "192.0.2.7";
const store = (options: Parameters<typeof storePublicDraw>[3] = {}) =>
  storePublicDraw(organiser.database, processId, made, options);
const read = (drawId: string) => readPublicDraw(visitor, drawId, "de");

/** Row and salt of one person, as their letter gives them. */
function letter(index = 0): { rowId: string; salt: string } {
  const row = made.rows[index];
  if (row === undefined) throw new Error("There are fewer people.");
  return { rowId: row.rowId, salt: row.salt };
}

describe("before the commitment", () => {
  test("a prepared draw is nowhere to be found", () => {
    const drawId = store({ committed: false });
    expect(read(drawId)).toBeNull();
    expect(readPublicLotteryText(visitor, drawId)).toBeNull();
    expect(listPublicDraws(visitor, processId)).toEqual([]);
    const own = findOwnRow(visitor, drawId, letter(), ADDRESS);
    expect(own).toEqual({ ok: false, problem: { code: "draw_missing", params: {} } });
  });

  test("a test draw is never public, however complete it is", () => {
    const { id: drawId } = organiser.database
      .insert(draws)
      .values({
        processId,
        kind: "test",
        number: 1,
        objective: "leximin",
        seed: "1",
        panelSize: 6,
        requestedAt: TEST_NOW,
        completedAt: TEST_NOW,
        resultEnvelope: Buffer.alloc(1),
      })
      .returning({ id: draws.id })
      .get();
    expect(read(drawId)).toBeNull();
    expect(readPublicLotteryText(visitor, drawId)).toBeNull();
    expect(listPublicDraws(visitor, processId)).toEqual([]);
  });

  test("an unknown draw is unknown", () => {
    expect(read("unknown")).toBeNull();
    expect(readPublicLotteryText(visitor, "unknown")).toBeNull();
  });
});

describe("a committed draw", () => {
  test("shows commitment, quotas and figures of the file, and no panel", () => {
    const found = read(store());
    expect(found).toMatchObject({ state: "committed", panel: [], attempts: [] });
    expect(found?.draw.commitment).toBe(made.commitment);
    expect(found?.file).toMatchObject({ panels: 1000, rows: 24, onNoPanel: 0 });
    expect(found?.file.least).toBe(
      Math.min(...made.publicLottery.rows.map((row) => row.appearances)),
    );
    expect(found?.quotas).toContainEqual({
      feature: "women with a migration history",
      value: null,
      excluded: false,
      min: 1,
      max: 1,
    });
  });

  test("gives out the public file byte for byte", () => {
    expect(readPublicLotteryText(visitor, store())).toBe(lotteryText(made.publicLottery));
  });

  test("keeps the first person's entry to itself until the second has entered", () => {
    const drawId = store();
    enterNumber(organiser.database, drawId, [[4, 1, 7]]);
    expect(read(drawId)?.attempts).toEqual([{ attempt: 1, agreed: false, entries: [] }]);
  });

  test("shows two entries that differ, and those after them", () => {
    const drawId = store();
    enterNumber(organiser.database, drawId, [
      [4, 1, 7],
      [4, 7, 1],
    ]);
    enterNumber(
      organiser.database,
      drawId,
      [
        [4, 1, 7],
        [4, 1, 7],
      ],
      { attempt: 2 },
    );
    const found = read(drawId);
    expect(found?.attempts.map(({ agreed }) => agreed)).toEqual([false, true]);
    expect(found?.attempts[0]?.entries.map(({ role }) => role)).toEqual(["staff", "sworn"]);
    expect(JSON.stringify(found)).not.toContain("secret-account");
  });

  test("shows the panel of the number once it is drawn", () => {
    const drawId = store();
    completeDraw(organiser.database, drawId, 417);
    const found = read(drawId);
    expect(found?.state).toBe("drawn");
    expect(found?.panel).toEqual(made.publicLottery.panels[417]);
  });

  test("stays visible with its reason after it was withdrawn or repeated", () => {
    const withdrawn = store();
    revoke(organiser.database, withdrawn, "withdrawn", "Im Saal fiel der Strom aus.");
    const repeated = store({ number: 2 });
    completeDraw(organiser.database, repeated, 3);
    revoke(organiser.database, repeated, "repeated", "Zwei Namen standen doppelt in der Liste.");
    const standing = store({ number: 3 });
    expect(read(withdrawn)?.state).toBe("withdrawn");
    expect(read(repeated)?.panel).toEqual(made.publicLottery.panels[3]);
    expect(read(standing)?.all.map(({ number, state, reason }) => [number, state, reason])).toEqual(
      [
        [3, "committed", null],
        [2, "repeated", "Zwei Namen standen doppelt in der Liste."],
        [1, "withdrawn", "Im Saal fiel der Strom aus."],
      ],
    );
  });

  test("shows statements of scrutineers by role", () => {
    const drawId = store();
    organiser.database
      .insert(scrutineerStatements)
      .values({
        drawId,
        signedOn: "2026-03-02",
        roles: "Datenschutzbeauftragte und zwei geloste Einwohner",
        holds: true,
        statement: "Alle 1000 Gruppen halten die Quoten ein.",
        recordedAt: TEST_NOW,
        recordedBy: "secret-account-1",
      })
      .run();
    const found = read(drawId);
    expect(found?.statements).toMatchObject([{ signedOn: "2026-03-02", holds: true }]);
    expect(JSON.stringify(found)).not.toContain("secret-account");
  });

  test("says nothing about people: no salt, no attribute of a row, no reference", () => {
    const drawId = store();
    completeDraw(organiser.database, drawId, 417);
    const everything = JSON.stringify(read(drawId)) + readPublicLotteryText(visitor, drawId);
    for (const { salt, personId } of made.rows) {
      expect(everything).not.toContain(salt);
      expect(everything).not.toContain(`"${personId}"`);
    }
    expect(everything).not.toMatch(/attributes|Synthetic Person|"household"/);
  });
});

describe("the own row", () => {
  test("tells appearances, what is recorded, that the seal holds, and no draw yet", () => {
    const drawId = store();
    const { rowId, salt } = letter();
    const own = findOwnRow(visitor, drawId, { rowId, salt }, ADDRESS);
    const row = made.fullLottery.rows.find(({ id }) => id === rowId);
    expect(own).toEqual({
      ok: true,
      value: {
        rowId,
        commitment: row?.commitment,
        appearances: row?.appearances,
        panels: 1000,
        drawn: null,
        recorded: {
          attributes: row?.erased === false ? row.attributes : null,
          sealHolds: true,
          withdrawn: false,
        },
      },
    });
  });

  test("is found in small letters and with spaces, as the letter is typed", () => {
    const { rowId, salt } = letter(3);
    const typed = {
      rowId: ` ${rowId.toLowerCase()} `,
      salt: salt.toLowerCase().replace(/-/g, " "),
    };
    expect(findOwnRow(visitor, store(), typed, ADDRESS).ok).toBe(true);
  });

  test("tells whether it was drawn", () => {
    const drawId = store();
    completeDraw(organiser.database, drawId, 417);
    const members = made.publicLottery.panels[417] ?? [];
    const told = made.rows.map(({ rowId, salt }) => {
      const own = findOwnRow(visitor, drawId, { rowId, salt }, ADDRESS);
      return own.ok && own.value.drawn?.member === true;
    });
    expect(told).toEqual(made.rows.map(({ rowId }) => members.includes(rowId)));
  });

  test.each([
    ["another person's code", () => ({ rowId: letter(0).rowId, salt: letter(1).salt })],
    ["an unknown row", () => ({ rowId: "222222", salt: letter(0).salt })],
    ["no row number at all", () => ({ rowId: "0OI", salt: letter(0).salt })],
    ["a code with a wrong check character", () => ({ rowId: letter(0).rowId, salt: "2222" })],
  ])("is not told with %s, and not which of both is wrong", (_, typed) => {
    expect(findOwnRow(visitor, store(), typed(), ADDRESS)).toEqual({
      ok: false,
      problem: { code: "own_row_unknown", params: {} },
    });
  });

  test("of an erased person is told as erased, with what the public file says and no more", () => {
    const drawId = store();
    const { rowId, salt } = letter();
    organiser.database
      .update(drawRows)
      .set({ personId: null, envelope: null })
      .where(eq(drawRows.rowId, rowId))
      .run();
    const own = findOwnRow(visitor, drawId, { rowId, salt }, ADDRESS);
    expect(own.ok && own.value.recorded).toBeNull();
  });

  test("of someone who withdrew says that they are not invited", () => {
    const drawId = store();
    organiser.database.update(poolPeople).set({ withdrawnAt: TEST_NOW }).run();
    const own = findOwnRow(visitor, drawId, letter(), ADDRESS);
    expect(own.ok && own.value.recorded?.withdrawn).toBe(true);
  });

  test("whose commitment does not fit is told so", () => {
    const { rowId } = letter();
    const other = "0".repeat(64);
    const rows = made.publicLottery.rows.map((row) =>
      row.id === rowId ? { ...row, commitment: other } : row,
    );
    const forged = { ...made, publicLottery: { ...made.publicLottery, rows } };
    const drawId = storePublicDraw(organiser.database, processId, forged);
    const own = findOwnRow(visitor, drawId, letter(), ADDRESS);
    expect(own.ok && own.value.recorded?.sealHolds).toBe(false);
  });
});

describe("guessing", () => {
  const wrong = () => ({ rowId: letter(0).rowId, salt: letter(1).salt });

  test("ends after ten wrong codes from one address, for a quarter of an hour", () => {
    const drawId = store();
    for (let guess = 0; guess < 10; guess += 1) findOwnRow(visitor, drawId, wrong(), ADDRESS);
    expect(findOwnRow(visitor, drawId, letter(), ADDRESS)).toEqual({
      ok: false,
      problem: { code: "too_many_attempts", params: { seconds: 900 } },
    });
    expect(findOwnRow(visitor, drawId, letter(), "192.0.2.8").ok).toBe(true);
    const later = { ...visitor, now: new Date(TEST_NOW.getTime() + 901_000) };
    expect(findOwnRow(later, drawId, letter(), ADDRESS).ok).toBe(true);
  });

  test("does not disturb people who share an address and have the right letters", () => {
    const drawId = store();
    for (const { rowId, salt } of made.rows) {
      expect(findOwnRow(visitor, drawId, { rowId, salt }, ADDRESS).ok).toBe(true);
    }
  });

  test("is counted without keeping the address readable", () => {
    findOwnRow(visitor, store(), wrong(), ADDRESS);
    const keys = organiser.database.select({ key: attempts.key }).from(attempts).all();
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key).not.toContain(ADDRESS);
  });
});

test("a draw that organisers prepared and committed to holds for everyone with a letter", async () => {
  const context = serviceContext();
  const { drawId, commitment } = await commitRealDraw(context);
  const everyone: ServiceContext = { ...context, actor: { kind: "visitor" } };
  const found = readPublicDraw(everyone, drawId, "de");
  expect(found).toMatchObject({ state: "committed", draw: { commitment } });
  const text = readPublicLotteryText(everyone, drawId) ?? "";
  const { checks, lottery } = verifyPublicLottery(text, { commitment });
  expect(checks.filter(({ holds }) => holds !== true)).toEqual([]);
  let seats = 0;
  for (const { rowId, secret } of personRows(context, drawId)) {
    const own = findOwnRow(everyone, drawId, { rowId, salt: secret?.salt ?? "" }, ADDRESS);
    expect(own.ok && own.value.recorded?.sealHolds).toBe(true);
    seats += own.ok ? own.value.appearances : 0;
  }
  expect(seats).toBe(1000 * (lottery?.size ?? 0));
});
