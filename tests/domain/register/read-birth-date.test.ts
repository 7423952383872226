import fc from "fast-check";
import { expect, test } from "vitest";
import { ageOn } from "#app/domain/age.ts";
import { readBirthDate } from "#app/domain/register/read-birth-date.ts";

const TAKEN_ON = "2026-01-01";

test.each([
  ["1985-03-07", "1985-03-07"],
  ["07.03.1985", "1985-03-07"],
  ["7.3.1985", "1985-03-07"],
  ["7. 3. 1985", "1985-03-07"],
  ["19850307", "1985-03-07"],
  ["29.02.2024", "2024-02-29"],
  ["29.02.2000", "2000-02-29"],
  ["01.01.2026", "2026-01-01"],
])("%s is a day", (cell, birthDate) => {
  expect(readBirthDate(cell, TAKEN_ON)).toEqual({ birthDate, age: null });
});

test.each([
  ["00.00.1990", 35],
  ["00.06.1990", 35],
  ["1990-00-00", 35],
  ["00.00.2025", 0],
  ["00.00.2026", 0],
  ["00.01.2026", 0],
])("of %s only the youngest possible age is taken: %i", (cell, age) => {
  expect(readBirthDate(cell, TAKEN_ON)).toEqual({ birthDate: null, age });
});

test.each([
  "",
  "unbekannt",
  "31.02.1985",
  "29.02.1900",
  "29.02.2023",
  "31.04.1985",
  "32.01.1985",
  "07.13.1985",
  "07.00.1985",
  "02.01.2026",
  "00.00.2027",
  "07.03.1849",
  "07.03.85",
  "03/07/1985",
  "1985-3-7",
  "07.03.1985 00:00",
])("%s is no day on which someone in the extract was born", (cell) => {
  expect(readBirthDate(cell, TAKEN_ON)).toBeNull();
});

test("every day up to the extract is read, whichever way it is written", () => {
  const days = fc.date({
    min: new Date("1900-01-01T00:00:00Z"),
    max: new Date("2026-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const birthDate = day.toISOString().slice(0, 10);
      const [year = "", month = "", date = ""] = birthDate.split("-");
      for (const cell of [birthDate, `${date}.${month}.${year}`, `${year}${month}${date}`]) {
        expect(readBirthDate(cell, TAKEN_ON)).toEqual({ birthDate, age: null });
      }
      // Not knowing the day never makes anyone older.
      const unsure = readBirthDate(`00.${month}.${year}`, TAKEN_ON)?.age;
      expect(unsure).toBeLessThanOrEqual(ageOn(birthDate, TAKEN_ON));
    }),
    { seed: 1 },
  );
});
