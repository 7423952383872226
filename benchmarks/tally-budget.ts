import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Random, seededRandom } from "#app/domain/random.ts";
import type { BudgetBallot, BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import { type Completion, countEqualShares } from "#app/domain/tally/equal-shares.ts";
import { readPb } from "#app/domain/tally/formats/read-pb.ts";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";

const LARGE = { voters: 60_000, projects: 100, most: 15 } as const;

/**
 * Counts participatory budgets. Prints one line an election; `docs/performance.md` explains the columns. The file
 * of Świecie stays outside the project: `SHARED_DATA_DIR` says where; without it that line is left out.
 * `--only NAME` counts the elections whose name contains the words.
 */
const ELECTIONS: readonly { readonly name: string; make(): BudgetElection | null }[] = [
  { name: "budget Poland_Swiecie_2023", make: swiecie },
  { name: "budget 60000/100", make: () => generated(LARGE) },
  { name: "budget 60000/100 small", make: () => generated({ ...LARGE, budget: 1_000_000 }) },
  { name: "budget 60000/100 points", make: () => generated({ ...LARGE, points: 5 }) },
];

interface Town {
  readonly voters: number;
  readonly projects: number;
  /** A voter supports so many at most. */
  readonly most: number;
  /** In units of the currency. */
  readonly budget?: number;
  /** Points a voter can give to a project; an approval without it. */
  readonly points?: number;
}

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
const chosen = ELECTIONS.filter(({ name }) => name.includes(only));
if (chosen.length > 0) {
  console.log("budget                       rule    seconds  processor  elected   share");
}
for (const { name, make } of chosen) {
  const election = make();
  if (election !== null) count(name, election);
}

function count(name: string, election: BudgetElection): void {
  const lot = lotOrder(
    election.projects.map(({ id }) => id),
    name,
  );
  const equalShares = (completion: Completion, stopAtExhaustive: boolean) => {
    const options = { utility: "cost", completion, stopAtExhaustive } as const;
    const { winners, share } = countEqualShares(election, options, lot);
    return `${String(winners.length).padStart(8)} ${String(Number(share.parts / share.of) / election.unit).padStart(7)}`;
  };
  measure(name, "none", () => equalShares("none", false));
  measure(name, "add1", () => equalShares("add1", false));
  measure(name, "add1u", () => equalShares("add1u", true));
  measure(name, "greedy", () =>
    String(countGreedyBudget(election, lot).winners.length).padStart(8),
  );
}

function measure(name: string, rule: string, work: () => string): void {
  const started = performance.now();
  const before = process.cpuUsage().user;
  const found = work();
  const seconds = (performance.now() - started) / 1000;
  const processor = (process.cpuUsage().user - before) / 1e6;
  console.log(
    [
      name.padEnd(28),
      rule.padEnd(6),
      seconds.toFixed(2).padStart(8),
      processor.toFixed(2).padStart(10),
      found,
    ].join(" "),
  );
}

function swiecie(): BudgetElection | null {
  const folder =
    process.env.SHARED_DATA_DIR ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
  try {
    const file = readPb(readFileSync(join(folder, "voting/pb/Poland_Swiecie_2023.pb"), "utf8"));
    return file.ok ? file.value.election : null;
  } catch {
    return null;
  }
}

/** A synthetic town in cents: projects from 5,000 to 500,000, some far more popular than others. */
function generated({ voters, projects, most, budget = 6_000_000, points }: Town): BudgetElection {
  const random = seededRandom(`town ${voters} ${projects}`);
  const popular = Array.from({ length: projects }, () => random.next() ** 3 + 0.02);
  return {
    budget: budget * 100,
    unit: 100,
    projects: popular.map((_, project) => ({
      id: `p${project + 1}`,
      cost: Math.round(5_000 * 100 ** random.next()) * 100,
    })),
    ballots: Array.from({ length: voters }, () => ballotOf(random, popular, most, points ?? 1)),
  };
}

function ballotOf(
  random: Random,
  popular: readonly number[],
  most: number,
  points: number,
): BudgetBallot {
  const wanted = 1 + random.integer(most);
  const named = new Set<number>();
  while (named.size < wanted) {
    const project = random.integer(popular.length);
    if (random.next() < (popular[project] ?? 0)) named.add(project);
  }
  const projects = [...named];
  return { count: 1, projects, points: projects.map(() => 1 + random.integer(points)) };
}
