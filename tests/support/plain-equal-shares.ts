import Fraction from "fraction.js";
import type { BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import type { EqualSharesOptions } from "#app/domain/tally/equal-shares.ts";

/**
 * The Method of Equal Shares as its definition says, ballot by ballot and raise by raise, in the fractions of a library:
 * what the quick count is compared with.
 */
export interface PlainCount {
  readonly elected: readonly string[];
  readonly share: Fraction;
  readonly rhos: readonly Fraction[];
}

interface PlainVoter {
  readonly count: number;
  readonly points: ReadonlyMap<number, number>;
  rest: Fraction;
}

interface PlainRun {
  readonly elected: readonly number[];
  readonly rhos: readonly Fraction[];
  readonly cost: number;
}

export function plainEqualShares(
  election: BudgetElection,
  { utility, completion, stopAtExhaustive }: EqualSharesOptions,
  lot: readonly string[],
): PlainCount {
  const { budget, unit, projects, ballots } = election;
  const rows = ballots.map(({ count, projects: named, points }) => ({
    count,
    points: new Map(named.map((project, at) => [project, points[at] ?? 0])),
  }));
  const cost = (project: number) => projects[project]?.cost ?? 0;
  const votes = projects.map((_, project) =>
    rows.reduce((sum, { count, points }) => sum + count * (points.get(project) ?? 0), 0),
  );
  const supported = [...projects.keys()].filter((project) => (votes[project] ?? 0) > 0);
  const drawn = projects.map(({ id }) => lot.indexOf(id));

  function first(tied: readonly number[]): number {
    const order = [...tied].sort(
      (a, b) =>
        cost(a) - cost(b) || (votes[b] ?? 0) - (votes[a] ?? 0) || (drawn[a] ?? 0) - (drawn[b] ?? 0),
    );
    return order[0] ?? -1;
  }

  function rhoOf(voters: readonly PlainVoter[], project: number): Fraction | null {
    const payers = voters
      .flatMap(({ count, points, rest }) => {
        const given = points.get(project);
        if (given === undefined) return [];
        const worth = utility === "cost" ? new Fraction(given).mul(cost(project)) : given;
        return [
          { rest: rest.mul(count), worth: new Fraction(worth).mul(count), dry: rest.div(worth) },
        ];
      })
      .sort((a, b) => a.dry.compare(b.dry));
    let unpaid = new Fraction(cost(project));
    let worth = payers.reduce((sum, payer) => sum.add(payer.worth), new Fraction(0));
    for (const payer of payers) {
      const rho = unpaid.div(worth);
      if (rho.compare(payer.dry) <= 0) return rho;
      unpaid = unpaid.sub(payer.rest);
      worth = worth.sub(payer.worth);
    }
    return null;
  }

  function run(share: Fraction): PlainRun {
    const voters = rows.map((row): PlainVoter => ({ ...row, rest: share }));
    const elected: number[] = [];
    const rhos: Fraction[] = [];
    for (;;) {
      const able = supported
        .filter((project) => !elected.includes(project))
        .flatMap((project) => {
          const rho = rhoOf(voters, project);
          return rho === null ? [] : [{ project, rho }];
        });
      const smallest = able.map(({ rho }) => rho).sort((a, b) => a.compare(b))[0];
      if (smallest === undefined) break;
      const project = first(
        able.filter(({ rho }) => rho.equals(smallest)).map((one) => one.project),
      );
      for (const voter of voters) {
        const given = voter.points.get(project);
        if (given === undefined) continue;
        const due = smallest.mul(given);
        const price = utility === "cost" ? due.mul(cost(project)) : due;
        voter.rest = voter.rest.compare(price) < 0 ? new Fraction(0) : voter.rest.sub(price);
      }
      elected.push(project);
      rhos.push(smallest);
    }
    return { elected, rhos, cost: elected.reduce((sum, project) => sum + cost(project), 0) };
  }

  const named = (elected: readonly number[]) => elected.map((p) => projects[p]?.id ?? "");
  const voters = Math.max(
    1,
    rows.reduce((sum, { count }) => sum + count, 0),
  );
  let share = new Fraction(budget).div(voters);
  const raising = completion === "add1" || completion === "add1u";
  if (raising) share = share.div(unit).floor().mul(unit);
  let best = run(share);
  while (raising) {
    const open = supported.filter((project) => !best.elected.includes(project));
    const fits = open.some((project) => best.cost + cost(project) <= budget);
    if (open.length === 0 || (stopAtExhaustive && !fits)) break;
    const next = run(share.add(unit));
    if (next.cost > budget) break;
    share = share.add(unit);
    best = next;
  }
  const elected = [...best.elected];
  if (completion === "greedy" || completion === "add1u") {
    let left = budget - best.cost;
    let open = supported.filter((project) => !elected.includes(project));
    while (open.length > 0) {
      const fitting = open.filter((project) => cost(project) <= left);
      const most = Math.max(...fitting.map((project) => votes[project] ?? 0));
      const project = first(fitting.filter((one) => votes[one] === most));
      if (project < 0) break;
      elected.push(project);
      left -= cost(project);
      open = fitting.filter((one) => one !== project);
    }
  }
  return { elected: named(elected), share, rhos: best.rhos };
}
