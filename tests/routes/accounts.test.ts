import { asc } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditLog } from "#db/schema/index.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";

let house: RouteHouse;

beforeEach(async () => {
  house = await routeHouse();
});

const START_PASSWORD = />((?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4})</;

async function startPasswordOf(answer: Response): Promise<string> {
  return START_PASSWORD.exec(await answer.text())?.[1] ?? "";
}

function auditRows() {
  return house.app.database.select().from(auditLog).orderBy(asc(auditLog.sequence)).all();
}

test("a new account signs in with its start password, may do nothing before changing it, and then has its roles", async () => {
  const administrator = await house.staff("administrator");
  const created = await administrator.post("/staff/accounts/new", {
    name: "Karl Neu",
    email: "Karl.Neu@Example.org",
    roles: ["organiser", "auditor"],
  });
  const password = await startPasswordOf(created);
  expect(password).not.toBe("");
  const newcomer = await house.visitor().signIn({ email: "karl.neu@example.org", password });
  for (const page of ["/staff", "/staff/audit"]) {
    const answer = await newcomer.get(page);
    expect(answer.headers.get("location")).toBe("/staff/account/password");
  }
  const page = await newcomer.get("/staff/account/password");
  expect(await page.text()).toContain("Please replace your start password first");
  const changed = await newcomer.post("/staff/account/password", {
    currentPassword: password,
    newPassword: "a password of my own",
    repeatedPassword: "a password of my own",
  });
  expect(changed.headers.get("location")).toBe("/staff");
  expect((await newcomer.get("/staff/audit")).status).toBe(200);
  expect((await newcomer.get("/staff/accounts")).status).toBe(403);
});

test.each([
  [{ name: "", email: "a@example.org", roles: "organiser" }, "Please enter a name"],
  [{ name: "A", email: "no address", roles: "organiser" }, "This is not an e-mail address"],
  [{ name: "A", email: "a@example.org" }, "Please choose at least one role"],
  [{ name: "A", email: "taken@example.org", roles: "organiser" }, "There is already an account"],
])("an account that cannot be created keeps what was entered: %j", async (fields, sentence) => {
  await createStaffAccount(house.app.database, { roles: [], email: "taken@example.org" });
  const administrator = await house.staff("administrator");
  const answer = await administrator.post("/staff/accounts/new", fields);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(sentence);
  expect(html).toContain(`value="${fields.email}"`);
});

test("a deactivated account is signed out at once", async () => {
  const administrator = await house.staff("administrator");
  const member = await house.staff("organiser");
  expect((await member.get("/staff")).status).toBe(200);
  const page = `/staff/accounts/${member.account.id}`;
  expect((await administrator.post(page, { intent: "deactivate" })).status).toBe(200);
  expect((await member.get("/staff")).status).toBe(302);
  await administrator.post(page, { intent: "reactivate" });
  await member.signIn(member.account);
  expect((await member.get("/staff")).status).toBe(200);
});

