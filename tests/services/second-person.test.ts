import { beforeEach, expect, test } from "vitest";
import { confirmSecondPerson } from "#app/services/second-person/confirm-second-person.server.ts";
import { countSecondPeople } from "#app/services/second-person/count-second-people.server.ts";
import { proveSecondPerson } from "#app/services/second-person/prove-second-person.server.ts";
import type { SecondPersonInput } from "#app/services/second-person/second-person.ts";
import {
  addSwornPerson,
  issueSwornCode,
  listSwornPeople,
  releaseSwornPerson,
} from "#app/services/second-person/sworn-people.server.ts";
import { createAuthentication } from "#app/services/staff/authentication.server.ts";
import { deactivateAccount } from "#app/services/staff/deactivate-account.server.ts";
import { beginSecondFactor, finishSecondFactor } from "#app/services/staff/second-factor.server.ts";
import { signIn } from "#app/services/staff/sign-in.server.ts";
import { auditLog, session } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";
import { totpCode } from "#tests/support/totp.ts";

const HOUR = 60 * 60 * 1000;
const ACT = { purpose: "repeat_draw", objectKind: "draw", objectId: "draw-1" } as const;

function town() {
  const database = memoryDatabase();
  const administrator = serviceContext({ database, actor: staffActor(database, "administrator") });
  const organiser = serviceContext({ database, actor: staffActor(database, "organiser") });
  const authentication = createAuthentication(database, {
    secret: "a secret for tests that is long enough",
    publicUrl: "http://localhost:3000",
  });
  const caller = { request: new Request("http://localhost:3000"), clientAddress: "192.0.2.1" };
  const personId = addSwornPerson(administrator, { name: "Vera Vertraut" });
  function issue(): string {
    const issued = issueSwornCode(administrator, personId);
    if (!issued.ok) throw new Error(issued.problem.code);
    return issued.value.code;
  }
  function confirmWithCode(code: string, context = organiser) {
    return database.transaction((transaction) =>
      confirmSecondPerson(transaction, context, { kind: "sworn", code }, ACT),
    );
  }
  function prove(input: SecondPersonInput, context = organiser) {
    return proveSecondPerson({ authentication }, caller, context, input);
  }
  return {
    database,
    administrator,
    organiser,
    authentication,
    caller,
    personId,
    issue,
    confirmWithCode,
    prove,
  };
}

let house: ReturnType<typeof town>;
beforeEach(() => {
  house = town();
});

function later(milliseconds: number) {
  return { ...house.organiser, now: new Date(TEST_NOW.getTime() + milliseconds) };
}

test("a sworn person's code confirms one act, which is recorded as theirs", () => {
  const confirmed = house.confirmWithCode(house.issue());
  expect(confirmed).toEqual({ ok: true, value: { kind: "sworn", id: house.personId } });
  const entries = house.database.select().from(auditLog).all();
  expect(entries.at(-1)).toMatchObject({
    actorKind: "sworn",
    actorId: house.personId,
    action: "second_person_confirmed",
    objectKind: "draw",
    objectId: "draw-1",
    reasonCode: "repeat_draw",
  });
});

test("codes that are used, expired, replaced, unknown or of a person released answer the same", () => {
  const used = house.issue();
  house.confirmWithCode(used);
  const replaced = house.issue();
  const expired = house.issue();
  const answers = [
    house.confirmWithCode(used),
    house.confirmWithCode(replaced),
    house.confirmWithCode("AAAA-AAAA-AAAA"),
    house.confirmWithCode(expired, later(24 * HOUR)),
  ];
  const open = house.issue();
  releaseSwornPerson(house.administrator, house.personId);
  answers.push(house.confirmWithCode(open));
  for (const answer of answers) {
    expect(answer).toEqual({ ok: false, problem: { code: "second_person_invalid", params: {} } });
  }
});

test("a code still counts a minute before 24 hours are over", () => {
  expect(house.confirmWithCode(house.issue(), later(24 * HOUR - 60_000)).ok).toBe(true);
});

test("an act that fails takes its confirmation back with it", () => {
  const code = house.issue();
  expect(() =>
    house.database.transaction((transaction) => {
      confirmSecondPerson(transaction, house.organiser, { kind: "sworn", code }, ACT);
      throw new Error("The act failed.");
    }),
  ).toThrow("The act failed.");
  expect(house.confirmWithCode(code).ok).toBe(true);
});

test("whoever issued a code and so has seen it cannot act by it", () => {
  const code = house.issue();
  expect(house.confirmWithCode(code, house.administrator)).toMatchObject({
    problem: { code: "second_person_issued_code" },
  });
  expect(house.confirmWithCode(code).ok).toBe(true);
});

test("another member of staff confirms by password and is signed in nowhere", async () => {
  const second = await createStaffAccount(house.database, { roles: ["moderator"] });
  const proof = await house.prove({
    secondPerson: "staff",
    secondEmail: second.email,
    secondPassword: second.password,
    secondFactorCode: "",
  });
  expect(proof).toEqual({ ok: true, value: { kind: "staff", userId: second.id } });
  expect(house.database.select().from(session).all()).toEqual([]);
  const actions = house.database.select({ action: auditLog.action }).from(auditLog).all();
  expect(actions.map((row) => row.action)).toEqual(["sworn_person_added"]);
  if (!proof.ok) return;
  expect(
    house.database.transaction((transaction) =>
      confirmSecondPerson(transaction, house.organiser, proof.value, ACT),
    ),
  ).toEqual({ ok: true, value: { kind: "staff", id: second.id } });
});

