import { type Random, seededRandom } from "#app/domain/random.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { compareText } from "#app/domain/sortition/people.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import { bindPeople, placeBoundPeople, type RuleProblem } from "./bound-people.ts";
import { improveSeating } from "./improve-seating.ts";
import { possibleEncounters } from "./possible-encounters.ts";
import { MAX_SESSIONS, type SeatingPlan, type SeatingRequest, tableSizes } from "./seating.ts";
import type { SeatingTask } from "./seating-state.ts";
import {
  countEncounters,
  largestDeviations,
  type MirrorDeviation,
  verifySeating,
} from "./verify-seating.ts";

const SEATING_ALGORITHM = "annealed-tables";
const SEATING_VERSION = "1";

export interface Seating {
  readonly algorithm: string;
  readonly algorithmVersion: string;
  readonly plan: SeatingPlan;
  /** For each feature where a table differs most from the group. */
  readonly deviations: readonly MirrorDeviation[];
  readonly encounters: {
    /** Pairs who share a table at least once. */
    readonly met: number;
    /** No seating lets more pairs meet (`possibleEncounters`); fewer may be the most. */
    readonly possible: number;
  };
}

export type SeatingProblem =
  /** Every table needs at least two people. */
  | Problem<"seating_tables_out_of_range", { readonly tables: number; readonly most: number }>
  | Problem<"seating_sessions_out_of_range", { readonly sessions: number; readonly most: number }>
  | RuleProblem
  /** `proved`: no seating keeps the rules; otherwise none was found. */
  | Problem<"seating_rules_unmet", { readonly proved: boolean }>;

/**
 * Seats people at tables over several sessions. What counts, in this order: every rule is kept in
 * every session; tables differ by at most one person; for each feature and value, the number at
 * each table lies within one person of the mirror (|count − share · seats| ≤ 1, the share taken
 * over everyone seated) or misses that by as little as was found; as many pairs as possible meet.
 * The last is the social golfer problem, with features and rules added; neither has an exact method
 * that ends in time, so the search is local (`improveSeating`) and its figures say how good it is.
 *
 * The order of people changes nothing; the same seed gives the same plan on every machine.
 * Fails with a `SeatingProblem`. About 10⁷ exchanges are weighed, each in O(features); memory
 * people² + sessions · people · tables.
 *
 * @param options.onProgress is called several times a second and ends the search by throwing
 */
export function seatPeople(
  request: SeatingRequest,
  options: { readonly seed: string; readonly onProgress?: ReportProgress },
): Result<Seating, SeatingProblem> {
  const ordered = inCanonicalOrder(request);
  const started = startSeating(ordered);
  if (!started.ok) return started;
  const { task, tableOf } = started.value;
  const random = seededRandom(options.seed);
  const { possible, leastRepeats } = limitsOf(task);
  const seats = improveSeating(task, firstSeats(task, tableOf, random), {
    random,
    leastRepeats,
    onProgress: options.onProgress ?? (() => {}),
  });
  const plan = planOf(ordered, task, seats);
  const [fault] = verifySeating(ordered, plan);
  if (fault !== undefined) throw new Error(`A seating breaks its own rules: ${fault.code}.`);
  return ok({
    algorithm: SEATING_ALGORITHM,
    algorithmVersion: SEATING_VERSION,
    plan,
    deviations: largestDeviations(ordered, plan),
    encounters: { met: countEncounters(plan), possible },
  });
}

/** Why people cannot be seated as asked, or null. Takes milliseconds. */
export function checkSeating(request: SeatingRequest): SeatingProblem | null {
  const started = startSeating(inCanonicalOrder(request));
  return started.ok ? null : started.problem;
}

