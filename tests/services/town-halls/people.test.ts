import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishingObstacles } from "#app/domain/agenda/publishing-checks.ts";
import {
  assignTasks,
  listModerators,
  tasksMark,
} from "#app/services/town-halls/assign-tasks.server.ts";
import {
  declareOffices,
  markAddressed,
  removePerson,
} from "#app/services/town-halls/change-person.server.ts";
import { exportMultipliers } from "#app/services/town-halls/export-multipliers.server.ts";
import { declarationSchema, personSchema } from "#app/services/town-halls/person-fields.ts";
import { readPeople } from "#app/services/town-halls/read-people.server.ts";
import { addPerson, updatePerson } from "#app/services/town-halls/save-person.server.ts";
import { personOf, townHallPlan } from "#app/services/town-halls/town-hall-plan.ts";
import { auditLog, townHallPeople } from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

const CLUB = {
  name: "Heimatverein",
  description: "Verein",
  phone: "03476 222222",
  email: "verein@example.org",
  person: "Greta Ginster",
};

function prepared() {
  const context = serviceContext();
  const stored = storeTownHall(context);
  const tasks = {
    hostId: stored.hostId,
    chairId: stored.chairId,
    houseRightHolderId: stored.houseRightHolderId,
    securityContactId: stored.securityContactId,
    delegatedOn: "2026-02-20",
    chairAccountId: null,
  };
  const codes = () =>
    publishingObstacles(townHallPlan(townHallOf(context, stored.id)), TEST_NOW.getTime()).map(
      ({ code }) => code,
    );
  const assign = (change: Partial<Record<keyof typeof tasks, string | null>>) =>
    assignTasks(
      context,
      stored.id,
      { ...tasks, ...change },
      tasksMark(townHallOf(context, stored.id)),
    );
  return { context, stored, assign, codes };
}

test.each([
  ["the host as chair", { chairId: "hostId" }, ["chair_is_host", "chair_holds_office"]],
  ["nobody as chair", { chairId: null }, ["chair_missing"]],
  ["nobody as host", { hostId: null }, ["host_missing"]],
  ["nobody at the door", { securityContactId: null }, ["security_contact_missing"]],
  ["a house right that was not delegated", { delegatedOn: null }, ["house_right_not_delegated"]],
  [
    "a house right that is delegated when the evening is over",
    { delegatedOn: "2099-01-01" },
    ["house_right_not_delegated"],
  ],
  ["nobody with house right", { houseRightHolderId: null }, ["house_right_missing"]],
] as const)("with %s a town hall is not published", (_what, change, expected) => {
  const { assign, codes, stored } = prepared();
  const chosen = Object.fromEntries(
    Object.entries(change).map(([task, who]) => [task, who === "hostId" ? stored.hostId : who]),
  );
  expect(assign(chosen).ok).toBe(true);
  expect(codes()).toEqual(expect.arrayContaining([...expected]));
});

test("a house right of the chair needs no delegation", () => {
  const { assign, codes, stored } = prepared();
  assign({ houseRightHolderId: stored.chairId, delegatedOn: null });
  expect(codes()).toEqual([]);
});

test("a chair who declares an office, or nothing, stands in the way of a publication", () => {
  const { context, stored, codes } = prepared();
  const place = { townHallId: stored.id, personId: stored.chairId };
  declareOffices(context, place, ["Stadträtin"]);
  expect(codes()).toEqual(["chair_holds_office"]);
  declareOffices(context, place, null);
  expect(codes()).toEqual(["chair_not_declared"]);
  declareOffices(context, place, []);
  expect(codes()).toEqual([]);
  const entries = context.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "offices_declared"))
    .all();
  expect(entries.map(({ objectId }) => objectId)).toEqual(Array(3).fill(stored.chairId));
  expect(JSON.stringify(entries)).not.toContain("Stadträtin");
});

test.each([
  [{ holds: "none", offices: " " }, []],
  [
    { holds: "some", offices: " Stadträtin \n\nOrtsbürgermeisterin\r\n" },
    ["Stadträtin", "Ortsbürgermeisterin"],
  ],
])("the declaration %o names %o", (form, offices) => {
  expect(declarationSchema.parse(form)).toEqual(offices);
});

test.each([
  [{ offices: "" }, "declaration_missing"],
  [{ holds: "some", offices: " " }, "offices_missing"],
  [{ holds: "none", offices: "Stadtrat" }, "offices_denied"],
])("the declaration %o is refused: %s", (form, message) => {
  expect(declarationSchema.safeParse(form).error?.issues).toMatchObject([{ message }]);
});

