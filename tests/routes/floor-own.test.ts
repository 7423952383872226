import { beforeEach, describe, expect, test } from "vitest";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { floorQuestions } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let evening: ReturnType<typeof phoneEvening>;
let address: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  evening = phoneEvening({ database, keyring: TEST_KEYRING, actor, now: new Date() });
  address = `/town-halls/${evening.hall.id}/floor`;
});

/** Enters with the code of a slip. */
async function phone(code: string): Promise<RouteVisitor> {
  const visitor = house.visitor();
  const answer = await visitor.post("/town-halls/enter", { code });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
  return visitor;
}

function floor() {
  return readFloorState(house.app.database, evening.hall.id);
}

describe("the address of the QR code", () => {
  test("takes the code out of the address at once, whether it is right or not", async () => {
    const { code } = evening.letIn();
    const answers = [];
    for (const each of [code, "7KQM-2XPA", "nonsense"]) {
      const answer = await house.visitor().get(`/h/${each}`);
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      const [cookie = "", ...others] = answer.headers.getSetCookie();
      expect(others).toEqual([]);
      expect(cookie).toMatch(
        /^losrunde\.slip=[\w-]+; Path=\/town-halls; Max-Age=600; SameSite=Lax; HttpOnly$/,
      );
      expect(cookie).not.toContain(each);
      answers.push([answer.status, answer.headers.get("location"), await answer.text()]);
    }
    expect(new Set(answers.map(String))).toEqual(new Set(["303,/town-halls/enter,"]));
  });

  test("leads to the field with the code in it", async () => {
    const { code } = evening.letIn();
    const visitor = house.visitor();
    await visitor.get(`/h/${code}`);
    expect(await (await visitor.get("/town-halls/enter")).text()).toContain(code);
  });
});

describe("the field for the code", () => {
  test.each([
    ["mistyped", "7KQM", 422, "compare it with the slip"],
    ["never given out", null, 422, "Did the check-in enter the number"],
  ])("says what to do about one that is %s", async (_what, typed, status, sentence) => {
    const answer = await house.visitor().post("/town-halls/enter", {
      code: typed ?? evening.unusedCode(),
    });
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([status, true]);
  });

  test("after twenty wrong codes says how long to wait", async () => {
    const visitor = house.visitor();
    const code = evening.unusedCode();
    for (let times = 0; times < 20; times += 1) await visitor.post("/town-halls/enter", { code });
    const refused = await visitor.post("/town-halls/enter", { code });
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringMatching(/Please wait 15 minutes/),
    ]);
  });
});

describe("whoever is in the room", () => {
  test("asks for the floor and withdraws, and only what is theirs", async () => {
    const [own, other] = [evening.letIn(), evening.letIn()];
    evening.begin();
    evening.join(other.attendeeId);
    const visitor = await phone(own.code);
    const joined = await visitor.post(address, { intent: "join", as: "for" });
    expect([joined.status, joined.headers.get("location")]).toEqual([303, `${address}#own`]);
    const entryOf = (attendeeId: string) =>
      floor().waiting.find((entry) => entry.attendeeId === attendeeId)?.id ?? "";
    expect(floor().waiting.map(({ as }) => as)).toEqual(["speech", "for"]);
    const foreign = await visitor.post(address, {
      intent: "withdraw",
      entryId: entryOf(other.attendeeId),
    });
    expect([foreign.status, floor().waiting.length]).toEqual([422, 2]);
    await visitor.post(address, { intent: "withdraw", entryId: entryOf(own.attendeeId) });
    expect(floor().waiting.map(({ attendeeId }) => attendeeId)).toEqual([other.attendeeId]);
  });

  test("is told when the list was closed meanwhile, and twice is not on it", async () => {
    const own = evening.letIn();
    evening.begin();
    const visitor = await phone(own.code);
    await visitor.post(address, { intent: "join", as: "speech" });
    const again = await visitor.post(address, { intent: "join", as: "question" });
    expect([again.status, await again.text()]).toEqual([
      422,
      expect.stringContaining("You are on the speakers list already."),
    ]);
    const late = await phone(evening.letIn().code);
    evening.act({ kind: "set_list", open: false });
    const refused = await late.post(address, { intent: "join", as: "speech" });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("The speakers list is closed."),
    ]);
  });

  test("who may not speak is refused with the reason, and may ask in writing", async () => {
    const own = evening.letIn({ standing: "guest", district: "" });
    evening.begin();
    const visitor = await phone(own.code);
    const refused = await visitor.post(address, { intent: "join", as: "speech" });
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("Under the rules, only people who live in the town"),
    ]);
    const asked = await visitor.post(address, { intent: "ask", text: "Where is the bus stop?" });
    expect(asked.headers.get("location")).toBe(`${address}?asked#own`);
    expect(house.app.database.select().from(floorQuestions).get()).toMatchObject({
      text: "Where is the bus stop?",
      language: "en",
      itemId: evening.hall.itemIds.discussion,
    });
  });

  test("keeps what was typed when a question is refused", async () => {
    const visitor = await phone(evening.letIn().code);
    const refused = await visitor.post(address, { intent: "ask", text: "a".repeat(700) });
    const text = await refused.text();
    expect([refused.status, text.includes("a".repeat(700))]).toEqual([422, true]);
    expect(text).toContain("Please shorten it to 600 characters at most.");
  });

  test("reads names; after signing the phone out reads none", async () => {
    const [own, speaker] = [evening.letIn(), evening.letIn({ name: "Horst Probe" })];
    evening.begin();
    evening.join(speaker.attendeeId);
    evening.act({ kind: "give_floor", entryId: null });
    const visitor = await phone(own.code);
    expect(await (await visitor.get(address)).text()).toContain("Horst Probe");
    await visitor.post(address, { intent: "sign-out" });
    const page = await (await visitor.get(address)).text();
    expect([page.includes("Horst Probe"), page.includes("Burgörner")]).toEqual([false, false]);
    expect(page).toContain("Ritterode");
  });

  test("of another evening is a visitor here", async () => {
    const visitor = await phone(evening.letIn().code);
    const actor = staffActor(house.app.database, "organiser");
    const { database } = house.app;
    const other = phoneEvening({ database, keyring: TEST_KEYRING, actor, now: new Date() });
    other.begin();
    const there = `/town-halls/${other.hall.id}/floor`;
    expect(await (await visitor.get(there)).text()).not.toContain('id="own"');
    const joined = await visitor.post(there, { intent: "join", as: "speech" });
    expect(joined.headers.get("location")).toBe("/town-halls/enter");
  });
});

test("the notice of a lost connection leaves room for the time, which the browser knows", async () => {
  const page = await (await house.visitor().get(`${address}?language=en`)).text();
  expect(page).toContain('data-floor-lost="Connection lost at {{time}}.');
});

test("whoever has no slip is sent to enter one", async () => {
  evening.begin();
  const answer = await house.visitor().post(address, { intent: "join", as: "speech" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/town-halls/enter"]);
});

test("the floor and the questions of an evening that was not announced are not found", async () => {
  for (const path of ["/town-halls/none/floor", "/town-halls/none/questions"]) {
    expect((await house.visitor().get(path)).status).toBe(404);
  }
});
