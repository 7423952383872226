import { type Random, seededRandom } from "#app/domain/random.ts";
import type { Person } from "#app/domain/sortition/people.ts";
import { seatPeople } from "#app/domain/tables/seat-people.ts";
import { generatePool } from "./pool-generator.ts";

/**
 * Seats panels at mixed tables over several sessions. Prints one line an instance;
 * `docs/performance.md` explains the columns. `--only NAME` runs the instances whose name contains
 * the words.
 */
const FEATURES = ["gender", "age", "district", "education", "origin", "work"] as const;

/** Shares in percent as towns have them: features by themselves, some values rare. */
const SHARES: Record<(typeof FEATURES)[number], readonly number[]> = {
  gender: [51, 48, 1],
  age: [12, 22, 27, 25, 14],
  district: [30, 20, 15, 15, 10, 7, 3],
  education: [20, 45, 35],
  origin: [70, 12, 10, 5, 3],
  work: [50, 28, 12, 6, 4],
};

const INSTANCES = [
  { people: 200, tables: 20, sessions: 4 },
  { people: 200, tables: 20, sessions: 4, leaning: true },
  { people: 200, tables: 20, sessions: 4, companions: 10 },
  { people: 163, tables: 20, sessions: 4 },
  { people: 100, tables: 12, sessions: 6 },
  { people: 50, tables: 8, sessions: 3 },
  { people: 24, tables: 4, sessions: 3 },
  { people: 500, tables: 50, sessions: 4 },
] as const satisfies readonly Instance[];

interface Instance {
  readonly people: number;
  readonly tables: number;
  readonly sessions: number;
  /** Features hang together, as in a pool before a draw. */
  readonly leaning?: boolean;
  /** Pairs who must share a table; as many pairs must not. */
  readonly companions?: number;
}

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
const chosen = INSTANCES.filter((instance) => nameOf(instance).includes(only));
if (chosen.length > 0)
  console.log("tables                      seconds  processor  deviation    met  possible");
for (const instance of chosen) run(instance);

function nameOf({ people, tables, sessions, leaning, companions }: Instance): string {
  const kind = leaning ? " leaning" : companions === undefined ? "" : ` ${companions} rules`;
  return `tables ${people}/${tables}/${sessions}${kind}`;
}

function run(instance: Instance): void {
  const people = instance.leaning ? leaningPeople(instance.people) : townPeople(instance.people);
  const pairs = Array.from({ length: instance.companions ?? 0 }, (_unused, pair) => pair * 4);
  const idAt = (index: number) => people[index]?.id ?? "";
  const started = performance.now();
  const before = process.cpuUsage().user;
  const seating = seatPeople(
    {
      people,
      tables: instance.tables,
      sessions: instance.sessions,
      features: Object.keys(people[0]?.values ?? {}),
      rules: {
        together: pairs.map((first) => [idAt(first), idAt(first + 1)]),
        apart: pairs.map((first) => [idAt(first + 2), idAt(first + 3)]),
      },
    },
    { seed: nameOf(instance) },
  );
  const seconds = (performance.now() - started) / 1000;
  const processor = (process.cpuUsage().user - before) / 1e6;
  if (!seating.ok) throw new Error(`${nameOf(instance)}: ${seating.problem.code}.`);
  const { deviations, encounters } = seating.value;
  console.log(
    [
      nameOf(instance).padEnd(26),
      seconds.toFixed(2).padStart(8),
      processor.toFixed(2).padStart(10),
      Math.max(...deviations.map(({ deviation }) => deviation))
        .toFixed(2)
        .padStart(10),
      String(encounters.met).padStart(6),
      String(encounters.possible).padStart(9),
    ].join(" "),
  );
}

/** Synthetic people, each feature drawn by itself. */
function townPeople(count: number): Person[] {
  const random = seededRandom(`town ${count}`);
  return Array.from({ length: count }, (_unused, index) => ({
    id: `t${index + 1}`,
    values: Object.fromEntries(
      FEATURES.map((feature) => [feature, drawValue(random, SHARES[feature])]),
    ),
  }));
}

function drawValue(random: Random, shares: readonly number[]): string {
  const drawn = random.integer(100);
  let below = 0;
  for (const [value, share] of shares.entries()) {
    below += share;
    if (drawn < below) return String(value);
  }
  throw new Error("Shares must sum to 100.");
}

/** Thirty values of six features that three milieus share out unevenly. */
function leaningPeople(count: number): readonly Person[] {
  const shape = { size: Math.floor(count / 2), values: [3, 5, 7, 4, 5, 6], slack: 2 };
  return generatePool({ people: count, ...shape, seed: "tables" }).people;
}
