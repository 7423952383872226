import { expect, test } from "vitest";
import { extremeGroups } from "#app/domain/telling-groups.ts";

test("a group of one letter is neither the best nor the worst", () => {
  const groups = [
    { name: "one yes", invited: 1, yes: 1 },
    { name: "often", invited: 40, yes: 8 },
    { name: "between", invited: 100, yes: 12 },
    { name: "seldom", invited: 20, yes: 1 },
    { name: "no yes", invited: 19, yes: 0 },
  ];
  const extremes = extremeGroups(groups);
  expect([extremes?.most.name, extremes?.least.name]).toEqual(["often", "seldom"]);
});

test("nothing is said while no group got enough letters", () => {
  expect(extremeGroups([{ invited: 19, yes: 3 }])).toBeNull();
  expect(extremeGroups([])).toBeNull();
});