test("the account of the chair is an active moderator's", () => {
  const { context, stored, assign } = prepared();
  const moderator = staffActor(context.database, "moderator");
  const organiser = staffActor(context.database, "organiser");
  expect(listModerators(context)).toEqual([{ id: moderator.id, name: moderator.name }]);
  expect(assign({ chairAccountId: organiser.id })).toMatchObject({
    problem: { code: "not_a_moderator" },
  });
  expect(assign({ chairAccountId: moderator.id }).ok).toBe(true);
  expect(townHallOf(context, stored.id).chairAccountId).toBe(moderator.id);
});

test("tasks go to people of this town hall, and not over what somebody else has assigned", () => {
  const { context, stored, assign } = prepared();
  const other = storeTownHall(context);
  expect(assign({ hostId: other.hostId })).toMatchObject({ problem: { code: "person_not_found" } });
  const seen = tasksMark(townHallOf(context, stored.id));
  assign({ securityContactId: null });
  const late = assignTasks(
    context,
    stored.id,
    { ...townHallOf(context, stored.id), hostId: null },
    seen,
  );
  expect(late).toMatchObject({ problem: { code: "changed_meanwhile" } });
});

test("how somebody is reached lies in the envelope and is read by organisers only", () => {
  const { context, stored } = prepared();
  const added = addPerson(context, stored.id, "multiplier", CLUB);
  if (!added.ok) throw new Error(added.problem.code);
  const row = context.database
    .select()
    .from(townHallPeople)
    .where(eq(townHallPeople.id, added.value))
    .get();
  expect(row?.contact?.includes("Ginster")).toBe(false);
  expect(readPeople(context, stored.id).find(({ id }) => id === added.value)?.contact).toEqual({
    phone: CLUB.phone,
    email: CLUB.email,
    person: CLUB.person,
  });
  const actor = staffActor(context.database, "auditor");
  expect(() => readPeople({ ...context, actor }, stored.id)).toThrow("Not permitted");
});

test("a person is changed by whoever saw them last", () => {
  const { context, stored } = prepared();
  const added = addPerson(context, stored.id, "multiplier", CLUB);
  if (!added.ok) throw new Error(added.problem.code);
  const place = { townHallId: stored.id, personId: added.value };
  const seen = readPeople(context, stored.id).find(({ id }) => id === added.value)?.mark ?? "";
  expect(updatePerson(context, place, { ...CLUB, phone: "1" }, seen).ok).toBe(true);
  expect(updatePerson(context, place, { ...CLUB, phone: "2" }, seen)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
});

test("multipliers are listed with when they were addressed, and saving the list is recorded", () => {
  const { context, stored } = prepared();
  for (const name of ["Heimatverein", "=Feuerwehr"]) {
    addPerson(context, stored.id, "multiplier", { ...CLUB, name });
  }
  const club = townHallOf(context, stored.id).people.find(({ name }) => name === CLUB.name);
  const place = { townHallId: stored.id, personId: club?.id ?? "" };
  markAddressed(context, place, true);
  const exported = exportMultipliers(context, stored.id, "de");
  if (!exported.ok) throw new Error(exported.problem.code);
  expect(exported.value).toContain(
    "Name;Beschreibung;Ansprechperson;Telefon;E-Mail;angesprochen am\r\n",
  );
  expect(exported.value).toContain(
    "Heimatverein;Verein;Greta Ginster;03476 222222;verein@example.org;2026-03-01",
  );
  expect(exported.value).not.toMatch(/^=/m);
  markAddressed(context, place, false);
  expect(personOf(townHallOf(context, stored.id), place.personId)?.addressedAt).toBeNull();
  const actions = context.database.select({ action: auditLog.action }).from(auditLog).all();
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "multiplier_addressed",
      "multipliers_exported",
      "multiplier_not_addressed",
    ]),
  );
});

test("who is removed leaves their task to nobody", () => {
  const { context, stored, codes } = prepared();
  removePerson(context, { townHallId: stored.id, personId: stored.chairId });
  expect(codes()).toEqual(["chair_missing"]);
  expect(townHallOf(context, stored.id).chairId).toBeNull();
});

test.each([
  [{ name: " " }, "text_missing"],
  [{ email: "kein Brief" }, "email_invalid"],
])("a person with %o is refused: %s", (change, message) => {
  expect(personSchema.safeParse({ ...CLUB, ...change }).error?.issues).toMatchObject([{ message }]);
});
