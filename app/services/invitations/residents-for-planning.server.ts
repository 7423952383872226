import { setImmediate, setTimeout } from "node:timers/promises";
import { and, count, eq, isNotNull } from "drizzle-orm";
import {
  type EligibilityRule,
  eligibilityCheck,
  type Ineligibility,
} from "#app/domain/sortition/invitations/eligibility.ts";
import type { ResidentCount } from "#app/domain/sortition/invitations/strata.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type RegisterExtract,
  readResidents,
  standingExtract,
} from "#app/services/register/read-register.server.ts";
import { ageOfResident } from "#app/services/register/resident-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitationDraws, registerResidents } from "#db/schema/index.ts";
import { invitedBeforeInSteps } from "./invited-before.server.ts";

/** Residents who are alike in everything that planning reads. */
interface AlikeResidents extends Omit<ResidentCount, "age"> {
  /** Null where unknown. */
  readonly age: number | null;
  /** Whether they, or someone of their household, were invited before. */
  readonly invited: "no" | "person" | "household";
}

/** All residents of an extract: what they are alike in, and who lives together. */
export interface CountedRegister {
  readonly alike: readonly AlikeResidents[];
  /** Each resident's place in `alike`. */
  readonly kind: Int32Array;
  /** Each resident's household, from 0; −1 for none. Institutions are none. */
  readonly household: Int32Array;
}

export interface DrawableResidents {
  /** Places in `alike` of those who can be drawn. */
  readonly kinds: ReadonlySet<number>;
  readonly counts: readonly ResidentCount[];
  readonly eligible: number;
  /** How many cannot be drawn, by reason. */
  readonly left: Readonly<Record<Ineligibility | "invited_before", number>>;
}

interface Source {
  readonly database: Database;
  readonly keyring: Keyring;
}

/** Counts of the extracts that were asked for last: opening a million residents takes half a minute. */
const KEPT = 4;
const kept = new Map<string, CountedRegister>();

/**
 * Counts alike residents of an extract. Totals of people alone, kept in memory until the extract or the waves of
 * the process change. For services that have authorised their caller.
 */
export function countRegister(source: Source, extract: RegisterExtract): CountedRegister {
  const key = stateOf(source.database, extract);
  const known = kept.get(key);
  if (known !== undefined) return known;
  return keep(
    key,
    countAtOnce(source, extract, () => {}),
  );
}

/** Counts the residents of an extract where nobody waits for it, in a thread of its own. */
export type CountResidents = (
  extract: RegisterExtract,
  onProgress: (done: number) => void,
) => Promise<CountedRegister>;

/** How far a count has come. */
export interface CountingProgress {
  readonly done: number;
  readonly total: number;
}

/** So many residents are counted at once, in turns: a thread of its own would take longer to begin. */
const SMALL_TOWN = 20_000;

interface RunningCount {
  ended: Promise<void>;
  done: number;
  failure: unknown;
}

/** Counts that have begun, or have failed and nobody was told yet. */
const running = new Map<string, RunningCount>();

/**
 * Counts the residents of a process ahead of planning, so that the server answers others meanwhile. Waits for the
 * count as long as `patience` says, and otherwise tells how far it is; the count goes on. Throws when it failed.
 *
 * @param patience in milliseconds; infinite: until the end
 * @returns null once the plan can be made at once
 */
export async function countAhead(
  context: ServiceContext,
  processId: string,
  count: CountResidents,
  patience = Number.POSITIVE_INFINITY,
): Promise<CountingProgress | null> {
  authorise(context.actor, "invitations.read");
  const extract = standingExtract(context.database, processId);
  if (extract === null) return null;
  const key = stateOf(context.database, extract);
  if (kept.has(key)) return null;
  const own = running.get(key) ?? beginCount(key, context, extract, count);
  if (Number.isFinite(patience)) await Promise.race([own.ended, setTimeout(patience)]);
  else await own.ended;
  if (own.failure !== undefined) {
    running.delete(key);
    throw own.failure;
  }
  return kept.has(key) ? null : { done: own.done, total: extract.rowsTaken };
}

