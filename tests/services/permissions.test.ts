import { expect, test } from "vitest";
import { type Actor, authorise, Forbidden, may, PERMISSIONS } from "#app/services/permissions.ts";

const MATRIX = {
  // permission: administrator, organiser, moderator, auditor
  public: [true, true, true, true],
  "account.own": [true, true, true, true],
  "staff.manage": [true, false, false, false],
  "sworn.manage": [true, false, false, false],
  "municipality.write": [true, false, false, false],
  "audit.read": [true, false, false, true],
  "process.read": [true, true, true, true],
  "process.write": [false, true, false, false],
  "pool.read": [false, true, false, false],
  "pool.write": [false, true, false, false],
  "quotas.read": [false, true, false, true],
  "quotas.write": [false, true, false, false],
  "draw.read": [false, true, false, true],
  "draw.run": [false, true, false, false],
  "draw.people": [false, true, false, false],
  "register.write": [false, true, false, false],
  "invitations.read": [false, true, false, false],
  "invitations.run": [false, true, false, false],
  "replies.enter": [false, true, false, false],
  "reply.own": [false, false, false, false],
  "facts.read": [false, true, true, true],
  "facts.write": [false, true, false, false],
  "townHall.read": [false, true, true, true],
  "townHall.write": [false, true, false, false],
  "floor.run": [false, false, true, false],
  "floor.assist": [false, true, true, false],
  "minutes.approve": [false, false, true, false],
  "floor.own": [false, false, false, false],
  "proposals.read": [false, true, true, true],
  "proposals.write": [false, true, false, false],
  "proposals.own": [false, false, false, false],
  "rooms.own": [false, false, false, false],
  "rooms.write": [false, true, true, false],
  "moderation.read": [false, false, true, false],
  "moderation.write": [false, false, true, false],
  "moderation.rules": [false, true, true, false],
  "votes.read": [false, true, true, true],
  "votes.write": [false, true, false, false],
  "votes.clerk": [false, true, true, false],
  "votes.own": [false, false, false, false],
} as const;

const ROLES = ["administrator", "organiser", "moderator", "auditor"] as const;

test("the table names every permission", () => {
  expect(Object.keys(MATRIX)).toEqual([...PERMISSIONS]);
});

test.each(PERMISSIONS)("%s is granted to exactly the roles of the table", (permission) => {
  const granted = ROLES.map((role) =>
    may({ kind: "staff", id: "x", name: "x", roles: [role] }, permission),
  );
  expect(granted).toEqual([...MATRIX[permission]]);
});

test.each([
  ["a visitor", { kind: "visitor" }, ["public"]],
  ["a sworn person", { kind: "sworn", id: "x" }, ["public"]],
  [
    "an invited resident",
    { kind: "resident", id: "x" },
    ["public", "reply.own", "proposals.own", "rooms.own", "votes.own"],
  ],
  ["somebody in the room", { kind: "attendee", id: "x" }, ["public", "floor.own", "votes.own"]],
  ["somebody with a code for a vote", { kind: "voter", id: "x" }, ["public", "votes.own"]],
  [
    "an account without a role",
    { kind: "staff", id: "x", name: "x", roles: [] },
    ["public", "account.own"],
  ],
  ["the software", { kind: "system" }, [...PERMISSIONS]],
] as const)("%s may do no more than it should", (_who, actor, permissions) => {
  expect(PERMISSIONS.filter((permission) => may(actor as Actor, permission))).toEqual(permissions);
});

test("two roles together may do what either may", () => {
  const actor = { kind: "staff", id: "x", name: "x", roles: ["auditor", "organiser"] } as const;
  expect(may(actor, "audit.read") && may(actor, "pool.read")).toBe(true);
  expect(may(actor, "staff.manage")).toBe(false);
});

test("a service reached without permission throws and names it", () => {
  expect(() => authorise({ kind: "visitor" }, "pool.read")).toThrow(Forbidden);
  expect(() => authorise({ kind: "visitor" }, "pool.read")).toThrow("pool.read");
});
