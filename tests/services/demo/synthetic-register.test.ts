import { expect, test } from "vitest";
import { ageOn } from "#app/domain/age.ts";
import { inventRegister, REGISTER_DATE } from "#app/services/demo/synthetic-register.ts";
import type { Resident } from "#app/services/register/resident-envelope.server.ts";

const register = inventRegister();
const ages = register.map((resident) => ageOn(resident.birthDate, REGISTER_DATE));

const households = groupByHousehold();

function groupByHousehold() {
  const groups = new Map<string, { resident: Resident; age: number }[]>();
  for (const [index, resident] of register.entries()) {
    const group = groups.get(resident.household.id) ?? [];
    groups.set(resident.household.id, [...group, { resident, age: ages[index] ?? 0 }]);
  }
  return [...groups.values()];
}

function percent(count: number): number {
  return (100 * count) / register.length;
}

test("has as many residents as Hettstedt on 31 December 2017", () => {
  expect(register).toHaveLength(14_491);
});

test("marks everyone as synthetic", () => {
  expect(register.every((resident) => resident.synthetic)).toBe(true);
});

// Figures of the facts; half a unit of their last digit is the tolerance.
test.each([
  ["under 18, in percent", () => percent(ages.filter((age) => age < 18).length), 10, 0.5],
  ["65 and older, in percent", () => percent(ages.filter((age) => age >= 65).length), 33, 0.5],
  ["mean age, in years", () => ages.reduce((sum, age) => sum + age, 0) / ages.length, 52, 0.5],
  [
    "women and girls, in percent",
    () => percent(register.filter(({ gender }) => gender === "female").length),
    (100 * 71_577) / 141_408,
    0.05,
  ],
  [
    "people without German nationality, in percent",
    () => percent(register.filter((resident) => resident.nationalityGroup !== "german").length),
    (100 * 3_572) / 141_408,
    0.05,
  ],
])("keeps the figure: %s", (_figure, measured, published, tolerance) => {
  expect(Math.abs(measured() - published)).toBeLessThanOrEqual(tolerance);
});

test("is the same for the same seed and another for another", () => {
  expect(inventRegister()).toEqual(register);
  expect(inventRegister("another seed")).not.toEqual(register);
});

test("has people of each single year of age up to 95", () => {
  expect(new Set(ages.filter((age) => age <= 95)).size).toBe(96);
  expect(Math.max(...ages)).toBeLessThanOrEqual(100);
});

test("spreads residents over the districts as assumed", () => {
  const residents = (name: string) => register.filter(({ district }) => district === name).length;
  expect(
    ["Kernstadt", "Burgörner-Altdorf", "Walbeck", "Ritterode", "Meisberg"].map(residents),
  ).toEqual([11_709, 1_507, 623, 362, 290]);
});

test("lets no child live without an adult, and keeps a household in one place under one name", () => {
  const faulty = households.filter((members) => {
    const { household, district, street, familyName } = members[0]?.resident ?? {};
    const together = members.every(
      ({ resident }) =>
        resident.district === district &&
        resident.street === street &&
        (household?.institution || resident.familyName === familyName),
    );
    return !together || !members.some(({ age }) => age >= 18);
  });
  expect(faulty).toEqual([]);
});

test("has households of plausible size, and institutions beside them", () => {
  const sizes = households
    .filter((members) => members[0]?.resident.household.institution === false)
    .map((members) => members.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(mean).toBeGreaterThan(1.6);
  expect(mean).toBeLessThan(2.1);
  expect(register.filter(({ household }) => household.institution)).toHaveLength(194);
});
