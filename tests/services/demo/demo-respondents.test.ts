import { expect, test } from "vitest";
import { ageOn } from "#app/domain/age.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { PAVEMENT_GROUP_QUOTAS, PAVEMENT_GROUP_SIZE } from "#app/services/demo/demo-quotas.ts";
import {
  inventRespondents,
  PAVEMENT_RESPONDENTS,
  type Respondent,
} from "#app/services/demo/demo-respondents.ts";
import type { DemoFeature } from "#app/services/demo/synthetic-answers.ts";
import { inventRegister, REGISTER_DATE } from "#app/services/demo/synthetic-register.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";

const register = inventRegister();
const ORDER = { seed: "Arbeitskreis Zusammenleben, pool, 9", count: 304, prefix: "Z" };
const pool = inventRespondents(register, ORDER);
const EVERYONE = { seed: "everyone", count: register.length, prefix: "E" };
const everyone = inventRespondents(register, EVERYONE);

function share(people: readonly Respondent[], feature: DemoFeature, value: string): number {
  return people.filter((person) => person.values[feature] === value).length / people.length;
}

test("about 300 people of 16 and older answer, each from another household", () => {
  expect(pool).toHaveLength(304);
  expect(new Set(pool.map(({ reference }) => reference)).size).toBe(304);
  const homes = pool.map(({ resident }) => resident.household).filter((home) => !home.institution);
  expect(new Set(homes.map(({ id }) => id)).size).toBe(homes.length);
  expect(pool.every(({ resident }) => ageOn(resident.birthDate, REGISTER_DATE) >= 16)).toBe(true);
});

test("the same order gives the same people", () => {
  expect(inventRespondents(register, ORDER)).toEqual(pool);
});

test.each([
  ["Bildung", "Hochschule", "more"],
  ["Alter", "65-74", "more"],
  ["Bildung", "ohne Berufsabschluss", "less"],
  ["Erwerbslage", "arbeitslos", "less"],
  ["Alter", "16-29", "less"],
] as const)("%s %s answers %s often than its share of the town", (feature, value, direction) => {
  const ratio = share(pool, feature, value) / share(everyone, feature, value);
  if (direction === "more") expect(ratio).toBeGreaterThan(1.2);
  else expect(ratio).toBeLessThan(0.85);
});

test.each([
  ["Migrationsgeschichte", "selbst zugewandert"],
  ["Migrationsgeschichte", "Eltern zugewandert"],
  ["Erwerbslage", "arbeitslos"],
  ["Bildung", "ohne Berufsabschluss"],
  ["Geschlecht", "divers"],
  ["Ortsteil", "Ritterode"],
  ["Ortsteil", "Meisberg"],
] as const)("%s %s is in the pool", (feature, value) => {
  expect(share(pool, feature, value)).toBeGreaterThan(0);
});

test("the quotas of Gehwege can be met by everyone, but not with equal chances", async () => {
  const size = PAVEMENT_GROUP_SIZE;
  const people = inventRespondents(register, PAVEMENT_RESPONDENTS);
  const lottery = computeLottery(
    {
      people: people.map(({ reference, values }) => ({ id: reference, values })),
      quotas: PAVEMENT_GROUP_QUOTAS,
      size,
    },
    "leximin",
    { solver: await loadHighsSolver() },
  );
  if (!lottery.ok) throw new Error(JSON.stringify(lottery.problem));
  expect(lottery.value.unreachable).toEqual([]);
  expect(lottery.value.optimality.proved).toBe(true);
  const equal = size / people.length;
  expect(Math.min(...lottery.value.probabilities)).toBeLessThan(equal);
  expect(Math.min(...lottery.value.probabilities)).toBeGreaterThan(equal / 2);
  expect(Math.max(...lottery.value.probabilities)).toBeGreaterThan(equal * 2);
});
