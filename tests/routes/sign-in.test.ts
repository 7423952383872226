import { desc } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { attempts, auditLog, staffAccounts } from "#db/schema/index.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";

let house: RouteHouse;

beforeEach(async () => {
  house = await routeHouse();
});

function auditActions(): string[] {
  return house.app.database
    .select({ action: auditLog.action })
    .from(auditLog)
    .orderBy(desc(auditLog.sequence))
    .all()
    .map((row) => row.action);
}

test("who is not signed in is sent to the sign-in page and comes back to where they wanted to go", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const visitor = house.visitor();
  const turnedAway = await visitor.get("/staff?page=2");
  const door = turnedAway.headers.get("location") ?? "";
  expect(door).toBe("/staff/sign-in?back=%2Fstaff%3Fpage%3D2");
  const answer = await visitor.post(door, account);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/staff?page=2");
  expect((await visitor.get("/staff")).status).toBe(200);
  expect(auditActions()).toEqual(["signed_in"]);
});

test("a wrong password and an unknown address get the same answer", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const wrongPassword = await house
    .visitor()
    .post("/staff/sign-in", { email: account.email, password: "not the password" });
  const unknownAddress = await house
    .visitor()
    .post("/staff/sign-in", { email: "nobody@example.org", password: "not the password" });
  expect([wrongPassword.status, unknownAddress.status]).toEqual([422, 422]);
  const texts = [await wrongPassword.text(), await unknownAddress.text()].map((html, index) =>
    html.replaceAll(index === 0 ? account.email : "nobody@example.org", "ADDRESS"),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain("E-mail address or password is not right");
  expect(auditActions()).toEqual(["sign_in_failed", "sign_in_failed"]);
});

test("after ten attempts a minute an address is told how long to wait; another address is not affected", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const guesser = house.visitor();
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const answer = await guesser.post("/staff/sign-in", { email: account.email, password: "x" });
    expect(answer.status).toBe(422);
  }
  const limited = await guesser.post("/staff/sign-in", account);
  expect(limited.status).toBe(429);
  expect(await limited.text()).toMatch(/Please wait \d+ (seconds|minutes)/);
  const elsewhere = await house.visitor().post("/staff/sign-in", account);
  expect(elsewhere.status).toBe(302);
});

/** Twenty wrong passwords for an account, each pair from an address of its own. */
async function guessFromEverywhere(email: string): Promise<void> {
  for (let round = 1; round <= 10; round += 1) {
    const guesser = house.visitor();
    for (const password of ["first guess", "second guess"]) {
      const answer = await guesser.post("/staff/sign-in", { email, password });
      expect(answer.status).toBe(422);
    }
  }
}

test("guesses at one account from many addresses are slowed down, and whether it exists does not show", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  await guessFromEverywhere(account.email);
  await guessFromEverywhere("nobody@example.org");
  const answers = [account.email.toUpperCase(), "nobody@example.org"].map((email) =>
    house.visitor().post("/staff/sign-in", { email, password: account.password }),
  );
  for (const answer of await Promise.all(answers)) {
    expect(answer.status).toBe(429);
    expect(await answer.text()).toMatch(/Please wait \d+ (seconds|minutes)/);
  }
  const stored = JSON.stringify(house.app.database.select().from(attempts).all());
  expect(stored).not.toContain(account.email);
});

test("strangers who guess do not keep out an owner whose browser is known", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const owner = await house.visitor().signIn(account);
  await owner.post("/staff/sign-out", {});
  await guessFromEverywhere(account.email);
  const other = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const colleague = await house.visitor().signIn(other);
  await colleague.post("/staff/sign-out", {});
  expect((await colleague.post("/staff/sign-in", account)).status).toBe(429);
  expect((await owner.post("/staff/sign-in", account)).status).toBe(302);
});

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
])("sign-in never leads away from this site: back=%s", async (back) => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const answer = await house
    .visitor()
    .post(`/staff/sign-in?${new URLSearchParams({ back })}`, account);
  expect(answer.headers.get("location")).toBe("/staff");
});

test("a deactivated account cannot sign in, and is told so only after the right password", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  house.app.database.update(staffAccounts).set({ deactivatedAt: new Date() }).run();
  const wrong = await house
    .visitor()
    .post("/staff/sign-in", { email: account.email, password: "not the password" });
  expect(await wrong.text()).toContain("E-mail address or password is not right");
  const visitor = house.visitor();
  const right = await visitor.post("/staff/sign-in", account);
  expect(right.status).toBe(422);
  expect(await right.text()).toContain("This account is deactivated");
  expect((await visitor.get("/staff")).status).toBe(302);
});

test("signing out ends the session and only a POST does", async () => {
  const visitor = await house.staff("organiser");
  expect((await visitor.get("/staff/sign-out")).headers.get("location")).toBe("/staff");
  expect((await visitor.get("/staff")).status).toBe(200);
  const answer = await visitor.post("/staff/sign-out", {});
  expect(answer.headers.get("location")).toBe("/staff/sign-in");
  expect((await visitor.get("/staff")).status).toBe(302);
  expect(auditActions()).toEqual(["signed_out", "signed_in"]);
});

test("who may not see a page is told so", async () => {
  const visitor = await house.staff();
  expect((await visitor.get("/staff")).status).toBe(403);
});
