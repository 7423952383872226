import { expect, test } from "vitest";
import {
  PLAN_TEXTS,
  publishingObstacles,
  type TownHallPlan,
} from "#app/domain/agenda/publishing-checks.ts";

const NOW = Date.parse("2026-08-01T08:00:00Z");

const plan: TownHallPlan = {
  chair: { personId: "teacher", municipalOffices: [], declared: true },
  host: { personId: "mayor", municipalOffices: ["mayor"], declared: true },
  houseRight: { personId: "mayor", delegatedInWriting: true },
  hasSecurityContact: true,
  written: {
    aim: true,
    decided: true,
    notDecided: true,
    place: true,
    access: true,
    wayBack: true,
    recording: true,
    unrecorded: true,
  },
  begins: Date.parse("2026-09-10T17:00:00Z"),
  items: 4,
  rules: 5,
};

test("a town hall that is arranged can be published", () => {
  expect(publishingObstacles(plan, NOW)).toEqual([]);
});

test.each<[string, Partial<TownHallPlan>, string[]]>([
  ["nobody chairs it", { chair: null }, ["chair_missing"]],
  ["nobody hosts it", { host: null }, ["host_missing"]],
  [
    "the mayor chairs what the mayor hosts",
    { chair: { personId: "mayor", municipalOffices: ["mayor"], declared: true } },
    ["chair_is_host", "chair_holds_office"],
  ],
  [
    "a councillor chairs it",
    { chair: { personId: "other", municipalOffices: ["councillor"], declared: true } },
    ["chair_holds_office"],
  ],
  [
    "the chair has declared nothing",
    { chair: { personId: "other", municipalOffices: [], declared: false } },
    ["chair_not_declared"],
  ],
  [
    "the host has declared nothing",
    { host: { personId: "club", municipalOffices: [], declared: false } },
    ["host_not_declared"],
  ],
  ["nobody holds the house right", { houseRight: null }, ["house_right_missing"]],
  [
    "the house right was not delegated in writing",
    { houseRight: { personId: "mayor", delegatedInWriting: false } },
    ["house_right_not_delegated"],
  ],
  ["nobody is there for security", { hasSecurityContact: false }, ["security_contact_missing"]],
  [
    "nobody knows how to get home",
    { written: { ...plan.written, wayBack: false } },
    ["way_back_missing"],
  ],
  [
    "it is not said where nobody is recorded",
    { written: { ...plan.written, unrecorded: false } },
    ["unrecorded_missing"],
  ],
  ["it has no date", { begins: null }, ["date_missing"]],
  ["its date has passed", { begins: NOW }, ["date_passed"]],
  ["its agenda is empty", { items: 0 }, ["agenda_empty"]],
  ["it has no rules", { rules: 0 }, ["rules_missing"]],
])("it cannot be published while %s", (_why, change, codes) => {
  const obstacles = publishingObstacles({ ...plan, ...change }, NOW);
  expect(obstacles.map(({ code }) => code)).toEqual(codes);
});

test("the chair who holds the house right needs no delegation", () => {
  const own = { personId: "teacher", delegatedInWriting: false };
  expect(publishingObstacles({ ...plan, houseRight: own }, NOW)).toEqual([]);
});

test.each(PLAN_TEXTS)("what is missing is named: %s", (text) => {
  const written = { ...plan.written, [text]: false };
  expect(publishingObstacles({ ...plan, written }, NOW)).toEqual([{ code: "text_missing", text }]);
});
