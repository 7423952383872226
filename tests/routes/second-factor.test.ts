import { asc } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditLog, session } from "#db/schema/index.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { createStaffAccount, type StaffAccount } from "#tests/support/staff-account.ts";
import { totpCode } from "#tests/support/totp.ts";

let house: RouteHouse;

beforeEach(async () => {
  house = await routeHouse();
});

/** Switches the second factor on through the pages; returns the key and the backup codes. */
async function switchOn(visitor: RouteVisitor, account: StaffAccount) {
  const page = "/staff/account/second-factor";
  const begun = await visitor.post(page, { intent: "begin", password: account.password });
  const html = await begun.text();
  expect(html).toContain("<svg");
  const address = (/name="address" value="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&");
  const key = new URL(address).searchParams.get("secret") ?? "";
  const backupCodes = backupCodesIn(html);
  expect(backupCodes).toHaveLength(10);
  const finished = await visitor.post(page, {
    intent: "finish",
    address,
    backupCodes: backupCodes.join(" "),
    code: totpCode(key),
  });
  expect(finished.headers.get("location")).toBe("/staff/account?notice=factor-on");
  expect((await visitor.get("/staff/account")).status).toBe(200);
  return { key, address, backupCodes };
}

function backupCodesIn(html: string): string[] {
  return [...html.matchAll(/>(\w{4}-\w{4}-\w{4})</g)].map((match) => match[1] ?? "");
}

function auditActions(): string[] {
  return house.app.database
    .select({ action: auditLog.action })
    .from(auditLog)
    .orderBy(asc(auditLog.sequence))
    .all()
    .map((row) => row.action);
}

test("with a second factor the password alone does not open the staff pages; the app's code does", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const { key } = await switchOn(await house.visitor().signIn(account), account);
  const visitor = house.visitor();
  const first = await visitor.post("/staff/sign-in?back=%2Fstaff%2Faccount", account);
  expect(first.headers.get("location")).toBe("/staff/second-factor?back=%2Fstaff%2Faccount");
  expect((await visitor.get("/staff")).status).toBe(302);
  const wrong = await visitor.post("/staff/second-factor", { code: "000000" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("This code is not right");
  const right = await visitor.post("/staff/second-factor?back=%2Fstaff%2Faccount", {
    code: totpCode(key),
  });
  expect(right.headers.get("location")).toBe("/staff/account");
  expect((await visitor.get("/staff")).status).toBe(200);
  expect(auditActions()).toEqual([
    "signed_in",
    "second_factor_enabled",
    "sign_in_failed",
    "signed_in",
  ]);
});

test("a code of the app opens once and not twice", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const { key } = await switchOn(await house.visitor().signIn(account), account);
  const code = totpCode(key);
  const owner = house.visitor();
  await owner.post("/staff/sign-in", account);
  expect((await owner.post("/staff/second-factor", { code })).status).toBe(302);
  const onlooker = house.visitor();
  await onlooker.post("/staff/sign-in", account);
  const again = await onlooker.post("/staff/second-factor", { code });
  expect(again.status).toBe(422);
  expect(again.headers.getSetCookie()).toEqual([]);
  expect((await onlooker.get("/staff")).status).toBe(302);
  expect((await owner.get("/staff")).status).toBe(200);
  expect(house.app.database.select().from(session).all()).toHaveLength(2);
  expect(auditActions().slice(-2)).toEqual(["signed_in", "sign_in_failed"]);
});

test("a backup code opens once and not twice", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const { backupCodes } = await switchOn(await house.visitor().signIn(account), account);
  const code = backupCodes[3] ?? "";
  const visitor = house.visitor();
  await visitor.post("/staff/sign-in", account);
  const typed = ` ${code.toLowerCase()} `;
  expect((await visitor.post("/staff/second-factor", { code: typed })).status).toBe(302);
  const again = house.visitor();
  await again.post("/staff/sign-in", account);
  expect((await again.post("/staff/second-factor", { code })).status).toBe(422);
});

test("five wrong codes end the attempt and ask to sign in again", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const { key } = await switchOn(await house.visitor().signIn(account), account);
  const visitor = house.visitor();
  await visitor.post("/staff/sign-in", account);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await visitor.post("/staff/second-factor", { code: "000000" });
  }
  const late = await visitor.post("/staff/second-factor", { code: totpCode(key) });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain("Please sign in again");
});

test("a wrong first code shows the same QR code again and switches nothing on", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const visitor = await house.visitor().signIn(account);
  const page = "/staff/account/second-factor";
  const html = await (
    await visitor.post(page, { intent: "begin", password: account.password })
  ).text();
  const address = (/name="address" value="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&");
  const answer = await visitor.post(page, {
    intent: "finish",
    address,
    backupCodes: backupCodesIn(html).join(" "),
    code: "000000",
  });
  expect(answer.status).toBe(422);
  const again = await answer.text();
  expect(again).toContain(new URL(address).searchParams.get("secret")?.slice(0, 4));
  expect(backupCodesIn(again)).toEqual(backupCodesIn(html));
  expect((await house.visitor().post("/staff/sign-in", account)).headers.get("location")).toBe(
    "/staff",
  );
});

test("switching it off needs the password and ends with the password alone", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const visitor = await house.visitor().signIn(account);
  await switchOn(visitor, account);
  const page = "/staff/account/second-factor";
  const refused = await visitor.post(page, { intent: "disable", password: "not the password" });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("The password is not right");
  const off = await visitor.post(page, { intent: "disable", password: account.password });
  expect(off.headers.get("location")).toBe("/staff/account?notice=factor-off");
  expect((await visitor.get("/staff/account")).status).toBe(200);
  expect((await house.visitor().post("/staff/sign-in", account)).headers.get("location")).toBe(
    "/staff",
  );
  expect(auditActions()).toContain("second_factor_disabled");
});

test("new backup codes replace the old ones", async () => {
  const account = await createStaffAccount(house.app.database, { roles: ["organiser"] });
  const visitor = await house.visitor().signIn(account);
  const { backupCodes } = await switchOn(visitor, account);
  const renewed = await visitor.post("/staff/account/second-factor", {
    intent: "renew",
    password: account.password,
  });
  const html = await renewed.text();
  expect(html).not.toContain(backupCodes[0]);
  const fresh = backupCodesIn(html)[0] ?? "";
  const again = house.visitor();
  await again.post("/staff/sign-in", account);
  expect((await again.post("/staff/second-factor", { code: backupCodes[0] ?? "" })).status).toBe(
    422,
  );
  expect((await again.post("/staff/second-factor", { code: fresh })).status).toBe(302);
});
