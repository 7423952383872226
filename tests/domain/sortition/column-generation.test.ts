import { beforeAll, describe, expect, test } from "vitest";
import { type Random, seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import { searchBounded } from "#app/domain/sortition/optimisation/bounded-search.ts";
import { createPanelSearch } from "#app/domain/sortition/optimisation/panel-search.ts";
import { peel } from "#app/domain/sortition/optimisation/peeling.ts";
import { solveRelaxedLeximin } from "#app/domain/sortition/optimisation/relaxed-leximin.ts";
import { groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { plainColumnGeneration } from "../../../benchmarks/column-generation-baseline.ts";
import { generateHardPool } from "../../../benchmarks/pool-generator.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** A pool of skewed features whose quotas are those of a panel drawn from it, ± slack. */
function skewedPool(random: Random): SelectionInput {
  const features = Array.from({ length: 2 + random.integer(3) }, (_, index) => ({
    name: `f${index}`,
    values: 2 + random.integer(3),
    skew: 0.4 + 2 * random.next(),
  }));
  const people = Array.from({ length: 20 + random.integer(30) }, (_, index) => ({
    id: `p${index}`,
    values: Object.fromEntries(
      features.map(({ name, values, skew }) => [
        name,
        `v${Math.floor(random.next() ** skew * values)}`,
      ]),
    ),
  }));
  const size = 4 + random.integer(8);
  const slack = random.integer(2);
  const model = random.sample(people, size);
  const quotas = features.flatMap(({ name, values }) =>
    Array.from({ length: values }, (_, v) => {
      const count = model.filter((person) => person.values[name] === `v${v}`).length;
      return {
        feature: name,
        value: `v${v}`,
        min: Math.max(0, count - slack),
        max: count + slack,
      };
    }),
  );
  return { people, quotas, size };
}

describe("on pools of middling size", () => {
  const pools = [
    ...Array.from({ length: 12 }, (_, index) => `pool ${index}`).map(
      (seed) => [seed, skewedPool(seededRandom(seed))] as const,
    ),
    [
      "seven features over few people",
      generateHardPool({ people: 36, size: 10, slack: 1 }),
    ] as const,
  ];

  test.each(pools)(
    "plain column generation arrives at the probabilities of the lottery: %s",
    (_name, pool) => {
      const result = computeLottery(pool, "leximin", { solver });
      if (!result.ok) throw new Error(result.problem.code);
      const { profiles, quotas, size, probabilities, optimality } = result.value;
      const constraints = constraintsOf(profiles, quotas, size);
      const expected = plainColumnGeneration(solver, constraints, () => {});
      for (const [t, p] of expected.entries()) expect(probabilities[t]).toBeCloseTo(p, 6);
      expect(optimality.proved).toBe(true);
    },
  );
});

test.each(["one", "two", "three", "four", "five"])(
  "a bounded search that may go on to its end finds the greatest value: %s",
  (seed) => {
    const random = seededRandom(`bounded ${seed}`);
    const { people, quotas, size } = skewedPool(random);
    const features = quotaFeatures(quotas);
    const constraints = constraintsOf(groupIntoProfiles(people, features), quotas, size);
    const { sizes, rows } = constraints;
    const box = {
      lower: sizes.map(() => 0),
      upper: sizes,
      rowLower: rows.map(({ min }) => min),
      rowUpper: rows.map(({ max }) => max),
    };
    const effort = { first: Number.POSITIVE_INFINITY, better: Number.POSITIVE_INFINITY };
    const search = createPanelSearch(solver, constraints);
    try {
      for (let repetition = 0; repetition < 5; repetition++) {
        const values = sizes.map(() => random.next() - 0.3);
        const best = search.best(values)?.value ?? Number.NaN;
        const task = { constraints, box, values, effort };
        const found = searchBounded({ ...task, above: Number.NEGATIVE_INFINITY });
        expect(found.panels.at(-1)?.value).toBeCloseTo(best, 7);
        expect(found.exhausted).toBe(true);
        expect(searchBounded({ ...task, above: best })).toEqual({ panels: [], exhausted: true });
      }
    } finally {
      search.dispose();
    }
  },
);

test("peeling loses nothing: panels and rest add up to the point", () => {
  const { people, quotas, size } = skewedPool(seededRandom("peeling"));
  const result = computeLottery({ people, quotas, size }, "leximin", { solver });
  if (!result.ok) throw new Error(result.problem.code);
  const constraints = constraintsOf(result.value.profiles, result.value.quotas, size);
  const search = createPanelSearch(solver, constraints);
  try {
    const { expected } = solveRelaxedLeximin(solver, constraints, () => {});
    const { panels, rest } = peel(search, constraints, expected, () => {});
    expect(panels.length).toBeLessThanOrEqual(constraints.sizes.length + quotas.length + 1);
    expect(panels.reduce((sum, { weight }) => sum + weight, rest)).toBeCloseTo(1, 12);
    for (const [t, x] of expected.entries()) {
      const reached = panels.reduce(
        (sum, { counts, weight }) => sum + weight * (counts[t] ?? 0),
        0,
      );
      expect(reached).toBeLessThanOrEqual(x + 1e-8);
      expect(x - reached).toBeLessThanOrEqual((constraints.sizes[t] ?? 0) * rest + 1e-8);
    }
  } finally {
    search.dispose();
  }
});
