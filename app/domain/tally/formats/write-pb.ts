import type { BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import type { PbVoteType } from "#app/domain/tally/formats/read-pb.ts";

/** A counted budget as it is published. */
export interface PbExport {
  /** Costs, budget and unit; its ballots are not read. */
  readonly election: Omit<BudgetElection, "ballots">;
  /** One a project, in their order. */
  readonly names: readonly string[];
  /** One a voter, under the name (such as a tracking code) that the list of ballots gives them. */
  readonly ballots: readonly {
    readonly voter: string;
    readonly projects: readonly number[];
    readonly points: readonly number[];
  }[];
  readonly voteType: Extract<PbVoteType, "approval" | "cumulative" | "scoring">;
  readonly winners: readonly string[];
  /** What the section META says besides, such as description, country, unit, instance and rule. */
  readonly meta: ReadonlyMap<string, string>;
}

/**
 * A .pb file (pabulib.org/format) that `readPb` and other programs read. Throws where the unit is no power of ten, or
 * the id of a project holds a comma, which separates projects on a ballot.
 */
export function writePb(budget: PbExport): string {
  const { election, names, ballots, voteType, winners, meta } = budget;
  const decimals = String(election.unit).length - 1;
  if (10 ** decimals !== election.unit) throw new RangeError("The unit must be a power of ten.");
  if (election.projects.some(({ id }) => id.includes(","))) {
    throw new RangeError("The id of a project must not hold a comma.");
  }
  const amount = (minor: number) => decimalText(minor, decimals);
  const supporters = election.projects.map(() => 0);
  const points = election.projects.map(() => 0);
  for (const ballot of ballots) {
    for (const [at, project] of ballot.projects.entries()) {
      supporters[project] = (supporters[project] ?? 0) + 1;
      points[project] = (points[project] ?? 0) + (ballot.points[at] ?? 0);
    }
  }
  const withPoints = voteType !== "approval";
  const given = { vote_type: voteType, budget: amount(election.budget) };
  const counts = { num_projects: election.projects.length, num_votes: ballots.length };
  const written = { ...counts, ...given };
  const rows: (readonly (string | number)[])[] = [
    ["META"],
    ["key", "value"],
    ...[...meta].filter(([key]) => !(key in written)),
    ...Object.entries(written),
    ["PROJECTS"],
    ["project_id", "cost", "votes", ...(withPoints ? ["score"] : []), "name", "selected"],
    ...election.projects.map(({ id, cost }, at) => [
      ...[id, amount(cost), supporters[at] ?? 0, ...(withPoints ? [points[at] ?? 0] : [])],
      ...[names[at] ?? id, winners.includes(id) ? 1 : 0],
    ]),
    ["VOTES"],
    ["voter_id", "vote", ...(withPoints ? ["points"] : [])],
    ...ballots.map((ballot) => [
      ballot.voter,
      ballot.projects.map((project) => election.projects[project]?.id ?? "").join(),
      ...(withPoints ? [ballot.points.join()] : []),
    ]),
  ];
  return `${rows.map((row) => row.map(cell).join(";")).join("\n")}\n`;
}

function cell(value: string | number): string {
  const text = String(value)
    .replaceAll(/[\r\n]+/g, " ")
    .trim();
  return /[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimalText(minor: number, decimals: number): string {
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