test("a member of staff with a second factor confirms with its code only", async () => {
  const { authentication, caller } = house;
  const second = await createStaffAccount(house.database, { roles: ["moderator"] });
  const context = serviceContext({
    database: house.database,
    actor: { kind: "staff", id: second.id, name: second.name, roles: ["moderator"] },
  });
  const signedIn = await signIn(authentication, caller, second);
  const cookies = signedIn.ok ? signedIn.value.cookies : [];
  const cookie = cookies.map((text) => text.split(";")[0]).join("; ");
  const own = { ...caller, request: new Request("http://localhost:3000", { headers: { cookie } }) };
  const begun = await beginSecondFactor(authentication, own, context, second.password);
  const key = begun.ok ? new URL(begun.value.address).searchParams.get("secret") : null;
  await finishSecondFactor(authentication, own, context, totpCode(key ?? ""));
  const input = {
    secondPerson: "staff",
    secondEmail: second.email,
    secondPassword: second.password,
  } as const;
  expect(await house.prove({ ...input, secondFactorCode: "" })).toMatchObject({
    problem: { code: "second_person_factor_missing" },
  });
  expect(await house.prove({ ...input, secondFactorCode: "000000" })).toMatchObject({
    problem: { code: "second_person_invalid" },
  });
  expect(await house.prove({ ...input, secondFactorCode: totpCode(key ?? "") })).toEqual({
    ok: true,
    value: { kind: "staff", userId: second.id },
  });
});

test("nobody is their own second person", async () => {
  const self = await createStaffAccount(house.database, { roles: ["organiser"] });
  const context = serviceContext({
    database: house.database,
    actor: { kind: "staff", id: self.id, name: self.name, roles: ["organiser"] },
  });
  const input = {
    secondPerson: "staff",
    secondEmail: self.email,
    secondPassword: self.password,
    secondFactorCode: "",
  } as const;
  expect(await house.prove(input, context)).toMatchObject({
    problem: { code: "second_person_same" },
  });
  expect(
    house.database.transaction((transaction) =>
      confirmSecondPerson(transaction, context, { kind: "staff", userId: self.id }, ACT),
    ),
  ).toMatchObject({ problem: { code: "second_person_same" } });
});

test.each([
  ["without a role", { roles: [] }],
  ["with a start password", { roles: ["moderator"], mustChangePassword: true }],
] as const)("an account %s confirms nothing", async (_state, account) => {
  const second = await createStaffAccount(house.database, account);
  expect(
    house.database.transaction((transaction) =>
      confirmSecondPerson(transaction, house.organiser, { kind: "staff", userId: second.id }, ACT),
    ),
  ).toMatchObject({ problem: { code: "second_person_invalid" } });
});

test("an account that was deactivated meanwhile confirms nothing", async () => {
  const second = await createStaffAccount(house.database, { roles: ["moderator"] });
  deactivateAccount(house.administrator, second.id);
  expect(
    house.database.transaction((transaction) =>
      confirmSecondPerson(transaction, house.organiser, { kind: "staff", userId: second.id }, ACT),
    ),
  ).toMatchObject({ problem: { code: "second_person_invalid" } });
});

test("a wrong password and an unknown address are refused alike", async () => {
  const second = await createStaffAccount(house.database, { roles: ["moderator"] });
  for (const secondEmail of [second.email, "nobody@example.org"]) {
    expect(
      await house.prove({
        secondPerson: "staff",
        secondEmail,
        secondPassword: "not the password",
        secondFactorCode: "",
      }),
    ).toEqual({ ok: false, problem: { code: "second_person_invalid", params: {} } });
  }
});

test("a mistyped code is told apart before it counts as an attempt; guesses are limited", async () => {
  const mistyped = { secondPerson: "sworn", swornCode: "AAAA-AAAA-AAA2" } as const;
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    expect(await house.prove(mistyped)).toMatchObject({
      problem: { code: "second_person_code_mistyped" },
    });
  }
  const guess = { secondPerson: "sworn", swornCode: house.issue() } as const;
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect((await house.prove(guess)).ok).toBe(true);
  }
  expect(await house.prove(guess)).toEqual({
    ok: false,
    problem: { code: "too_many_attempts", params: { seconds: 15 * 60 } },
  });
  expect((await house.prove(guess, later(15 * 60 * 1000))).ok).toBe(true);
});

test("three people are enough to keep two apart; those who left do not count", () => {
  expect(countSecondPeople(house.administrator)).toEqual({ people: 3, enough: true });
  releaseSwornPerson(house.administrator, house.personId);
  expect(countSecondPeople(house.administrator)).toEqual({ people: 2, enough: false });
});

test("people sworn in are listed with the code that is open", () => {
  house.issue();
  const expiresAt = new Date(TEST_NOW.getTime() + 24 * HOUR);
  expect(listSwornPeople(house.administrator)).toMatchObject([
    { name: "Vera Vertraut", releasedAt: null, codeExpiresAt: expiresAt },
  ]);
});
