import { expect, test } from "vitest";
import {
  doctorsAfter,
  peoplePerFirefighter,
  primaryPupils,
} from "#app/domain/scenarios/consequences.ts";
import { bySexAndAge } from "#app/domain/scenarios/population.ts";

const level = bySexAndAge(() => 50);
const halfTheChildren = bySexAndAge((_sex, age) => (age < 18 ? 25 : 50));
const nobodyToServe = bySexAndAge((_sex, age) => (age >= 18 && age <= 66 ? 25 : 50));

test.each([
  ["as many in the year that is known", level, 380],
  ["half as many where half the children live", halfTheChildren, 190],
  ["as many where only adults are fewer", nobodyToServe, 380],
])("primary pupils: %s", (_name, population, pupils) => {
  expect(primaryPupils(population, { population: level, pupils: 380 })).toBeCloseTo(pupils, 9);
});

test("a volunteer stands for more people where those who could serve are fewer", () => {
  const known = { population: level, members: 80 };
  expect(peoplePerFirefighter(level, known)).toBeCloseTo((101 * 100) / 80, 9);
  expect(peoplePerFirefighter(nobodyToServe, known)).toBeCloseTo((101 * 100 - 49 * 50) / 40, 9);
});

test.each([
  [0, 0, 11],
  [5, 0, 11 * (1 - 5 / 20)],
  [20, 0, 0],
  [40, 0, 0],
  [5, 1, 11],
  [40, 0.5, 5.5],
])(
  "after %d years, with a share of %d taken over, there are %d doctors",
  (years, takenOver, left) => {
    const supply = { doctors: 11, meanAge: 56, retirementAge: 66, takenOver };
    expect(doctorsAfter(years, supply)).toBeCloseTo(left, 9);
  },
);
