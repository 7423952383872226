import { beforeAll, describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { checkFeasibility } from "#app/domain/sortition/feasibility/check-feasibility.ts";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";
import type { Progress, ReportProgress } from "#app/domain/sortition/progress.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { generatePool } from "../../../benchmarks/pool-generator.ts";
import { oddCycle, quota } from "./instances.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** The solver, with a list of the programs during which nobody would hear anything. */
function watched(silent: string[]): Solver {
  return {
    createModel(kind) {
      const model = solver.createModel(kind);
      return {
        ...model,
        solve(onStep) {
          if (onStep === undefined) silent.push(kind);
          return model.solve(onStep);
        },
      };
    },
  };
}

/** Nobody of group c fits beside the exact numbers of the others. */
const UNREACHABLE: SelectionInput = {
  people: ["a", "a", "b", "b", "c"].map((group, index) => ({
    id: `p${index}`,
    values: { group, side: group === "c" ? "left" : "right" },
  })),
  quotas: ["group a 0 2", "group b 0 2", "group c 0 1", "side left 0 1", "side right 2 2"].map(
    quota,
  ),
  size: 2,
};

const INFEASIBLE: SelectionInput = {
  ...oddCycle(),
  quotas: ["a", "b", "c"].flatMap((trait) => [quota(`${trait} yes 1 1`), quota(`${trait} no 0 3`)]),
};

describe("no program runs in silence", () => {
  const work: [string, (solver: Solver, report: ReportProgress) => unknown][] = [
    ...OBJECTIVES.map((objective): (typeof work)[number] => [
      `a draw by ${objective} with an integrality gap`,
      (watching, onProgress) =>
        computeLottery(oddCycle(), objective, { solver: watching, onProgress }),
    ]),
    [
      "a draw that some cannot be drawn in",
      (watching, onProgress) =>
        computeLottery(UNREACHABLE, "leximin", { solver: watching, onProgress }),
    ],
    [
      "an explanation why there is no panel",
      (watching, onProgress) =>
        computeLottery(INFEASIBLE, "leximin", { solver: watching, onProgress }),
    ],
    [
      "the check before a draw",
      (watching, onProgress) => checkFeasibility(UNREACHABLE, watching, onProgress),
    ],
  ];

  test.each(work)("in %s", (_name, run) => {
    const silent: string[] = [];
    let reports = 0;
    run(watched(silent), () => reports++);
    expect(silent).toEqual([]);
    expect(reports).toBeGreaterThan(2);
  });
});

describe("a long program", () => {
  test("reports from within, linear ones too, and each report can end it", () => {
    const pool = generatePool({
      ...{ people: 300, size: 40, values: [2, 4, 5, 4, 3], slack: 1, seed: "progress" },
    });
    const seen: Progress[] = [];
    computeLottery(pool, "nash", { solver, onProgress: (progress) => seen.push(progress) });
    const rounds = seen.filter(({ phase }) => phase === "relaxation");
    const first = rounds.filter(({ done }) => done === 1);
    expect(first.length).toBeGreaterThan(20);
    // Ends within the first linear program, not after it.
    let left = 10;
    const cancel: ReportProgress = ({ phase }) => {
      if (phase === "relaxation" && left-- === 0) throw new Error("cancelled");
    };
    expect(() => computeLottery(pool, "nash", { solver, onProgress: cancel })).toThrow("cancelled");
    expect(left).toBe(-1);
    expect(computeLottery(pool, "nash", { solver }).ok).toBe(true);
  });
});
