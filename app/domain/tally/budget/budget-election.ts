/** An election of projects that one budget pays for. */
export interface BudgetElection {
  /** What can be spent, in whole minor units (cents) from 0. */
  readonly budget: number;
  /** Minor units in one unit of the currency: by so much per voter `add1` raises the shares. */
  readonly unit: number;
  readonly projects: readonly BudgetProject[];
  readonly ballots: readonly BudgetBallot[];
}

interface BudgetProject {
  readonly id: string;
  /** In whole minor units, from 1. */
  readonly cost: number;
}

/** Ballots that are equal. A blank one names no project; who cast it counts as a voter. */
export interface BudgetBallot {
  /** How many voters cast it, from 1. */
  readonly count: number;
  /** Indexes of the projects it supports, each once. */
  readonly projects: readonly number[];
  /** Whole points for each of them, from 1; an approval is 1 point. */
  readonly points: readonly number[];
}

/**
 * What the worth of a project to a voter is: its cost times their points for it, so that a unit of
 * money counts the same in each project, or their points alone, so that each project does.
 */
export const UTILITIES = ["cost", "cardinality"] as const;
export type Utility = (typeof UTILITIES)[number];

/** What the ballots of an election come to, project by project. */
export interface ProjectTotals {
  readonly budget: number;
  readonly unit: number;
  readonly voters: number;
  readonly costs: readonly number[];
  /** Sum of the points of each project. */
  readonly points: readonly number[];
  /** Voters who support each project. */
  readonly supporters: readonly number[];
}

/** An election with equal ballots grouped, laid out by project and by group. */
export interface SupportTable extends ProjectTotals {
  /** Voters of each group. */
  readonly counts: Float64Array;
  readonly byProject: SupportRows;
  readonly byGroup: SupportRows;
}

/** Row r holds the entries `starts[r]` to `starts[r + 1]`: the other side's index, and the points of one voter. */
interface SupportRows {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly points: Float64Array;
}

/**
 * Adds up the support of each project. Throws a RangeError where the election is none: numbers that are not whole or not
 * exact, projects that are not there or named twice by a ballot. O(points given).
 */
export function projectTotals({ budget, unit, projects, ballots }: BudgetElection): ProjectTotals {
  requireWhole(budget, 0);
  requireWhole(unit, 1);
  for (const { cost } of projects) requireWhole(cost, 1);
  requireWhole(
    projects.reduce((sum, { cost }) => sum + cost, 0),
    0,
  );
  const points = new Array<number>(projects.length).fill(0);
  const supporters = new Array<number>(projects.length).fill(0);
  /** The last ballot that named each project, by its place from 1. */
  const namedBy = new Uint32Array(projects.length);
  let voters = 0;
  for (const [at, ballot] of ballots.entries()) {
    requireWhole(ballot.count, 1);
    voters += ballot.count;
    for (const [place, project] of ballot.projects.entries()) {
      const given = ballot.points[place] ?? 0;
      requireWhole(given, 1);
      if (!Number.isInteger(project) || project < 0 || project >= projects.length) {
        throw new RangeError(`There is no project ${project}.`);
      }
      if (namedBy[project] === at + 1) {
        throw new RangeError(`A ballot names project ${project} twice.`);
      }
      namedBy[project] = at + 1;
      points[project] = (points[project] ?? 0) + ballot.count * given;
      supporters[project] = (supporters[project] ?? 0) + ballot.count;
    }
  }
  requireWhole(voters, 0);
  for (const sum of points) requireWhole(sum, 0);
  return {
    ...{ budget, unit, voters, points, supporters },
    costs: projects.map(({ cost }) => cost),
  };
}

/** Groups equal ballots. Throws as `projectTotals` does. */
export function supportTable(election: BudgetElection): SupportTable {
  const totals = projectTotals(election);
  const groups = groupBallots(election.ballots);
  const rows = groups.map(({ support }) => support);
  return {
    ...totals,
    counts: Float64Array.from(groups, ({ count }) => count),
    byGroup: layOut(rows),
    byProject: layOut(turned(rows, election.projects.length)),
  };
}

type Support = readonly (readonly [index: number, points: number])[];

interface Group {
  count: number;
  readonly support: Support;
}

function groupBallots(ballots: readonly BudgetBallot[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { count, projects: named, points } of ballots) {
    const support = named
      .map((project, at): [number, number] => [project, points[at] ?? 0])
      .sort(([first], [second]) => first - second);
    const key = support.map(([project, given]) => `${project}:${given}`).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { count, support });
    else group.count += count;
  }
  return [...groups.values()];
}

function turned(rows: readonly Support[], count: number): Support[] {
  const columns = Array.from({ length: count }, (): [number, number][] => []);
  for (const [row, support] of rows.entries()) {
    for (const [column, points] of support) columns[column]?.push([row, points]);
  }
  return columns;
}

function layOut(rows: readonly Support[]): SupportRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, support] of rows.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + support.length;
  }
  return {
    starts,
    others: Int32Array.from(rows.flatMap((support) => support.map(([other]) => other))),
    points: Float64Array.from(rows.flatMap((support) => support.map(([, points]) => points))),
  };
}

function requireWhole(value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`A whole number from ${least} is needed, not ${value}.`);
  }
}
