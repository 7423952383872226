import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import { lotteryText } from "#app/domain/public-draw/public-lottery.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { drawRows } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";
import {
  completeDraw,
  enterNumber,
  revoke,
  storePublicDraw,
} from "#tests/support/public-draw-storage.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

let made: MadePublicLottery;
let house: RouteHouse;
let processId: string;

beforeAll(async () => {
  made = await makeDraw(smallSelection);
});

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  const context = { database, keyring: TEST_KEYRING, actor, now: TEST_NOW };
  processId = createProcess(context, SAMPLE_PROCESS);
  publishProcess(context, processId);
});

const store = (options: Parameters<typeof storePublicDraw>[3] = {}) =>
  storePublicDraw(house.app.database, processId, made, options);

function letter(index: number): { rowId: string; code: string } {
  const row = made.rows[index];
  if (row === undefined) throw new Error("There are fewer people.");
  return { rowId: row.rowId, code: row.salt };
}

const PAGES = (drawId: string) => [
  `/draws/${drawId}`,
  `/draws/${drawId}/lottery-public.json`,
  `/draws/${drawId}/my-row`,
];

describe("before the commitment", () => {
  test("every page of the draw answers 404, its form too", async () => {
    const drawId = store({ committed: false });
    for (const path of PAGES(drawId)) {
      expect([path, (await house.visitor().get(path)).status]).toEqual([path, 404]);
    }
    const sent = await house.visitor().post(`/draws/${drawId}/my-row`, letter(0));
    expect(sent.status).toBe(404);
    const page = await (await house.visitor().get(`/processes/${processId}`)).text();
    expect(page).not.toContain(drawId);
  });

  test("an organiser who is signed in sees no more", async () => {
    const drawId = store({ committed: false });
    const organiser = await house.staff("organiser");
    expect((await organiser.get(`/draws/${drawId}`)).status).toBe(404);
  });
});

test("from the commitment on the page shows it in groups of eight, and the process leads there", async () => {
  const drawId = store();
  const page = await (await house.visitor().get(`/draws/${drawId}`)).text();
  expect(page).toContain((made.commitment.match(/.{1,8}/g) ?? []).join(" "));
  expect(page).toContain("The number is still to come.");
  const process = await (await house.visitor().get(`/processes/${processId}`)).text();
  expect(process).toContain(`href="/draws/${drawId}"`);
});

test("the public file is sent byte for byte as a file", async () => {
  const answer = await house.visitor().get(`/draws/${store()}/lottery-public.json`);
  expect(await answer.text()).toBe(lotteryText(made.publicLottery));
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe(
    'attachment; filename="lottery-public.json"',
  );
});

test("the drawn page shows number, panel and who entered it by role alone", async () => {
  const drawId = store();
  const digits = [4, 1, 7];
  enterNumber(house.app.database, drawId, [digits, digits]);
  completeDraw(house.app.database, drawId, 417);
  const page = await (await house.visitor().get(`/draws/${drawId}`)).text();
  for (const row of made.publicLottery.panels[417] ?? []) expect(page).toContain(row);
  expect(page).toContain("Group 417 has been drawn.");
  expect(page).toContain("sworn person of trust");
  expect(page).not.toContain("secret-account");
});

test("a number entered before the time announced is told as such", async () => {
  const late = new Date(TEST_NOW.getTime() + 60_000);
  const drawId = store({ numberAt: late });
  enterNumber(house.app.database, drawId, [
    [1, 2, 3],
    [1, 3, 2],
  ]);
  const page = await (await house.visitor().get(`/draws/${drawId}`)).text();
  expect(page).toContain("The number was entered before the time announced.");
  expect(page).toContain("The two entries differed.");
});

test("a withdrawn commitment stays with its reason and leads to the next one", async () => {
  const first = store();
  revoke(house.app.database, first, "withdrawn", "Im Saal fiel der Strom aus.");
  const second = store({ number: 2 });
  const page = await (await house.visitor().get(`/draws/${first}`)).text();
  expect(page).toContain("Im Saal fiel der Strom aus.");
  expect(page).toContain(`href="/draws/${second}"`);
  expect(page).toContain((made.commitment.match(/.{1,8}/g) ?? []).join(" "));
  const file = await house.visitor().get(`/draws/${first}/lottery-public.json`);
  expect(await file.text()).toBe(lotteryText(made.publicLottery));
});

