import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "#tests/support/run-cli.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-tally-budget-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const BUDGET = [
  ...["META", "key;value", "num_projects;4", "num_votes;5", "budget;100.50", "vote_type;approval"],
  ...["PROJECTS", "project_id;cost", "A;60", "B;30", "C;30", "D;25"],
  ...["VOTES", "voter_id;vote", "v1;A,B,C", "v2;A,B,C", "v3;A,B,C", "v4;D", "v5;D"],
];

function writeBudget(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

function tally(path: string, ...args: readonly string[]) {
  return runCli("tally", ["--ballots", path, ...args]);
}

test("counts a budget by equal shares and prints exact amounts, the course and the lot", async () => {
  const run = await tally(
    writeBudget("budget.pb", BUDGET),
    ...["--rule", "equal-shares", "--seed", "one seed"],
  );
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  const result = JSON.parse(run.stdout);
  const [first] = result.lot.order.filter((id: string) => id === "B" || id === "C");
  expect(result).toMatchObject({
    ...{ rule: "equal-shares", utility: "cost", completion: "none", stopAtExhaustive: false },
    ...{ voters: 5, cost: "85.00", budgetLeft: "15.50", share: "201/10", stop: "not-raised" },
    lot: { algorithm: "lot-order 1", seed: "one seed" },
  });
  expect([...result.winners].sort()).toEqual(["B", "C", "D"]);
  expect(result.steps[0]).toEqual({
    ...{ project: first, cost: "30.00", by: "shares", supporters: 3, votes: 3 },
    payment: {
      rho: "1/3",
      full: [{ points: 1, voters: 3, each: "10" }],
      short: { voters: 0, together: "0" },
      withoutMoney: 0,
    },
    budgetLeft: "70.50",
    tie: { between: ["A", "B", "C"], decidedBy: "lot" },
  });
  expect(result.lost).toEqual([
    ...[{ project: "A", cost: "60.00", supporters: 3, votes: 3 }].map((lost) => ({
      ...lost,
      supportersLeft: "3/10",
      budgetLeft: null,
    })),
  ]);
});

test("raises the shares as the options say", async () => {
  const run = await tally(
    writeBudget("raised.pb", BUDGET),
    ...["--rule", "equal-shares", "--completion", "add1", "--stop-at-exhaustive", "true"],
    ...["--utility", "cardinality", "--seed", "one seed"],
  );
  expect(JSON.parse(run.stdout)).toMatchObject({
    ...{ utility: "cardinality", completion: "add1", stopAtExhaustive: true },
    ...{ stop: "exhaustive", share: "20", beyond: null },
  });
});

test("counts a budget by votes", async () => {
  const path = writeBudget("greedy.pb", BUDGET);
  const run = await tally(path, "--rule", "greedy-budget", "--seed", "one seed");
  expect(JSON.parse(run.stdout)).toMatchObject({ rule: "greedy-budget", budgetLeft: "15.50" });
});

test.each([
  ["a ballot for no project", [...BUDGET.slice(0, -1), "v5;E"], 19, '"E" is no project.'],
  ["a cost that is none", BUDGET.with(8, "A;much"), 9, '"much" is no amount such as'],
  ["a file that ends early", BUDGET.slice(0, -1), 4, 'than "num_votes;5" says.'],
  ["no .pb file at all", ["{}"], 1, "The file should begin with the section META."],
] as const)("%s ends with 2 and the line", async (_name, lines, line, sentence) => {
  const path = writeBudget("broken.pb", lines);
  const run = await tally(path, "--rule", "equal-shares");
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toContain(`${path}:${line}: `);
  expect(run.stderr).toContain(sentence);
});

test("a budget and other rules refuse each other's files", async () => {
  const json = writeBudget("ballots.json", ["{}"]);
  const budget = await tally(json, "--rule", "greedy-budget");
  expect(budget).toMatchObject({
    exitCode: 2,
    stderr: `${json}:1: The rules for budgets need a .pb file.\n`,
  });
  const path = writeBudget("other.pb", BUDGET);
  for (const rule of ["approval", "schulze"]) {
    const other = await tally(path, "--rule", rule);
    expect(other.exitCode).toBe(2);
    expect(other.stderr).toContain(`${path}:1: A .pb file holds a budget`);
  }
});

test.each([
  ["--completion", "add2", "none, greedy, add1, add1u"],
  ["--stop-at-exhaustive", "perhaps", "true, false"],
  ["--utility", "joy", "cost, cardinality"],
])("%s names what it can be", async (option, value, names) => {
  const run = await tally("budget.pb", "--rule", "equal-shares", option, value);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(`${option} must be one of ${names}.`);
});
