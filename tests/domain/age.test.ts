import { expect, test } from "vitest";
import { ageOn } from "#app/domain/age.ts";

test.each([
  ["1990-06-15", "2026-06-14", 35],
  ["1990-06-15", "2026-06-15", 36],
  ["1990-12-31", "2026-01-01", 35],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2026-01-01", "2026-01-01", 0],
])("born on %s, on %s someone is %i", (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age);
});
