import { seededRandom } from "#app/domain/random.ts";
import { drawInvitations } from "#app/domain/sortition/invitations/draw-invitations.ts";

/**
 * Draws invitations from synthetic registers: one letter a household, a rate for each stratum. Prints one line an
 * instance; `docs/performance.md` explains the columns. `--only NAME` runs the instances whose name contains the words.
 */
const INSTANCES = [
  { residents: 14_491, letters: 2_000, strata: 75 },
  { residents: 14_491, letters: 4_000, strata: 75 },
  { residents: 1_000_000, letters: 20_000, strata: 75 },
  { residents: 1_000_000, letters: 20_000, strata: 300 },
] as const;

/** In 100 households: how many have one, two, … people. */
const HOUSEHOLD_SIZES = [44, 32, 12, 8, 3, 1];

type Instance = (typeof INSTANCES)[number];

const at = process.argv.indexOf("--only");
const only = at < 0 ? "" : (process.argv[at + 1] ?? "");
const chosen = INSTANCES.filter((instance) => nameOf(instance).includes(only));
if (chosen.length > 0) console.log("invitations                         seconds  classes");
for (const instance of chosen) run(instance);

function nameOf({ residents, letters, strata }: Instance): string {
  return `invitations ${residents}/${letters}/${strata}`;
}

function run(instance: Instance): void {
  const people = townOf(instance);
  const counts = new Array<number>(instance.strata).fill(0);
  for (const stratum of people.stratum) counts[stratum] = (counts[stratum] ?? 0) + 1;
  const letters = lettersOf(counts, instance.letters);
  const started = performance.now();
  const draw = drawInvitations(people, letters, nameOf(instance));
  const seconds = (performance.now() - started) / 1000;
  if (!draw.ok) throw new Error(`${nameOf(instance)}: ${draw.problem.code}.`);
  const figures = [seconds.toFixed(2).padStart(8), String(draw.value.classes.length).padStart(8)];
  console.log([nameOf(instance).padEnd(34), ...figures].join(" "));
}

/** Strata of different sizes; who lives together is often, not always, of neighbouring strata. */
function townOf({ residents, strata }: Instance) {
  const random = seededRandom(`town ${residents} ${strata}`);
  const stratum = new Int32Array(residents);
  const household = new Int32Array(residents);
  let placed = 0;
  for (let own = 0; placed < residents; own += 1) {
    const home = Math.floor((random.integer(strata) * random.integer(1000)) / 1000);
    let size = sizeOf(random.integer(100));
    for (; size > 0 && placed < residents; size -= 1) {
      stratum[placed] = (home + random.integer(6)) % strata;
      household[placed] = own;
      placed += 1;
    }
  }
  return { stratum, household };
}

function sizeOf(drawn: number): number {
  let below = 0;
  for (const [size, share] of HOUSEHOLD_SIZES.entries()) {
    below += share;
    if (drawn < below) return size + 1;
  }
  throw new Error("Shares must sum to 100.");
}

/** Rates that differ by a factor of three between strata. */
function lettersOf(counts: readonly number[], total: number): number[] {
  const wanted = counts.map((count, stratum) => count * (1 + (stratum % 3)));
  const sum = wanted.reduce((all, one) => all + one, 0);
  const letters = wanted.map((one) => Math.floor((one * total) / sum));
  return letters;
}