function beginCount(
  key: string,
  context: ServiceContext,
  extract: RegisterExtract,
  count: CountResidents,
): RunningCount {
  const own: RunningCount = { ended: Promise.resolve(), done: 0, failure: undefined };
  const onProgress = (done: number) => {
    own.done = done;
  };
  const counting =
    extract.rowsTaken <= SMALL_TOWN
      ? countInTurns(context, extract, onProgress)
      : count(extract, onProgress);
  own.ended = counting.then(
    (counted) => {
      keep(key, counted);
      running.delete(key);
    },
    (failure: unknown) => {
      own.failure = failure;
    },
  );
  running.set(key, own);
  return own;
}

/** Residents that are counted before others have their turn: about ten milliseconds. */
const TURN = 500;

/** Counts in the thread that asks, with turns for others. */
export async function countInTurns(
  source: Source,
  extract: RegisterExtract,
  onProgress: (done: number) => void,
): Promise<CountedRegister> {
  const steps = countInSteps(source, extract);
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % TURN !== 0) continue;
    onProgress(done);
    await setImmediate();
  }
}

/** Counts without turns for others: in a thread of its own. */
export function countAtOnce(
  source: Source,
  extract: RegisterExtract,
  onProgress: (done: number) => void,
): CountedRegister {
  const steps = countInSteps(source, extract);
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % PROGRESS === 0) onProgress(done);
  }
}

/** After so many residents a thread of its own says how far it is. */
const PROGRESS = 10_000;

function keep(key: string, counted: CountedRegister): CountedRegister {
  kept.set(key, counted);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return counted;
}

/** Who of them can be drawn. @param onePerHousehold whether households of the invited are left out */
export function drawableResidents(
  alike: readonly AlikeResidents[],
  rule: EligibilityRule,
  onePerHousehold: boolean,
): DrawableResidents {
  const check = eligibilityCheck(rule);
  const left = { age_unknown: 0, too_young: 0, outside_age_groups: 0, invited_before: 0 };
  const counts: ResidentCount[] = [];
  const kinds = new Set<number>();
  for (const [kind, { invited, age, ...one }] of alike.entries()) {
    const reason = check(age);
    if (age === null || reason !== null) left[reason ?? "age_unknown"] += one.residents;
    else if (invited === "person" || (invited === "household" && onePerHousehold)) {
      left.invited_before += one.residents;
    } else {
      counts.push({ ...one, age });
      kinds.add(kind);
    }
  }
  return {
    kinds,
    counts,
    eligible: counts.reduce((sum, { residents }) => sum + residents, 0),
    left,
  };
}

function stateOf(database: Database, extract: RegisterExtract): string {
  const rows = database
    .select({ residents: count() })
    .from(registerResidents)
    .where(eq(registerResidents.extractId, extract.id))
    .get();
  const waves = database
    .select({ waves: count() })
    .from(invitationDraws)
    .where(
      and(eq(invitationDraws.processId, extract.processId), isNotNull(invitationDraws.completedAt)),
    )
    .get();
  return `${extract.id} ${rows?.residents} ${waves?.waves}`;
}

/** Halts after every resident. */
function* countInSteps(
  source: Source,
  extract: RegisterExtract,
): Generator<undefined, CountedRegister> {
  const before = yield* invitedBeforeInSteps(source, extract);
  const places = new Map<string, number>();
  const alike: (Omit<AlikeResidents, "residents"> & { residents: number })[] = [];
  const kind = new Int32Array(extract.rowsTaken);
  const numbers = new Map<string, number>();
  const households = new Int32Array(extract.rowsTaken);
  let counted = 0;
  for (const resident of readResidents(source, extract.id)) {
    yield;
    const { gender, district, nationalityGroup, household } = resident;
    const age = ageOfResident(resident, extract.takenOn);
    const invited = before.residents.has(resident.id)
      ? "person"
      : !household.institution && before.households.has(household.id)
        ? "household"
        : "no";
    const key = JSON.stringify([age, gender, nationalityGroup, invited, district]);
    const place = places.get(key) ?? alike.length;
    places.set(key, place);
    const own = alike[place];
    if (own !== undefined) own.residents += 1;
    else alike.push({ age, gender, district, nationalityGroup, invited, residents: 1 });
    kind[counted] = place;
    const alone = household.institution || household.id === "";
    const number = alone ? -1 : (numbers.get(household.id) ?? numbers.size);
    if (!alone) numbers.set(household.id, number);
    households[counted] = number;
    counted += 1;
  }
  // Whoever was erased since is missing.
  return { alike, kind: kind.slice(0, counted), household: households.slice(0, counted) };
}