/** Checks the request and finds a table for everyone whom a rule binds. */
function startSeating(
  request: SeatingRequest,
): Result<{ task: SeatingTask; tableOf: ReadonlyMap<number, number> }, SeatingProblem> {
  const { people, tables, sessions } = request;
  const most = Math.floor(people.length / 2);
  if (!Number.isInteger(tables) || tables < 1 || tables > most) {
    return problem("seating_tables_out_of_range", { tables, most });
  }
  if (!Number.isInteger(sessions) || sessions < 1 || sessions > MAX_SESSIONS) {
    return problem("seating_sessions_out_of_range", { sessions, most: MAX_SESSIONS });
  }
  const bound = bindPeople(request);
  if (!bound.ok) return bound;
  const sizes = tableSizes(people.length, tables);
  const placement = placeBoundPeople(bound.value, sizes);
  if (placement.kind !== "found") {
    return problem("seating_rules_unmet", { proved: placement.kind === "none" });
  }
  const task = { people: people.length, sessions, sizes, bound: bound.value, ...traitsOf(request) };
  return ok({ task, tableOf: placement.tableOf });
}

function inCanonicalOrder(request: SeatingRequest): SeatingRequest {
  return { ...request, people: [...request.people].sort((a, b) => compareText(a.id, b.id)) };
}

/** Values of all features, numbered through. */
function traitsOf({ people, features }: SeatingRequest) {
  const traits = new Int32Array(people.length * features.length);
  const totals: number[] = [];
  for (const [feature, name] of features.entries()) {
    const numbers = new Map<string, number>();
    for (const [person, { values }] of people.entries()) {
      const value = values[name] ?? "";
      const number = numbers.get(value) ?? totals.push(0) - 1;
      numbers.set(value, number);
      totals[number] = (totals[number] ?? 0) + 1;
      traits[person * features.length + feature] = number;
    }
  }
  return { features: features.length, traits, totals: Int32Array.from(totals) };
}

function limitsOf({ people, sessions, sizes, bound }: SeatingTask) {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const together = bound.units.reduce((sum, unit) => sum + pairs(unit.length), 0);
  const apart = bound.apart.reduce((sum, avoided) => sum + avoided.size, 0) / 2;
  const possible = possibleEncounters({ people, tables: sizes.length, sessions, together, apart });
  const seats = sizes.reduce((sum, size) => sum + pairs(size), 0);
  return { possible, leastRepeats: sessions * (seats - together) + together - possible };
}

/** The bound people at the tables found for them, among tables of one size at random; others anywhere. */
function firstSeats(
  { people, sessions, sizes, bound }: SeatingTask,
  tableOf: ReadonlyMap<number, number>,
  random: Random,
): Int32Array {
  const seats = new Int32Array(sessions * people).fill(-1);
  for (let session = 0; session < sessions; session++) {
    const free = [...sizes];
    const renamed = shuffledWithinSizes(sizes, random);
    for (const [unit, placed] of tableOf) {
      const table = renamed[placed] as number;
      for (const person of bound.units[unit] ?? []) seats[session * people + person] = table;
      free[table] = (free[table] as number) - (bound.units[unit]?.length ?? 0);
    }
    const open = random.shuffle(free.flatMap((count, table) => Array<number>(count).fill(table)));
    for (let person = 0; person < people; person++) {
      const at = session * people + person;
      if (seats[at] === -1) seats[at] = open.pop() as number;
    }
  }
  return seats;
}

function shuffledWithinSizes(sizes: readonly number[], random: Random): number[] {
  const renamed: number[] = [];
  for (const size of new Set(sizes)) {
    const tables = [...sizes.keys()].filter((table) => sizes[table] === size);
    const shuffled = random.shuffle(tables);
    for (const [index, table] of tables.entries()) renamed[table] = shuffled[index] as number;
  }
  return renamed;
}

function planOf({ people }: SeatingRequest, task: SeatingTask, seats: Int32Array): SeatingPlan {
  return Array.from({ length: task.sessions }, (_unused, session) =>
    task.sizes.map((_size, table) =>
      people.flatMap(({ id }, person) =>
        seats[session * task.people + person] === table ? [id] : [],
      ),
    ),
  );
}
