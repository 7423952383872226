import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { Forbidden, type Role } from "#app/services/permissions.ts";
import { changeRoles } from "#app/services/staff/change-roles.server.ts";
import { createAccount } from "#app/services/staff/create-account.server.ts";
import { deactivateAccount } from "#app/services/staff/deactivate-account.server.ts";
import { listAccounts } from "#app/services/staff/list-accounts.server.ts";
import { reactivateAccount } from "#app/services/staff/reactivate-account.server.ts";
import { resetPassword } from "#app/services/staff/reset-password.server.ts";
import { resetSecondFactor } from "#app/services/staff/reset-second-factor.server.ts";
import type { Database } from "#db/connection.server.ts";
import { account, auditLog, session, twoFactor, user } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";

function administration(...others: Role[][]) {
  const database = memoryDatabase();
  const actor = staffActor(database, "administrator");
  const people = others.map((roles) => staffActor(database, ...roles));
  return { database, actor, people, context: serviceContext({ database, actor }) };
}

function openSession(database: Database, userId: string): void {
  database
    .insert(session)
    .values({
      id: `session-${userId}`,
      userId,
      token: `token-${userId}`,
      expiresAt: new Date(TEST_NOW.getTime() + 1000),
      createdAt: TEST_NOW,
      updatedAt: TEST_NOW,
    })
    .run();
}

function auditOf(database: Database) {
  return database
    .select({ action: auditLog.action, object: auditLog.objectId, reason: auditLog.reasonCode })
    .from(auditLog)
    .all();
}

test("roles are exchanged and each change is recorded", () => {
  const { database, context, people } = administration(["organiser", "auditor"]);
  const id = people[0]?.id ?? "";
  const result = changeRoles(context, id, ["auditor", "moderator"]);
  expect(result).toEqual({
    ok: true,
    value: { granted: ["moderator"], revoked: ["organiser"] },
  });
  expect(listAccounts(context).find((listed) => listed.id === id)?.roles).toEqual([
    "moderator",
    "auditor",
  ]);
  expect(auditOf(database)).toEqual([
    { action: "role_granted", object: id, reason: "moderator" },
    { action: "role_revoked", object: id, reason: "organiser" },
  ]);
});

test("roles that stay as they are leave no trace", () => {
  const { database, context, people } = administration(["organiser"]);
  changeRoles(context, people[0]?.id ?? "", ["organiser"]);
  expect(auditOf(database)).toEqual([]);
});

test("the last administrator loses neither the role nor the account", () => {
  const { database, context, actor } = administration(["organiser"]);
  expect(changeRoles(context, actor.id, ["organiser"])).toMatchObject({
    problem: { code: "last_administrator" },
  });
  expect(deactivateAccount(context, actor.id)).toMatchObject({
    problem: { code: "last_administrator" },
  });
  expect(auditOf(database)).toEqual([]);
});

test("a deactivated administrator does not count as one who could take over", () => {
  const { context, actor, people } = administration(["administrator"]);
  expect(deactivateAccount(context, people[0]?.id ?? "").ok).toBe(true);
  expect(changeRoles(context, actor.id, [])).toMatchObject({
    problem: { code: "last_administrator" },
  });
  expect(reactivateAccount(context, people[0]?.id ?? "").ok).toBe(true);
  expect(changeRoles(context, actor.id, []).ok).toBe(true);
});

test("deactivating an account ends its sessions and nobody else's", () => {
  const { database, context, actor, people } = administration(["organiser"]);
  const id = people[0]?.id ?? "";
  openSession(database, id);
  openSession(database, actor.id);
  deactivateAccount(context, id);
  expect(database.select({ userId: session.userId }).from(session).all()).toEqual([
    { userId: actor.id },
  ]);
});

test("resetting the second factor removes its secret and ends the sessions", () => {
  const { database, context, people } = administration(["organiser"]);
  const id = people[0]?.id ?? "";
  database.update(user).set({ twoFactorEnabled: true }).where(eq(user.id, id)).run();
  database
    .insert(twoFactor)
    .values({ id: "factor", userId: id, secret: "secret", backupCodes: "codes" })
    .run();
  openSession(database, id);
  resetSecondFactor(context, id);
  expect(database.select().from(twoFactor).all()).toEqual([]);
  expect(database.select().from(session).all()).toEqual([]);
  expect(listAccounts(context).find((listed) => listed.id === id)?.secondFactor).toBe(false);
});

test("a new start password has to be changed", () => {
  const { database, context } = administration();
  const created = createAccount(context, {
    name: "Karl",
    email: "karl@example.org",
    roles: ["organiser"],
    passwordHash: "first",
    mustChangePassword: false,
  });
  const id = created.ok ? created.value.userId : "";
  resetPassword(context, id, "second");
  expect(database.select({ hash: account.password }).from(account).all()).toEqual([
    { hash: "second" },
  ]);
  expect(listAccounts(context).find((listed) => listed.id === id)?.mustChangePassword).toBe(true);
});

test("one e-mail address has one account, whatever its case", () => {
  const { database, context } = administration();
  const newcomer = {
    name: "Karl",
    roles: ["organiser"],
    passwordHash: "hash",
    mustChangePassword: true,
  } as const;
  expect(createAccount(context, { ...newcomer, email: "karl@example.org" }).ok).toBe(true);
  const before = auditOf(database).length;
  expect(createAccount(context, { ...newcomer, email: " Karl@Example.ORG " })).toMatchObject({
    problem: { code: "email_taken" },
  });
  expect(auditOf(database)).toHaveLength(before);
});

const CALLS = {
  changeRoles: (context: ReturnType<typeof serviceContext>) => changeRoles(context, "nobody", []),
  deactivateAccount: (context: ReturnType<typeof serviceContext>) =>
    deactivateAccount(context, "nobody"),
  reactivateAccount: (context: ReturnType<typeof serviceContext>) =>
    reactivateAccount(context, "nobody"),
  resetSecondFactor: (context: ReturnType<typeof serviceContext>) =>
    resetSecondFactor(context, "nobody"),
  resetPassword: (context: ReturnType<typeof serviceContext>) =>
    resetPassword(context, "nobody", "hash"),
};

test.each(Object.entries(CALLS))("%s refuses an account that does not exist", (_name, call) => {
  expect(call(administration().context)).toMatchObject({ problem: { code: "account_unknown" } });
});

test.each(Object.entries(CALLS))("%s is the administrators' alone", (_name, call) => {
  const database = memoryDatabase();
  const actor = staffActor(database, "organiser", "moderator", "auditor");
  expect(() => call(serviceContext({ database, actor }))).toThrow(Forbidden);
});
