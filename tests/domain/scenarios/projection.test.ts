import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fertilityFor, SHARE_OF_GIRLS } from "#app/domain/scenarios/fertility.ts";
import { leadingEigenvalue, leslieMatrix, stableAges } from "#app/domain/scenarios/leslie.ts";
import { migrationProfile } from "#app/domain/scenarios/migration.ts";
import { lifeExpectancyOf, survivalFor } from "#app/domain/scenarios/mortality.ts";
import {
  AGES,
  at,
  type BySexAndAge,
  bySexAndAge,
  people,
  sum,
} from "#app/domain/scenarios/population.ts";
import {
  type Assumptions,
  type Path,
  projectPopulation,
} from "#app/domain/scenarios/projection.ts";

const ALONE: Path = { kind: "migrants", perYear: 0 };

function assumptions(childrenPerWoman: number, women = 82, men = 77): Assumptions {
  return {
    fertility: fertilityFor({ childrenPerWoman, meanAge: 30, spread: 5.5 }),
    survival: { female: survivalFor(women), male: survivalFor(men) },
    migration: migrationProfile(),
  };
}

function matrixOf({ fertility, survival }: Assumptions) {
  return leslieMatrix({ fertility, survival: survival.female });
}

function project(population: BySexAndAge, given: Assumptions, path: Path, years: number) {
  const result = projectPopulation({ year: 2015, population }, given, path, years);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const town = bySexAndAge((sex, age) => (age < 90 ? 80 + (sex === "female" ? age / 10 : 0) : 0));

describe("rates", () => {
  test.each([60, 72.5, 76.3, 82.5, 90])(
    "survival for %d years gives that life expectancy",
    (years) => {
      expect(lifeExpectancyOf(survivalFor(years))).toBeCloseTo(years, 9);
    },
  );

  test("nobody's chance to live another year grows with age after the first", () => {
    const { ofAge } = survivalFor(80);
    for (const age of AGES.slice(2)) expect(at(ofAge, age)).toBeLessThan(at(ofAge, age - 1));
  });

  test("a woman who lives from 15 to 49 has the children that are assumed, at the mean age", () => {
    const fertility = fertilityFor({ childrenPerWoman: 1.6, meanAge: 31, spread: 5 });
    expect(sum(fertility)).toBeCloseTo(1.6, 12);
    const mean = AGES.reduce((total, age) => total + (age + 0.5) * at(fertility, age), 0) / 1.6;
    expect(mean).toBeCloseTo(31, 1);
  });

  test("the shares of those who move add up to all", () => {
    expect(people(migrationProfile())).toBeCloseTo(1, 12);
    expect(sum(migrationProfile(0.4).female)).toBeCloseTo(0.4, 12);
  });
});

describe("a population left alone", () => {
  const cases = fc.record({
    children: fc.double({ min: 0.8, max: 4, noNaN: true }),
    women: fc.double({ min: 55, max: 92, noNaN: true }),
  });

  test("grows by exactly the leading eigenvalue when its age structure is stable", () => {
    fc.assert(
      fc.property(cases, ({ children, women }) => {
        const given = assumptions(children, women);
        const matrix = matrixOf(given);
        const growth = leadingEigenvalue(matrix);
        const female = stableAges(matrix);
        const years = project({ female, male: female.map(() => 0) }, given, ALONE, 5);
        for (const [index, { population }] of years.entries()) {
          for (const age of AGES) {
            const expected = at(female, age) * growth ** index;
            expect(Math.abs(at(population.female, age) / expected - 1)).toBeLessThan(1e-12);
          }
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("comes to the stable age structure and its growth from any other", () => {
    const structures = fc.array(fc.integer({ min: 0, max: 500 }), {
      minLength: 101,
      maxLength: 101,
    });
    fc.assert(
      fc.property(cases, structures, ({ children, women }, numbers) => {
        fc.pre(numbers.slice(0, 40).some((number) => number > 0));
        const given = assumptions(children, women);
        const matrix = matrixOf(given);
        const start = { female: numbers, male: [...numbers].reverse() };
        const [before, after] = project(start, given, ALONE, 1500).slice(-2);
        if (before === undefined || after === undefined) throw new Error("no years");
        const growth = leadingEigenvalue(matrix);
        expect(after.total / before.total).toBeCloseTo(growth, 9);
        const women2 = sum(after.population.female);
        for (const age of AGES) {
          expect(at(after.population.female, age) / women2).toBeCloseTo(
            at(stableAges(matrix), age),
            9,
          );
        }
      }),
      { numRuns: 15, seed: 2 },
    );
  });

  test("agrees with its Leslie matrix, multiplied out", () => {
    const given = assumptions(1.5);
    const { daughters, survival } = matrixOf(given);
    let women = [...town.female];
    const years = project(town, given, ALONE, 30);
    for (const { population } of years.slice(1)) {
      const girls = women.reduce((total, number, age) => total + number * at(daughters, age), 0);
      const older = women.map((number, age) => number * at(survival, age));
      const last = at(older, 99) + at(older, 100);
      women = [girls, ...older.slice(0, 99), last];
      for (const age of AGES) expect(at(population.female, age)).toBeCloseTo(at(women, age), 9);
    }
  });

  test("has the eigenvalue 1 where each woman is replaced by one daughter", () => {
    const given = assumptions(1);
    const { daughters, survival } = matrixOf(given);
    let alive = 1;
    let replaced = 0;
    for (const age of AGES) {
      replaced += alive * at(daughters, age);
      alive *= at(survival, age);
    }
    const matrix = matrixOf(assumptions(1 / replaced));
    expect(leadingEigenvalue(matrix)).toBeCloseTo(1, 12);
  });

  test("dies out without births", () => {
    expect(leadingEigenvalue(matrixOf(assumptions(0)))).toBe(0);
    const years = project(town, assumptions(0), ALONE, 120);
    expect(years.at(-1)?.births).toBe(0);
    expect(years.at(-1)?.total).toBeLessThan(1);
  });
});

describe("a projection", () => {
  const paths = fc.oneof(
    fc.record({
      kind: fc.constant("migrants" as const),
      perYear: fc.integer({ min: -60, max: 300 }),
    }),
    fc.record({
      kind: fc.constant("growth" as const),
      perYear: fc.integer({ min: -50, max: 300 }),
    }),
  );

  test("accounts for everyone: before, born, dead and moved give after", () => {
    fc.assert(
      fc.property(paths, (path) => {
        const years = project(town, assumptions(1.5), path, 20);
        for (const [index, year] of years.slice(1).entries()) {
          const before = years[index]?.total ?? Number.NaN;
          expect(before + year.births - year.deaths + year.migrants).toBeCloseTo(year.total, 6);
          expect(people(year.population)).toBeCloseTo(year.total, 6);
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  test.each([100, 200, -40])(
    "on a path of growth the town changes by exactly %d a year",
    (perYear) => {
      const years = project(town, assumptions(1.5), { kind: "growth", perYear }, 15);
      const changes = years.slice(1).map(({ total }, index) => total - (years[index]?.total ?? 0));
      for (const change of changes) expect(change).toBeCloseTo(perYear, 6);
      expect(years.map(({ year }) => year)).toEqual(
        Array.from({ length: 16 }, (_none, i) => 2015 + i),
      );
    },
  );

  test("nobody leaves from where nobody is, and young adults leave most", () => {
    const population = bySexAndAge((_sex, age) => (age < 60 ? 100 : 0));
    const leaving: Path = { kind: "migrants", perYear: -300 };
    const [, alone] = project(population, assumptions(1.5), ALONE, 1);
    const [, left] = project(population, assumptions(1.5), leaving, 1);
    const gone = AGES.map(
      (age) => at(alone?.population.female ?? [], age) - at(left?.population.female ?? [], age),
    );
    expect(gone.slice(61)).toEqual(gone.slice(61).map(() => 0));
    expect(gone.indexOf(Math.max(...gone))).toBeGreaterThan(18);
    expect(gone.indexOf(Math.max(...gone))).toBeLessThan(30);
  });

  test("of children, girls are a little fewer than boys", () => {
    const [, year] = project(town, assumptions(1.5, 80, 80), ALONE, 1);
    const [girls, boys] = [
      at(year?.population.female ?? [], 0),
      at(year?.population.male ?? [], 0),
    ];
    expect(girls / (girls + boys)).toBeCloseTo(SHARE_OF_GIRLS, 9);
  });

  test("is refused when it starts with a negative number, and says where", () => {
    const population = bySexAndAge((sex, age) => (sex === "male" && age === 7 ? -1 : 10));
    const result = projectPopulation({ year: 2015, population }, assumptions(1.5), ALONE, 3);
    expect(result).toEqual({
      ok: false,
      problem: { code: "population_negative", params: { year: 2015, sex: "male", age: 7 } },
    });
  });

  test("is refused when more move away than there are, and says when and who", () => {
    const path: Path = { kind: "migrants", perYear: -4000 };
    const result = projectPopulation({ year: 2015, population: town }, assumptions(1.5), path, 20);
    expect(result).toMatchObject({ ok: false, problem: { code: "population_negative" } });
    expect(result).toMatchObject({ problem: { params: { year: 2017, sex: "female" } } });
  });

  test("is refused for nobody", () => {
    const population = bySexAndAge(() => 0);
    expect(projectPopulation({ year: 2015, population }, assumptions(1.5), ALONE, 3)).toEqual({
      ok: false,
      problem: { code: "population_empty", params: {} },
    });
  });
});