test("no public answer says anything about a person", async () => {
  const drawId = store();
  completeDraw(house.app.database, drawId, 417);
  const visitor = house.visitor();
  const { rowId } = letter(0);
  const answers = [
    ...(await Promise.all(PAGES(drawId).map((path) => visitor.get(path)))),
    await visitor.get(`/draws/${drawId}.data`),
    await visitor.get(`/draws/${drawId}/my-row.data`),
    await visitor.get(`/processes/${processId}`),
    await visitor.post(`/draws/${drawId}/my-row`, { rowId, code: letter(1).code }),
    await visitor.post(`/draws/${drawId}/my-row`, { rowId, code: "" }),
  ];
  for (const answer of answers) {
    const said = JSON.stringify([...answer.headers]) + (await answer.text());
    for (const person of made.rows) {
      // A refused form gives back what was typed, and nothing else.
      if (person.salt !== letter(1).code) expect(said).not.toContain(person.salt);
      expect(said).not.toMatch(new RegExp(`${person.personId}\\b`));
    }
    expect(said).not.toMatch(/Synthetic Person|"attributes"|"household":"/);
  }
});

describe("the own row", () => {
  test("is shown to who has row number and code, however they are typed", async () => {
    const drawId = store();
    const { rowId, code } = letter(5);
    const row = made.fullLottery.rows.find(({ id }) => id === rowId);
    const answer = await house.visitor().post(`/draws/${drawId}/my-row`, {
      rowId: `${rowId.slice(0, 3)} ${rowId.slice(3)}`.toLowerCase(),
      code: code.replaceAll("-", " – ").toLowerCase(),
    });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain(`You are in ${row?.appearances} of the 1,000 groups`);
    for (const value of Object.values(row?.erased === false ? row.attributes.values : {})) {
      expect(page).toContain(value);
    }
    expect(page).toContain("Your code and these details give exactly the checksum");
    expect(page).not.toContain(code);
    expect(answer.headers.get("location")).toBeNull();
  });

  test("that is erased says so", async () => {
    const drawId = store();
    house.app.database.update(drawRows).set({ personId: null, envelope: null }).run();
    const answer = await house.visitor().post(`/draws/${drawId}/my-row`, letter(0));
    expect(await answer.text()).toContain("The details of this row have been erased.");
  });

  test.each([
    ["an empty form", { rowId: "", code: "" }, ["Please enter the row number", "personal code"]],
    ["a short row number", { rowId: "7KQM" }, ["A row number has 6 characters. These are 4."]],
    ["a zero in the row number", { rowId: "7KQM20" }, ["is in no row number", "0, O, 1, I and L"]],
    ["an umlaut", { rowId: "7KQMÄX" }, ["is in no row number"]],
    ["a short code", { code: "7KQM-2XPA" }, ["The code has 24 characters. These are 8."]],
    ["a long text for a code", { code: "A".repeat(500) }, ["Please enter the personal code"]],
  ])("answers %s with a sentence at the field", async (_, typed, told) => {
    const answer = await house
      .visitor()
      .post(`/draws/${store()}/my-row`, { ...letter(0), ...typed });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const sentence of told) expect(page).toContain(sentence);
  });

  test("finds one wrong character of the code before it looks for the row", async () => {
    const { rowId, code } = letter(0);
    const other = code.startsWith("A") ? "B" : "A";
    const answer = await house
      .visitor()
      .post(`/draws/${store()}/my-row`, { rowId, code: other + code.slice(1) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("At least one character of the code is wrong.");
  });

  test("is refused after ten wrong codes from one address, not from another", async () => {
    const drawId = store();
    const path = `/draws/${drawId}/my-row`;
    const guesser = house.visitor("192.0.2.250");
    const wrong = { rowId: letter(0).rowId, code: letter(1).code };
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await guesser.post(path, wrong)).status).toBe(422);
    }
    const refused = await guesser.post(path, letter(0));
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("too many attempts");
    expect((await house.visitor("192.0.2.251").post(path, letter(0))).status).toBe(200);
  });
});
