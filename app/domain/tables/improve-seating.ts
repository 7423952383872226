import type { Random } from "#app/domain/random.ts";
import type { ReportProgress } from "#app/domain/sortition/progress.ts";
import { createSeatingState, type SeatingState, type SeatingTask } from "./seating-state.ts";

/** Exchanges weighed between two reports. */
const STEP = 200_000;
/** Steps of falling temperature in a round. */
const COOLINGS = 100;
/** Chances are compared in this many parts. */
const PARTS = 2 ** 14;
/** Exchanges weighed in a row for someone whose table can be better, and for anyone else. */
const TRIES_SORE = 16;
const TRIES_OTHER = 1;
/** What an exchange of companions takes, in exchanges of two people; one in so many is tried. */
const COMPANIONS = 100;
const COMPANIONS_TRIED = 8;
/**
 * What one person too many or too few at a table costs, in repeated meetings: more once the
 * chance of a step upwards has fallen below `COLD`.
 */
const WEIGHT = 5;
const COLD_WEIGHT = 10;
const COLD = 0.12;

/**
 * The rounds of annealing: each one's part of the effort, the chance of a step upwards by one at
 * its start, and the factor by which a cooling lowers it, here to 0.04 at the end.
 */
const ROUNDS = [
  { part: 0.6, chance: 0.4, factor: 0.9772 },
  { part: 0.2, chance: 0.3, factor: 0.98 },
  { part: 0.2, chance: 0.2, factor: 0.984 },
] as const;
/** Further rounds, as long as a table misses the mirror by more than one. */
const REPAIRS = [
  { part: 0.3, chance: 0.4, factor: 0.9772 },
  { part: 0.3, chance: 0.4, factor: 0.9772 },
] as const;

/** Exchanges weighed at most for each person and session, and in all. */
const EFFORT_EACH = 40_000;
const EFFORT_MOST = 25_000_000;

/**
 * Lowers first the excess, then the repeats of a seating as far as a bounded search can, then
 * the unevenness that costs neither; the rules are kept throughout. Simulated annealing over
 * exchanges of two people of a session (Kirkpatrick, Gelatt, Vecchi 1983), with companions as
 * one; people whose table can be better are tried more often, and exchanged rather with people like
 * them. Chances fall geometrically and are
 * compared by + and × alone, and the search ends after a number of exchanges, never a time: the
 * same seed gives the same seating on every machine. Ends early when neither excess nor more than
 * `leastRepeats` is left.
 */
export function improveSeating(
  task: SeatingTask,
  start: Int32Array,
  {
    random,
    leastRepeats,
    onProgress,
  }: {
    random: Random;
    leastRepeats: number;
    onProgress: ReportProgress;
  },
): Int32Array {
  const effort = Math.min(EFFORT_MOST, EFFORT_EACH * task.people * task.sessions);
  let done = 0;
  let reported = -STEP;
  function spend(exchanges: number): void {
    done += exchanges;
    if (done - reported < STEP) return;
    reported = done;
    onProgress({ phase: "seat_people", done: Math.min(done, effort), total: effort });
  }

  const first = createSeatingState(task, start);
  let best = { seats: start, excess: first.excess, repeats: first.repeats };
  const leastExcess = unavoidableExcess(task);
  const isBest = () => best.excess <= leastExcess && best.repeats <= leastRepeats;
  for (const [round, { part, chance, factor }] of [...ROUNDS, ...REPAIRS].entries()) {
    if (isBest() || (round >= ROUNDS.length && best.excess <= leastExcess)) break;
    const state = createSeatingState(task, best.seats);
    const until = done + effort * part;
    anneal(task, state, random, {
      chance,
      factor,
      elapsed: () => 1 - (until - done) / (effort * part),
      spend,
      onChange() {
        if (state.excess > best.excess) return false;
        if (state.excess === best.excess && state.repeats >= best.repeats) return false;
        best = { seats: state.seats(), excess: state.excess, repeats: state.repeats };
        return isBest();
      },
    });
  }
  const state = createSeatingState(task, best.seats);
  evenOut(task, state, (done) => onProgress({ phase: "even_tables", done, total: null }));
  return state.seats();
}

/** What companions with the same rare value miss the mirror by, wherever they sit. */
function unavoidableExcess({
  people,
  sessions,
  features,
  traits,
  totals,
  sizes,
  bound,
}: SeatingTask) {
  const seats = Math.max(...sizes);
  let excess = 0;
  for (const unit of bound.units) {
    const alike = new Map<number, number>();
    for (const person of unit) {
      for (const value of traits.subarray(person * features, (person + 1) * features)) {
        alike.set(value, (alike.get(value) ?? 0) + 1);
      }
    }
    for (const [value, count] of alike) {
      const most = Math.floor(((totals[value] as number) * seats + people) / people);
      excess += sessions * Math.max(0, count - most);
    }
  }
  return excess;
}

