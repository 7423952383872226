import { beforeEach, describe, expect, test } from "vitest";
import { wantedPage } from "#app/routes/public/reply/wanted-page.server.ts";
import { passkeySite } from "#app/services/replies/passkey-ceremony.server.ts";
import { sealWantedPage } from "#app/services/replies/wanted-page.server.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { passkeyDevice } from "#tests/support/passkey-device.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

const WANTED = "/r/me/support/AB12?from=list";

let house: RouteHouse;
let code: string;
let now: Date;

beforeEach(async () => {
  now = new Date();
  house = await routeHouse({ now: () => now });
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  const town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now } });
  code = town.invitations[0]?.code ?? "";
});

function wantedCookies(answer: Response): string[] {
  return answer.headers.getSetCookie().filter((each) => each.startsWith("losrunde.wanted="));
}

/** Asks for a page without being signed in, and says what the browser is told to keep. */
async function ask(visitor: RouteVisitor, path: string): Promise<string[]> {
  const answer = await visitor.get(path);
  expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, "/r"]);
  return wantedCookies(answer);
}

async function ledTo(answer: Promise<Response>) {
  const { status, headers } = await answer;
  return [status, headers.get("location")];
}

describe("the page that a resident wanted before they signed in", () => {
  test("is remembered for ten minutes, unreadable, on the pages of residents alone", async () => {
    const [cookie = "", ...others] = await ask(house.visitor(), WANTED);
    expect(others).toEqual([]);
    expect(cookie).toMatch(
      /^losrunde\.wanted=[\w-]+; Path=\/r; Max-Age=600; SameSite=Lax; HttpOnly$/,
    );
  });

  test("is where a typed code leads, once", async () => {
    const visitor = house.visitor();
    await ask(visitor, WANTED);
    expect(await (await visitor.get("/r/code")).text()).toContain("the page that you wanted");
    // A code that is not taken forgets nothing.
    expect((await visitor.post("/r/code", { code: "7KQM" })).status).toBe(422);
    const answer = await visitor.post("/r/code", { code });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, WANTED]);
    expect(wantedCookies(answer)).toEqual([
      "losrunde.wanted=; Path=/r; Max-Age=0; SameSite=Lax; HttpOnly",
    ]);
    expect(await ledTo(visitor.post("/r/code", { code }))).toEqual([303, "/r/reply"]);
  });

  test("is where the code from the letter leads, after the choice of a language", async () => {
    const visitor = house.visitor();
    await ask(visitor, WANTED);
    await visitor.get(`/r/${code}`);
    expect(await ledTo(visitor.post("/r", { language: "ar" }))).toEqual([303, WANTED]);
  });

  test("is where a passkey leads", async () => {
    const site = passkeySite("http://localhost:3000");
    const device = passkeyDevice();
    const here = house.visitor();
    await here.post("/r/code", { code });
    const made = device.create(await (await here.post("/r/passkey/new", {})).json(), site);
    await here.post("/r/me", { intent: "add-passkey", passkey: made });
    const there = house.visitor();
    await ask(there, WANTED);
    const options = await (await there.post("/r/passkey/sign-in", {})).json();
    const fields = { intent: "passkey", passkey: device.use(options, site) };
    expect(await ledTo(there.post("/r/code", fields))).toEqual([303, WANTED]);
  });

  test("is the newest one", async () => {
    const visitor = house.visitor();
    await ask(visitor, WANTED);
    await ask(visitor, "/r/me/statements");
    expect(await ledTo(visitor.post("/r/code", { code }))).toEqual([303, "/r/me/statements"]);
  });

  test("is forgotten after ten minutes, also where the browser keeps it", async () => {
    const visitor = house.visitor();
    await ask(visitor, WANTED);
    now = new Date(now.getTime() + 10 * 60_000 + 1);
    expect(await (await visitor.get("/r/code")).text()).not.toContain("the page that you wanted");
    const answer = await visitor.post("/r/code", { code });
    expect(answer.headers.get("location")).toBe("/r/reply");
    expect(wantedCookies(answer)).toHaveLength(1);
  });

  test.each([
    ["the answer", "/r/reply"],
    ["what comes after it", "/r/done"],
    ["a file for people", "/r/me/my-data.txt"],
    ["a file for programs", "/r/me/my-data.json"],
    ["an endless address", `/r/me/statements?${"x".repeat(500)}`],
  ])("is not %s", async (_what, path) => {
    const visitor = house.visitor();
    expect(await ask(visitor, path)).toEqual([]);
    expect(await ledTo(visitor.post("/r/code", { code }))).toEqual([303, "/r/reply"]);
  });

  test("is none that a form was sent to", async () => {
    const visitor = house.visitor();
    const answer = await visitor.post("/r/me/support/AB12", { intent: "support" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r"]);
    expect(wantedCookies(answer)).toEqual([]);
  });

  test.each([
    "https://elsewhere.example/r/me",
    "//elsewhere.example/r/me",
    "/\\elsewhere.example/r/me",
    "/r/me\\elsewhere",
    "/r/me/ x",
    "/r/meeting",
    "/staff",
  ])("is never %s, whoever wrote it into the cookie", (path) => {
    const { app } = house;
    const read = (value: string) => {
      const headers = { cookie: `losrunde.wanted=${value}` };
      return wantedPage({ app, request: new Request("http://localhost:3000/r/code", { headers }) });
    };
    expect(read(sealWantedPage(app.keyring, WANTED, now))).toBe(WANTED);
    expect(read(sealWantedPage(app.keyring, path, now))).toBeNull();
    // A path that this town did not seal counts for nothing.
    expect([read(encodeURIComponent(path)), read(WANTED)]).toEqual([null, null]);
  });
});
