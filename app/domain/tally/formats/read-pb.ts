import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { BudgetBallot, BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import { type PbRecord, splitPbRecords } from "#app/domain/tally/formats/pb-records.ts";
import { type Decimal, readDecimal } from "#app/domain/tally/formats/read-decimal.ts";

/** What ballots of a .pb file say; `docs/ballot-files.md` says what each is worth. */
const PB_VOTE_TYPES = ["approval", "ordinal", "cumulative", "scoring"] as const;
export type PbVoteType = (typeof PB_VOTE_TYPES)[number];

export interface PbFile {
  /** Costs and the budget in minor units: cents or less where an amount of the file has decimals. */
  readonly election: BudgetElection;
  readonly voteType: PbVoteType;
  /** So many digits of an amount in the election are decimals of the currency. */
  readonly decimals: number;
  /** Keys and values of the section META. */
  readonly meta: ReadonlyMap<string, string>;
  /** Names of the projects, in their order; the id where there is none. */
  readonly names: readonly string[];
}

type PbFaultCode =
  | "pb_quote_open"
  | "pb_section_missing"
  | "pb_section_twice"
  | "pb_outside_sections"
  | "pb_column_missing"
  | "pb_cells"
  | "pb_key_missing"
  | "pb_key_twice"
  | "pb_vote_type"
  | "pb_amount"
  | "pb_amount_too_large"
  | "pb_cost_zero"
  | "pb_id_missing"
  | "pb_project_twice"
  | "pb_voter_twice"
  | "pb_project_unknown"
  | "pb_vote_repeats"
  | "pb_points"
  | "pb_points_count"
  | "pb_count";

/** Why a file cannot be read; `line` is counted from 1. `value` is what the file says there, of its name or key. */
export type PbProblem = {
  [Code in PbFaultCode]: Problem<Code, { readonly line: number; readonly value: string }>;
}[PbFaultCode];

const SECTIONS = ["META", "PROJECTS", "VOTES"] as const;
type SectionName = (typeof SECTIONS)[number];

interface Section {
  readonly line: number;
  readonly records: PbRecord[];
}

/** A fault on its way out of the reader. */
class PbFault extends Error {
  constructor(
    readonly code: PbFaultCode,
    readonly line: number,
    readonly value: string,
  ) {
    super(code);
  }
}

/**
 * Reads a .pb file of Pabulib (pabulib.org/format). Fails with the first fault, by line. Counts that the file gives
 * (`num_projects`, `num_votes`) must be right; limits of a ballot (`max_length` …) are not checked, nor what it says
 * of votes and winners.
 */
export function readPb(text: string): Result<PbFile, PbProblem> {
  try {
    return ok(readFile(text));
  } catch (fault) {
    if (!(fault instanceof PbFault)) throw fault;
    const { code, line, value } = fault;
    return problem(code, { line, value });
  }
}

function readFile(text: string): PbFile {
  const { records, openQuote } = splitPbRecords(text);
  if (openQuote !== null) throw new PbFault("pb_quote_open", openQuote, "");
  const sections = splitSections(records);
  const meta = readMeta(sections.META);
  const voteType = readVoteType(meta);
  const projects = readTable(sections.PROJECTS, ["project_id", "cost"]).map((row) => ({
    line: row.line,
    id: requiredId(row, "project_id"),
    cost: readAmount(row.line, row.cell("cost")),
    name: row.cell("name"),
  }));
  const placeOf = new Map<string, number>();
  for (const [place, { id, line, cost }] of projects.entries()) {
    if (placeOf.has(id)) throw new PbFault("pb_project_twice", line, id);
    if (cost.digits === 0n) throw new PbFault("pb_cost_zero", line, id);
    placeOf.set(id, place);
  }
  const budgetLine = meta.lineOf("budget");
  const budget = readAmount(budgetLine, meta.required("budget"));
  const places = Math.max(budget.places, ...projects.map(({ cost }) => cost.places));
  // Cents, where there are any parts of the currency at all.
  const decimals = places === 0 ? 0 : Math.max(2, places);
  const costs = projects.map(({ line, cost }) => scaled(cost, decimals, line));
  requireExact(costs, projects.at(-1)?.line ?? sections.PROJECTS.line);
  const voters = readTable(sections.VOTES, ["voter_id", "vote"]);
  const ballots = readBallots(voters, { voteType, placeOf, meta });
  requireCount(meta, "num_projects", projects.length);
  requireCount(meta, "num_votes", voters.length);
  return {
    election: {
      budget: scaled(budget, decimals, budgetLine),
      unit: 10 ** decimals,
      projects: projects.map(({ id }, place) => ({ id, cost: costs[place] ?? 0 })),
      ballots,
    },
    ...{ voteType, decimals, meta: meta.values },
    names: projects.map(({ id, name }) => name || id),
  };
}

function splitSections(records: readonly PbRecord[]): Record<SectionName, Section> {
  const found = new Map<SectionName, Section>();
  let current: Section | null = null;
  for (const record of records) {
    const [first = "", ...others] = record.cells;
    const name = SECTIONS.find((section) => section === first.toUpperCase());
    if (name !== undefined && others.every((cell) => cell === "")) {
      if (found.has(name)) throw new PbFault("pb_section_twice", record.line, name);
      current = { line: record.line, records: [] };
      found.set(name, current);
    } else if (current === null) {
      throw new PbFault("pb_outside_sections", record.line, first);
    } else {
      current.records.push(record);
    }
  }
  const end = records.at(-1)?.line ?? 1;
  const section = (name: SectionName): Section => {
    const one = found.get(name);
    if (one === undefined) throw new PbFault("pb_section_missing", end, name);
    return one;
  };
  return { META: section("META"), PROJECTS: section("PROJECTS"), VOTES: section("VOTES") };
}

interface Meta {
  readonly values: ReadonlyMap<string, string>;
  lineOf(key: string): number;
  required(key: string): string;
}

function readMeta({ line: start, records }: Section): Meta {
  const values = new Map<string, string>();
  const lines = new Map<string, number>();
  for (const { line, cells } of records) {
    const [key = "", value = ""] = cells;
    if (key === "key" && value === "value") continue;
    if (values.has(key)) throw new PbFault("pb_key_twice", line, key);
    values.set(key, value);
    lines.set(key, line);
  }
  return {
    values,
    lineOf: (key) => lines.get(key) ?? start,
    required: (key) => {
      const value = values.get(key) ?? "";
      if (value === "") throw new PbFault("pb_key_missing", lines.get(key) ?? start, key);
      return value;
    },
  };
}

function readVoteType(meta: Meta): PbVoteType {
  const given = meta.required("vote_type");
  const voteType = PB_VOTE_TYPES.find((type) => type === given);
  if (voteType === undefined) throw new PbFault("pb_vote_type", meta.lineOf("vote_type"), given);
  return voteType;
}

interface Row {
  readonly line: number;
  /** Empty where the table has no such column. */
  cell(column: string): string;
}

function readTable({ line: start, records }: Section, columns: readonly string[]): readonly Row[] {
  const [header, ...rows] = records;
  const names = header?.cells ?? [];
  const missing = columns.find((column) => !names.includes(column));
  if (missing !== undefined) throw new PbFault("pb_column_missing", header?.line ?? start, missing);
  return rows.map(({ line, cells }) => {
    if (cells.length !== names.length) throw new PbFault("pb_cells", line, String(cells.length));
    return {
      line,
      cell: (column) => cells[names.indexOf(column)] ?? "",
    };
  });
}

function requiredId(row: Row, column: string): string {
  const id = row.cell(column);
  if (id === "") throw new PbFault("pb_id_missing", row.line, column);
  return id;
}

function readAmount(line: number, text: string): Decimal {
  const amount = readDecimal(text);
  if (amount === null) throw new PbFault("pb_amount", line, text);
  return amount;
}

function scaled({ digits, places }: Decimal, decimals: number, line: number): number {
  const amount = digits * 10n ** BigInt(decimals - places);
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new PbFault("pb_amount_too_large", line, String(digits));
  }
  return Number(amount);
}