/** Stops when `elapsed` reaches 1 or `onChange` says so. */
function anneal(
  task: SeatingTask,
  state: SeatingState,
  random: Random,
  round: {
    readonly chance: number;
    readonly factor: number;
    readonly elapsed: () => number;
    readonly spend: (exchanges: number) => void;
    readonly onChange: () => boolean;
  },
): void {
  const { people, sessions, bound } = task;
  const companions = bound.units.map((unit) => unit.length > 1);
  const alone = bound.unitOf.map((unit) => companions[unit] !== true);
  let order = Array.from({ length: sessions * people }, (_unused, index) => index);
  let next = order.length;
  const similar = bySimilarity(task, random);
  let chance = round.chance;
  for (let cooling = 0; cooling < COOLINGS; cooling++) {
    chance *= round.factor;
    const limits = chancesUpTo(chance);
    const weight = chance > COLD ? WEIGHT : COLD_WEIGHT;
    while (round.elapsed() < (cooling + 1) / COOLINGS) {
      if (next === order.length) {
        order = random.shuffle(order);
        next = 0;
      }
      const drawn = order[next++] as number;
      const session = Math.floor(drawn / people);
      const one = drawn % people;
      if (!alone[one]) {
        round.spend(1);
        if (random.integer(COMPANIONS_TRIED) > 0) continue;
        round.spend(COMPANIONS);
        const exchanged = exchangeCompanions(task, state, random, { session, one, weight, limits });
        if (exchanged && round.onChange()) return;
        continue;
      }
      const tries = state.isSore(session, one) ? TRIES_SORE : TRIES_OTHER;
      round.spend(tries);
      for (let attempt = 0; attempt < tries; attempt++) {
        const number = random.integer(people * PARTS);
        const rank = number % people;
        // Squared, so that half of those weighed are in the most similar quarter.
        const other = similar[one * people + Math.floor((rank * rank) / people)] as number;
        if (!alone[other] || state.tableOf(session, one) === state.tableOf(session, other))
          continue;
        const limit = highestStep(limits, Math.floor(number / people));
        if (state.costOf(session, one, other, weight, limit) > limit) continue;
        if (!state.mayExchange(session, one, other)) continue;
        state.exchange(session, one, other);
        if (round.onChange()) return;
      }
    }
  }
}

/** For each person everyone, by the number of features in which they differ; ties at random. */
function bySimilarity({ people, features, traits }: SeatingTask, random: Random): Int32Array {
  const similar = new Int32Array(people * people);
  const everyone = Array.from({ length: people }, (_unused, person) => person);
  for (const one of everyone) {
    const differences = everyone.map((other) => {
      let differing = 0;
      for (let feature = 0; feature < features; feature++) {
        if (traits[one * features + feature] !== traits[other * features + feature]) differing++;
      }
      return differing;
    });
    const sorted = random
      .shuffle(everyone)
      .sort((a, b) => (differences[a] as number) - (differences[b] as number));
    similar.set(sorted, one * people);
  }
  return similar;
}

/** The chance of a step upwards by 1, 2, …, in parts, as long as it is not negligible. */
function chancesUpTo(chance: number): number[] {
  const chances: number[] = [];
  for (let power = chance * PARTS; power > 0.5; power *= chance) chances.push(power);
  return chances;
}

/** How far upwards a step may go whose lot is `part`. */
function highestStep(chances: readonly number[], part: number): number {
  let step = 0;
  while (step < chances.length && part + 0.5 < (chances[step] as number)) step++;
  return step;
}

/**
 * Someone with companions changes places, with all of them, with as many people of another table,
 * whose own companions come along. Returns whether it was done.
 */
function exchangeCompanions(
  { people, sizes, bound }: SeatingTask,
  state: SeatingState,
  random: Random,
  {
    session,
    one,
    weight,
    limits,
  }: { session: number; one: number; weight: number; limits: readonly number[] },
): boolean {
  const unit = bound.units[bound.unitOf[one] as number] as readonly number[];
  const from = state.tableOf(session, one);
  const to = random.integer(sizes.length);
  if (to === from) return false;
  const others: number[] = [];
  for (const candidate of random.shuffle([...state.membersOf(session, to)])) {
    if (others.includes(candidate)) continue;
    const group = bound.units[bound.unitOf[candidate] as number] as readonly number[];
    if (others.length + group.length <= unit.length) others.push(...group);
  }
  if (others.length < unit.length) return false;
  const pairs = unit.map((person, index) => [person, others[index] as number] as const);
  let cost = 0;
  for (const [person, other] of pairs) {
    cost += state.costOf(session, person, other, weight, Number.POSITIVE_INFINITY);
    state.exchange(session, person, other);
  }
  const limit = highestStep(limits, random.integer(people * PARTS) % PARTS);
  if (cost <= limit && state.keepsApart(session, from, to)) return true;
  for (const [person, other] of pairs.reverse()) state.exchange(session, other, person);
  return false;
}

/** Passes over all exchanges at most while evening out. */
const PASSES = 10;

/** Takes every exchange that makes tables more even and costs nothing. O(sessions · people²) a pass. */
function evenOut(
  { people, sessions, bound }: SeatingTask,
  state: SeatingState,
  onSession: (done: number) => void,
): void {
  const alone = bound.unitOf.map((unit) => bound.units[unit]?.length === 1);
  let changed = true;
  for (let pass = 0; changed && pass < PASSES; pass++) {
    changed = false;
    for (let session = 0; session < sessions; session++) {
      onSession(pass * sessions + session);
      for (let one = 0; one < people; one++) {
        for (let other = one + 1; other < people; other++) {
          if (!alone[one] || !alone[other]) continue;
          if (state.tableOf(session, one) === state.tableOf(session, other)) continue;
          if (state.unevennessOf(session, one, other) >= 0) continue;
          if (state.costOf(session, one, other, COLD_WEIGHT, 0) > 0) continue;
          if (!state.mayExchange(session, one, other)) continue;
          state.exchange(session, one, other);
          changed = true;
        }
      }
    }
  }
}
