import { beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { passkeySite } from "#app/services/replies/passkey-ceremony.server.ts";
import { residentPasskeys } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { type PasskeyDevice, passkeyDevice } from "#tests/support/passkey-device.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

const SITE = passkeySite("http://localhost:3000");

let house: RouteHouse;
let town: ReturnType<typeof replyTown>;
let device: PasskeyDevice;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = replyTown({ context: { database, keyring: TEST_KEYRING, actor, now: new Date() } });
  device = passkeyDevice();
});

async function resident(): Promise<RouteVisitor> {
  const visitor = house.visitor();
  const answer = await visitor.post("/r/code", { code: town.invitations[0]?.code ?? "" });
  expect(answer.headers.get("location")).toBe("/r/reply");
  return visitor;
}

async function addPasskey(visitor: RouteVisitor, made = device): Promise<Response> {
  const options = await (await visitor.post("/r/passkey/new", {})).json();
  const passkey = made.create(options, SITE);
  return visitor.post("/r/me", { intent: "add-passkey", passkey });
}

async function signIn(visitor: RouteVisitor, used = device): Promise<Response> {
  const options = await (await visitor.post("/r/passkey/sign-in", {})).json();
  return visitor.post("/r/code", { intent: "passkey", passkey: used.use(options, SITE) });
}

describe("a passkey", () => {
  test("is added on the page with the own data, listed there and in the file, and removed", async () => {
    const visitor = await resident();
    const added = await addPasskey(visitor);
    expect([added.status, added.headers.get("location")]).toEqual([
      303,
      "/r/me?passkey=added#passkeys",
    ]);
    const page = await (await visitor.get("/r/me?passkey=added")).text();
    expect(page).toContain("The passkey has been added");
    expect(page).toContain("Not used yet");
    expect(page).toMatch(/Passkeys<\/bdi><\/dt><dd><bdi>1</);
    const file = await (await visitor.get("/r/me/my-data.json")).json();
    expect(file.passkeys).toMatchObject([{ id: device.id, lastUsedAt: null }]);
    expect(await (await visitor.get("/r/me/my-data.txt")).text()).toContain("Passkeys: 1");
    const removed = await visitor.post("/r/me", { intent: "remove-passkey", passkey: device.id });
    expect(removed.headers.get("location")).toBe("/r/me?passkey=removed#passkeys");
    expect(house.app.database.select().from(residentPasskeys).all()).toEqual([]);
  });

  test("signs in on another device as the code does, and says when it was used", async () => {
    await addPasskey(await resident());
    const visitor = house.visitor();
    const answer = await signIn(visitor);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r/reply"]);
    expect(answer.headers.getSetCookie().map((cookie) => cookie.replace(/=.*/, ""))).toEqual([
      "losrunde.resident",
      "losrunde.device",
      "losrunde.code",
    ]);
    expect(await (await visitor.get("/r/me")).text()).toContain("Last used:");
    await visitor.post("/r/me", { intent: "sign-out-everywhere" });
    expect((await visitor.get("/r/me")).headers.get("location")).toBe("/r");
  });

  test("answers a challenge that only this browser has, for five minutes", async () => {
    const answer = await house.visitor().post("/r/passkey/sign-in", {});
    expect(answer.headers.get("content-type")).toBe("application/json");
    const { challenge } = await answer.clone().json();
    const [cookie = "", ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(
      /^losrunde\.passkey=[\w-]+; Path=\/r; Max-Age=300; SameSite=Lax; HttpOnly$/,
    );
    expect(cookie).not.toContain(challenge);
  });

  test("that fails gets one sentence, whether it never was, was removed or was erased", async () => {
    const say = async () => {
      const answer = await signIn(house.visitor());
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie()).toEqual([]);
      return answer.text();
    };
    device.handle = Buffer.alloc(32).toString("base64url");
    const never = await say();
    expect(never).toContain("We could not sign you in with a passkey. Please use your code.");
    const visitor = await resident();
    await addPasskey(visitor);
    await visitor.post("/r/me", { intent: "remove-passkey", passkey: device.id });
    expect(await say()).toBe(never);
    await addPasskey(visitor);
    const erased = await visitor.post("/r/me/erase", {});
    expect(erased.headers.get("location")).toBe("/r/gone?erased");
    expect(await say()).toBe(never);
  });

  test("is refused for a while after twenty that failed", async () => {
    const visitor = house.visitor();
    device.handle = Buffer.alloc(32).toString("base64url");
    for (let times = 0; times < 20; times += 1) expect((await signIn(visitor)).status).toBe(422);
    const refused = await signIn(visitor);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toMatch(/Please wait 15 minutes.*call us/);
  });

  test("that was not made is told on the page, which stays", async () => {
    const visitor = await resident();
    const answer = await visitor.post("/r/me", { intent: "add-passkey", passkey: "nonsense" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("The passkey has not been added");
    expect(page).toContain("Musterweg 1");
  });

  test("is offered to nobody beyond the fifth", async () => {
    const visitor = await resident();
    for (let number = 0; number < 5; number += 1) await addPasskey(visitor, passkeyDevice());
    const page = await (await visitor.get("/r/me")).text();
    expect(page).toContain("You have 5 passkeys");
    expect(page).not.toContain("add-passkey");
    expect((await addPasskey(visitor)).status).toBe(422);
  });
});

test("nobody but a resident gets what a device is asked for a new one", async () => {
  for (const visitor of [house.visitor(), await house.staff("organiser")]) {
    const answer = await visitor.post("/r/passkey/new", {});
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/r"]);
  }
});

test.each([
  ["/r/passkey/new", "/r/me"],
  ["/r/passkey/sign-in", "/r/code"],
])("%s is no page: a link to it leads to %s", async (path, page) => {
  const answer = await house.visitor().get(path);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, page]);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("whoever comes with a code, or is signed in, is not asked for a passkey first", async () => {
  const visitor = house.visitor();
  expect(await (await visitor.get("/r")).text()).toContain("Sign in with a passkey");
  await visitor.get(`/r/${town.invitations[0]?.code}`);
  expect(await (await visitor.get("/r")).text()).not.toContain("passkey");
  expect(await (await (await resident()).get("/r")).text()).not.toContain("passkey");
});

test.each(LANGUAGES)("in %s a page with passkeys shows no key or placeholder", async (language) => {
  const visitor = await resident();
  await visitor.post("/r", { language });
  for (let number = 0; number < 5; number += 1) await addPasskey(visitor, passkeyDevice());
  const full = await visitor.post("/r/me", { intent: "add-passkey", passkey: "" });
  for (const page of [
    await (await visitor.get("/r/me?passkey=removed")).text(),
    await full.text(),
    await (await signIn(house.visitor())).text(),
  ]) {
    expect(page).not.toMatch(/\{\{|>passkey\./);
  }
  const { t } = publicTranslation(language);
  expect(await (await visitor.get("/r/me")).text()).toContain(t("public:passkey.shared"));
});
