import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Utility } from "#app/domain/tally/budget/budget-election.ts";
import { type Completion, countEqualShares } from "#app/domain/tally/equal-shares.ts";
import { readPb } from "#app/domain/tally/formats/read-pb.ts";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { plainEqualShares } from "#tests/support/plain-equal-shares.ts";

/** Elections of Pabulib with the results of three other programs; they stay outside the project. */
const folder = join(
  process.env.SHARED_DATA_DIR ?? fileURLToPath(new URL("../../../shared/data", import.meta.url)),
  "voting/pb",
);

interface Counted {
  readonly winners_in_order: readonly string[];
  readonly endowment: number;
  readonly total_cost: number;
}

interface Expected {
  readonly file: string;
  readonly rule: string;
  readonly voters: number;
  readonly projects: number;
  readonly budget: string;
  readonly published_selected: readonly string[];
  readonly published_cost: string;
  readonly eqshares_tool_mes: Counted;
  readonly "eqshares_tool_mes+u": Counted;
  readonly eqshares_tool_add1_int_noexh: Counted;
  readonly eqshares_tool_add1_exh_int: Counted;
  readonly eqshares_tool_add1u_exh_int: Counted;
  readonly pabulib_checker_mes_exact: readonly string[];
  readonly pabulib_checker_add1_noexh_exact: readonly string[];
  readonly pabutools_naive_mes_cost: readonly string[];
  readonly pabutools_naive_mes_card: readonly string[];
}

const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected[];

function readElection(name: string) {
  const file = readPb(readFileSync(join(folder, name), "utf8"));
  if (!file.ok) throw new Error(`${file.problem.code} in line ${file.problem.params.line}`);
  return file.value;
}

test("every election of the folder is counted", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".pb"));
  expect(expected.map(({ file }) => file).sort()).toEqual(files.sort());
  expect(files).toHaveLength(4);
});

describe.each(expected)("$file", (values) => {
  const { election } = readElection(values.file);

  /** No lot is given: none of these counts needs one. */
  function count(completion: Completion, stopAtExhaustive = false, utility: Utility = "cost") {
    const result = countEqualShares(election, { utility, completion, stopAtExhaustive }, null);
    expect(result.refused).toBeNull();
    return result;
  }

  test("is read whole", () => {
    expect(election.projects).toHaveLength(values.projects);
    expect(election.ballots).toHaveLength(values.voters);
    expect(election.budget).toBe(Number(values.budget));
  });

  test.each([
    ["eqshares_tool_mes", "none", false],
    ["eqshares_tool_mes+u", "greedy", false],
    ["eqshares_tool_add1_int_noexh", "add1", false],
    ["eqshares_tool_add1_exh_int", "add1", true],
    ["eqshares_tool_add1u_exh_int", "add1u", true],
  ] as const)("%s: the same winners in order, share and cost", (key, completion, stop) => {
    const { winners, share, cost } = count(completion, stop);
    expect(winners).toEqual(values[key].winners_in_order);
    expect(Number(share.parts) / Number(share.of)).toBe(values[key].endowment);
    expect(cost).toBe(values[key].total_cost);
  });

  test("the exact checker and the tools of researchers agree", () => {
    expect(count("none").winners).toEqual(values.pabulib_checker_mes_exact);
    expect(count("none").winners).toEqual(values.pabutools_naive_mes_cost);
    expect(count("add1").winners).toEqual(values.pabulib_checker_add1_noexh_exact);
    expect(count("none", false, "cardinality").winners).toEqual(values.pabutools_naive_mes_card);
  });

  test("the winners are those published", () => {
    const result = values.rule === "greedy" ? countGreedyBudget(election, null) : count("add1");
    expect([...result.winners].sort()).toEqual([...values.published_selected].sort());
    expect(result.cost).toBe(Number(values.published_cost));
  });

  test.each(["cost", "cardinality"] as const)(
    "with %s utility ρ is that of plain fractions",
    (utility) => {
      const options = { utility, completion: "none", stopAtExhaustive: false } as const;
      const lot = election.projects.map(({ id }) => id);
      const plain = plainEqualShares(election, options, lot);
      const rhos = count("none", false, utility).steps.map(({ payment }) => payment?.rho);
      expect(rhos.map((rho) => `${rho?.parts}/${rho?.of}`)).toEqual(
        plain.rhos.map((rho) => `${rho.n}/${rho.d}`),
      );
    },
  );
});