test("the last administrator keeps the role and the account, and is told why", async () => {
  const administrator = await house.staff("administrator");
  const page = `/staff/accounts/${administrator.account.id}`;
  for (const fields of [{ intent: "roles", roles: "auditor" }, { intent: "deactivate" }]) {
    const answer = await administrator.post(page, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This is the last active account");
  }
  expect((await administrator.get("/staff/accounts")).status).toBe(200);
});

test("a new start password ends the sessions and has to be changed", async () => {
  const administrator = await house.staff("administrator");
  const member = await house.staff("organiser");
  const password = await startPasswordOf(
    await administrator.post(`/staff/accounts/${member.account.id}`, { intent: "reset-password" }),
  );
  expect((await member.get("/staff")).headers.get("location")).toContain("/staff/sign-in");
  expect((await member.post("/staff/sign-in", member.account)).status).toBe(422);
  await member.signIn({ email: member.account.email, password });
  expect((await member.get("/staff")).headers.get("location")).toBe("/staff/account/password");
});

test.each([
  [
    {
      currentPassword: "wrong",
      newPassword: "long enough it is",
      repeatedPassword: "long enough it is",
    },
    "The password is not right",
  ],
  [
    { currentPassword: "correct horse battery", newPassword: "short", repeatedPassword: "short" },
    "The password is too short",
  ],
  [
    {
      currentPassword: "correct horse battery",
      newPassword: "long enough it is",
      repeatedPassword: "something else",
    },
    "The two entries differ",
  ],
  [
    {
      currentPassword: "correct horse battery",
      newPassword: "correct horse battery",
      repeatedPassword: "correct horse battery",
    },
    "Please choose a password that differs",
  ],
])("a password that cannot be changed stays: %j", async (fields, sentence) => {
  const member = await house.staff("organiser");
  const answer = await member.post("/staff/account/password", fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(sentence);
  expect((await house.visitor().post("/staff/sign-in", member.account)).status).toBe(302);
});

test("changing the password ends the other sessions and keeps this one", async () => {
  const member = await house.staff("organiser");
  const elsewhere = await house.visitor().signIn(member.account);
  const answer = await member.post("/staff/account/password", {
    currentPassword: member.account.password,
    newPassword: "a password of my own",
    repeatedPassword: "a password of my own",
  });
  expect(answer.headers.get("location")).toBe("/staff/account?notice=password");
  expect((await member.get("/staff")).status).toBe(200);
  expect((await elsewhere.get("/staff")).status).toBe(302);
});

test("one's own sessions are listed; each other one can be ended, and nobody else's", async () => {
  const member = await house.staff("organiser");
  const elsewhere = await house.visitor().signIn(member.account);
  const stranger = await house.staff("organiser");
  const html = await (await member.get("/staff/account")).text();
  const sessions = [...html.matchAll(/name="session" value="([^"]+)"/g)].map((found) => found[1]);
  expect(sessions).toHaveLength(1);
  const fields = { intent: "end", session: sessions[0] ?? "" };
  expect((await stranger.post("/staff/account", fields)).status).toBe(422);
  expect((await elsewhere.get("/staff")).status).toBe(200);
  expect((await member.post("/staff/account", fields)).status).toBe(200);
  expect((await elsewhere.get("/staff")).status).toBe(302);
  expect((await member.get("/staff")).status).toBe(200);
});

test("all other sessions can be ended in one go", async () => {
  const member = await house.staff("organiser");
  const others = [
    await house.visitor().signIn(member.account),
    await house.visitor().signIn(member.account),
  ];
  const answer = await member.post("/staff/account", { intent: "end-others" });
  expect(await answer.text()).toContain("2 other sessions have ended");
  for (const other of others) expect((await other.get("/staff")).status).toBe(302);
  expect((await member.get("/staff")).status).toBe(200);
});

test("an administrator without second factor and a town with fewer than three people are warned", async () => {
  const administrator = await house.staff("administrator");
  for (const page of ["/staff", "/staff/accounts", "/staff/sworn-people"]) {
    expect(await (await administrator.get(page)).text()).toContain("There is only 1 person");
  }
  for (const page of ["/staff", "/staff/account"]) {
    expect(await (await administrator.get(page)).text()).toContain(
      "Your account is protected by a password only",
    );
  }
  await administrator.post("/staff/sworn-people", { intent: "add", name: "Vera Vertraut" });
  await createStaffAccount(house.app.database, { roles: ["organiser"] });
  expect(await (await administrator.get("/staff")).text()).not.toContain("There are only");
  const organiser = await house.staff("organiser");
  expect(await (await organiser.get("/staff")).text()).not.toContain(
    "protected by a password only",
  );
});

test("a sworn person gets a code that is shown once and never stored readably", async () => {
  const administrator = await house.staff("administrator");
  await administrator.post("/staff/sworn-people", { intent: "add", name: "Vera Vertraut" });
  const html = await (await administrator.get("/staff/sworn-people")).text();
  expect(html).toContain("Vera Vertraut");
  const person = /name="person" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const issued = await administrator.post("/staff/sworn-people", { intent: "issue", person });
  const code = />((?:[2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4})</.exec(await issued.text())?.[1];
  expect(code).toBeDefined();
  expect(await (await administrator.get("/staff/sworn-people")).text()).not.toContain(code);
  const stored = house.app.database.$client.serialize().toString("latin1");
  expect(stored).not.toContain(code);
  expect(stored).not.toContain("Vera Vertraut");
  const released = await administrator.post("/staff/sworn-people", { intent: "release", person });
  expect(await released.text()).toContain("The person has been released");
});

test("the town's details are stored and shown on the public page", async () => {
  const administrator = await house.staff("administrator");
  expect((await administrator.post("/staff/town", { name: "" })).status).toBe(422);
  await administrator.post("/staff/town", {
    name: "Musterstadt",
    phone: "03476 1234",
    officeHours: "Tue 9 to 12",
  });
  expect(await (await house.visitor().get("/")).text()).toContain("Musterstadt");
  expect(await (await administrator.get("/staff/town")).text()).toContain("03476 1234");
});

test("no entry of the audit log holds an e-mail address or a name", async () => {
  const administrator = await house.staff("administrator");
  await administrator.post("/staff/accounts/new", {
    name: "Karl Neu",
    email: "karl.neu@example.org",
    roles: "organiser",
  });
  await administrator.post("/staff/sworn-people", { intent: "add", name: "Vera Vertraut" });
  await house.visitor().post("/staff/sign-in", { email: "karl.neu@example.org", password: "x" });
  await administrator.post("/staff/sign-out", {});
  const rows = auditRows();
  expect(rows.map((row) => row.action)).toEqual([
    "signed_in",
    "account_created",
    "role_granted",
    "sworn_person_added",
    "sign_in_failed",
    "signed_out",
  ]);
  const text = JSON.stringify(rows);
  for (const personal of ["@", "Karl", "Neu", "Vera", "Muster", "192.0.2"]) {
    expect(text).not.toContain(personal);
  }
});