/** All costs together must be an exact number too. */
function requireExact(costs: readonly number[], line: number): void {
  const sum = costs.reduce((total, cost) => total + cost, 0);
  if (sum > Number.MAX_SAFE_INTEGER) throw new PbFault("pb_amount_too_large", line, String(sum));
}

function requireCount(meta: Meta, key: string, count: number): void {
  const given = meta.required(key);
  if (given !== String(count)) throw new PbFault("pb_count", meta.lineOf(key), `${key};${given}`);
}

interface BallotContext {
  readonly voteType: PbVoteType;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly meta: Meta;
}

function readBallots(rows: readonly Row[], context: BallotContext): BudgetBallot[] {
  const voters = new Set<string>();
  const worth = worthOf(context);
  return rows.map((row) => {
    const voter = requiredId(row, "voter_id");
    if (voters.has(voter)) throw new PbFault("pb_voter_twice", row.line, voter);
    voters.add(voter);
    const named = listed(row.cell("vote")).map((id) => {
      const place = context.placeOf.get(id);
      if (place === undefined) throw new PbFault("pb_project_unknown", row.line, id);
      return place;
    });
    if (new Set(named).size < named.length) {
      throw new PbFault("pb_vote_repeats", row.line, row.cell("vote"));
    }
    const given = worth(row, named).filter(([, points]) => points > 0);
    return {
      count: 1,
      projects: given.map(([project]) => project),
      points: given.map(([, points]) => points),
    };
  });
}

/** What a ballot is worth to each project: pairs of project and points. */
function worthOf({ voteType, placeOf, meta }: BallotContext) {
  const longest = wholeMeta(meta, "max_length") ?? placeOf.size;
  const untold = voteType === "scoring" ? (wholeMeta(meta, "default_score") ?? 0) : 0;
  return (row: Row, named: readonly number[]): (readonly [number, number])[] => {
    if (voteType === "approval") return named.map((project) => [project, 1]);
    if (voteType === "ordinal") {
      return named.map((project, rank) => [project, Math.max(0, longest - rank)]);
    }
    const points = listed(row.cell("points")).map((text) => readPoints(row.line, text));
    if (points.length !== named.length) {
      throw new PbFault("pb_points_count", row.line, String(points.length));
    }
    const given = new Map(named.map((project, at) => [project, points[at] ?? 0]));
    return [...placeOf.values()].map((project) => [project, given.get(project) ?? untold]);
  };
}

function wholeMeta(meta: Meta, key: string): number | null {
  const text = meta.values.get(key) ?? "";
  return text === "" ? null : readPoints(meta.lineOf(key), text);
}

function readPoints(line: number, text: string): number {
  if (!/^\d{1,6}(\.0+)?$/.test(text)) throw new PbFault("pb_points", line, text);
  return Number.parseInt(text, 10);
}

function listed(cell: string): string[] {
  return cell === "" ? [] : cell.split(",").map((part) => part.trim());
}
