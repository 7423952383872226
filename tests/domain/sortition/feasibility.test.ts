import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { constraintsOf } from "#app/domain/sortition/constraints.ts";
import { checkFeasibility } from "#app/domain/sortition/feasibility/check-feasibility.ts";
import type { QuotaSide } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { QuotaChange } from "#app/domain/sortition/feasibility/relaxation.ts";
import { groupIntoProfiles } from "#app/domain/sortition/people.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { verifyLottery } from "#app/domain/sortition/verify-lottery.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { enumeratePanels } from "./enumerate-panels.ts";
import { tinyInput } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function hasPanel({ people, quotas, size }: SelectionInput): boolean {
  const profiles = groupIntoProfiles(people, quotaFeatures(quotas));
  return enumeratePanels(constraintsOf(profiles, quotas, size)).length > 0;
}

/** The selection with these quota sides alone; all others are wide open. */
function withOnly(input: SelectionInput, sides: readonly QuotaSide[]): SelectionInput {
  const quotas = input.quotas.map((quota) => {
    const own = sides.filter(
      ({ feature, value }) => feature === quota.feature && value === quota.value,
    );
    return {
      ...quota,
      min: own.find(({ bound }) => bound === "min")?.limit ?? 0,
      max: own.find(({ bound }) => bound === "max")?.limit ?? input.size,
    };
  });
  return { ...input, quotas };
}

function changed(input: SelectionInput, changes: readonly QuotaChange[]): SelectionInput {
  const quotas = input.quotas.map((quota) => {
    const own = changes.find(
      ({ feature, value }) => feature === quota.feature && value === quota.value,
    );
    return own ? { ...quota, min: own.newMin, max: own.newMax } : quota;
  });
  return { ...input, quotas };
}

describe("the check before a draw", () => {
  test("says the same as the lottery", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const checked = checkFeasibility(input, solver);
        const result = computeLottery(input, "leximin", { solver });
        if (result.ok) {
          expect(checked).toEqual({ feasible: true, unreachable: result.value.unreachable });
        } else {
          expect(result.problem.code).toBe("quotas_infeasible");
          expect(checked).toEqual({ feasible: false, ...result.problem.params });
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test("names conflicts that are impossible together and possible without any one of them", () => {
    let conflicts = 0;
    fc.assert(
      fc.property(tinyInput, (input) => {
        const checked = checkFeasibility(input, solver);
        if (checked.feasible) return;
        for (const conflict of checked.conflicts) {
          if (conflict.code !== "quotas_conflict") continue;
          conflicts++;
          const { quotas } = conflict;
          expect(hasPanel(withOnly(input, quotas))).toBe(false);
          for (const side of quotas) {
            expect(
              hasPanel(
                withOnly(
                  input,
                  quotas.filter((other) => other !== side),
                ),
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 600, seed: 2 },
    );
    expect(conflicts).toBeGreaterThan(10);
  });

  test("gives a reason for each unreachable person that would let them in", () => {
    let explained = 0;
    fc.assert(
      fc.property(tinyInput, (input) => {
        const checked = checkFeasibility(input, solver);
        if (!checked.feasible) return;
        for (const { id, reason } of checked.unreachable) {
          const values = input.people.find((person) => person.id === id)?.values ?? {};
          if (reason.code === "value_excluded") {
            expect(values[reason.feature]).toBe(reason.value);
            const own = input.quotas.find(
              (quota) => quota.feature === reason.feature && quota.value === reason.value,
            );
            expect(own?.max).toBe(0);
            continue;
          }
          explained++;
          const after = checkFeasibility(changed(input, reason.changes), solver);
          expect(after.feasible && after.unreachable.map((person) => person.id)).not.toContain(id);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(explained).toBeGreaterThan(5);
  });
});

test("random selection that keeps getting stuck takes panels from the solver", () => {
  const random = seededRandom("narrow");
  const features = ["a", "b", "c", "d", "e", "f", "g"];
  const people = Array.from({ length: 45 }, (_, index) => ({
    id: `p${index}`,
    values: Object.fromEntries(features.map((feature) => [feature, `${random.integer(3)}`])),
  }));
  const model = random.sample(people, 10);
  const quotas = features.flatMap((feature) =>
    ["0", "1", "2"].map((value) => {
      const count = model.filter(({ values }) => values[feature] === value).length;
      return { feature, value, min: count, max: count };
    }),
  );
  const result = computeLottery({ people, quotas, size: 10 }, "random", { solver });
  if (!result.ok) throw new Error(result.problem.code);
  expect(verifyLottery(result.value)).toEqual([]);
  // Solved panels have weights that are multiples of 1/200.
  for (const { weight } of result.value.panels) {
    expect(weight * 200).toBeCloseTo(Math.round(weight * 200), 9);
    expect(weight).toBeGreaterThanOrEqual(1 / 200);
  }
});
