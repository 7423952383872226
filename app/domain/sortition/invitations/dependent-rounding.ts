import { type Fraction, leastCommonMultiple } from "./fraction.ts";

/** Who can be drawn: three numbers a resident, in arrays of equal length. */
export interface RoundedPeople {
  /** From 0. */
  readonly stratum: Int32Array;
  /** From 0; −1 for someone on whom no other depends: alone, or in an institution. */
  readonly household: Int32Array;
  /** Place in `chances`. */
  readonly chance: Int32Array;
  /** The chance of each class, from 0 to 1. */
  readonly chances: readonly Fraction[];
}

/** Says yes in `favourable` of `total` equally likely cases. Both are whole, 0 < favourable < total. */
type Coin = (favourable: bigint, total: bigint) => boolean;

/** As `Coin`, for numbers below 2^53. */
export interface Coins {
  readonly small: (favourable: number, total: number) => boolean;
  readonly large: Coin;
}

const NOBODY = -1;

/**
 * Draws each person with exactly their chance, so that the drawn of each stratum are as many as its
 * chances add up to, and those of a household at most one.
 *
 * Dependent rounding (Gandhi, Khuller, Parthasarathy, Srinivasan, _Dependent rounding and its
 * applications to approximation algorithms_, J. ACM 53(3), 2006) on the bipartite graph of
 * households and strata: a person is an edge whose weight is the chance. Along a cycle, or a path
 * between two households that have one open edge each, weights rise and fall in turn by α or −β, the
 * largest steps that stay in 0..1, with probability β/(α+β) and α/(α+β). Expected weights and the sums at inner
 * nodes stay as they are, and at least one weight becomes 0 or 1. A path never ends at a stratum, because a whole
 * sum with one open weight does not exist.
 *
 * Weights are whole numbers over one denominator, so that nothing is rounded but the chances
 * themselves. People on whom no other depends are leaves: they are paired within their stratum with
 * numbers below 2^53; the others with numbers of any length.
 *
 * Throws when the chances of a stratum do not add up to a whole number or those of a household to
 * more than 1. Expected O(people × strata); in practice the walks have a few steps.
 *
 * @param order everyone's place, in an order that does not depend on the people
 * @returns 1 for each person drawn
 */
export function roundDependently(
  people: RoundedPeople,
  order: Iterable<number>,
  coins: Coins,
): Uint8Array {
  const strata = strataOf(people);
  const drawn = new Uint8Array(people.stratum.length);
  const graph = openGraph(people, strata, order);
  const left = pairLeaves(people, strata, graph.leaves, coins, drawn);
  roundGraph(people, strata, graph, left, coins.large, drawn);
  return drawn;
}

interface Strata {
  readonly count: number;
  /** The least common denominator of each stratum's chances. */
  readonly denominators: readonly bigint[];
  /** That of all. */
  readonly common: bigint;
}

function strataOf(people: RoundedPeople): Strata {
  let count = 0;
  for (const stratum of people.stratum) count = Math.max(count, stratum + 1);
  const denominators = new Array<bigint>(count).fill(1n);
  const sums = countByStratum(people, count);
  for (const [stratum, classes] of sums.entries()) {
    for (const chance of classes.keys()) {
      const { denominator } = chanceAt(people, chance);
      denominators[stratum] = leastCommonMultiple(denominators[stratum] ?? 1n, denominator);
    }
    const denominator = denominators[stratum] ?? 1n;
    let sum = 0n;
    for (const [chance, times] of classes) {
      sum += BigInt(times) * scaled(chanceAt(people, chance), denominator);
    }
    if (sum % denominator !== 0n) {
      throw new Error(`The chances of stratum ${stratum} do not add up to a whole number.`);
    }
  }
  return { count, denominators, common: denominators.reduce(leastCommonMultiple, 1n) };
}

function countByStratum(people: RoundedPeople, count: number): Map<number, number>[] {
  const counts = Array.from({ length: count }, () => new Map<number, number>());
  for (const [person, stratum] of people.stratum.entries()) {
    const chance = people.chance[person] ?? 0;
    const own = counts[stratum];
    own?.set(chance, (own.get(chance) ?? 0) + 1);
  }
  return counts;
}

function chanceAt(people: RoundedPeople, chance: number): Fraction {
  const found = people.chances[chance];
  if (found === undefined) throw new Error(`There is no chance ${chance}.`);
  return found;
}

function scaled({ numerator, denominator }: Fraction, common: bigint): bigint {
  return (numerator * common) / denominator;
}

interface Graph {
  /** People on whom no other depends, in order. */
  readonly leaves: readonly number[];
  /** Members of each household in which chances depend on each other. */
  readonly households: readonly (readonly number[])[];
}

/** Sorts people into leaves and households. A household with one person in it is a leaf. */
function openGraph(people: RoundedPeople, strata: Strata, order: Iterable<number>): Graph {
  const members = new Map<number, number[]>();
  const leaves: number[] = [];
  for (const person of order) {
    const household = people.household[person] ?? NOBODY;
    if (household === NOBODY) leaves.push(person);
    else {
      const own = members.get(household);
      if (own === undefined) members.set(household, [person]);
      else own.push(person);
    }
  }
  const households: number[][] = [];
  const weights = people.chances.map((chance) => scaled(chance, strata.common));
  for (const own of members.values()) {
    if (own.length === 1) leaves.push(...own);
    else {
      let sum = 0n;
      for (const person of own) sum += weights[people.chance[person] ?? 0] ?? 0n;
      if (sum > strata.common) throw new Error("The chances of a household exceed 1.");
      households.push(own);
    }
  }
  return { leaves, households };
}

interface OpenLeaf {
  readonly person: number;
  /** Over the common denominator. */
  readonly weight: bigint;
}

/** Pairs leaves of the same stratum until at most one of each stratum is open. */
function pairLeaves(
  people: RoundedPeople,
  strata: Strata,
  leaves: readonly number[],
  coins: Coins,
  drawn: Uint8Array,
): (OpenLeaf | null)[] {
  const ones = strata.denominators.map((denominator) => {
    // The sum of two weights must still be exact.
    if (2n * denominator > BigInt(Number.MAX_SAFE_INTEGER)) {
      throw new RangeError("The chances of a stratum need a denominator of 2^52 or more.");
    }
    return Number(denominator);
  });
  const weights = ones.map((one) =>
    people.chances.map(({ numerator, denominator }) =>
      BigInt(one) % denominator === 0n ? Number((numerator * BigInt(one)) / denominator) : 0,
    ),
  );
  const openPerson = new Int32Array(strata.count).fill(NOBODY);
  const openWeight = new Float64Array(strata.count);
  for (const person of leaves) {
    const stratum = people.stratum[person] ?? 0;
    const one = ones[stratum] ?? 1;
    const weight = weights[stratum]?.[people.chance[person] ?? 0] ?? 0;
    if (weight === 0) continue;
    if (weight === one) {
      drawn[person] = 1;
      continue;
    }
    const other = openPerson[stratum] ?? NOBODY;
    if (other === NOBODY) {
      openPerson[stratum] = person;
      openWeight[stratum] = weight;
      continue;
    }
    const old = openWeight[stratum] ?? 0;
    const sum = old + weight;
    const down = Math.min(old, one - weight);
    const up = Math.min(one - old, weight);
    const changed = coins.small(down, up + down) ? old + up : old - down;
    const rest = sum - changed;
    if (changed === one) drawn[other] = 1;
    if (rest === one) drawn[person] = 1;
    const oldOpen = changed > 0 && changed < one;
    const newOpen = rest > 0 && rest < one;
    openPerson[stratum] = oldOpen ? other : newOpen ? person : NOBODY;
    openWeight[stratum] = oldOpen ? changed : rest;
  }
  return ones.map((one, stratum) => {
    const person = openPerson[stratum] ?? NOBODY;
    if (person === NOBODY) return null;
    const weight = (BigInt(openWeight[stratum] ?? 0) * strata.common) / BigInt(one);
    return { person, weight };
  });
}

/** Rounds what hangs together through households. */
function roundGraph(
  people: RoundedPeople,
  strata: Strata,
  graph: Graph,
  left: readonly (OpenLeaf | null)[],
  coin: Coin,
  drawn: Uint8Array,
): void {
  const one = strata.common;
  const common = people.chances.map((chance) => scaled(chance, one));
  /** Edges: people with an open weight, the leaves that are left as households of one. */
  const person: number[] = [];
  const weight: bigint[] = [];
  const household: number[] = [];
  const open: number[][] = [];
  const atStratum: number[][] = Array.from({ length: strata.count }, () => []);
  const placeAtStratum: number[] = [];

  function addEdge(who: number, own: number, value: bigint): void {
    if (value === one) drawn[who] = 1;
    if (value === 0n || value === one) return;
    const edge = person.length;
    person.push(who);
    weight.push(value);
    household.push(own);
    open[own]?.push(edge);
    const list = atStratum[stratumOf(edge)] ?? [];
    placeAtStratum.push(list.length);
    list.push(edge);
  }
  function stratumOf(edge: number): number {
    return people.stratum[person[edge] ?? 0] ?? 0;
  }
  function openOf(own: number): number[] {
    return open[own] ?? [];
  }
  function close(edge: number): void {
    if (weight[edge] === one) drawn[person[edge] ?? 0] = 1;
    const own = openOf(household[edge] ?? 0);
    own.splice(own.indexOf(edge), 1);
    const list = atStratum[stratumOf(edge)] ?? [];
    const last = list.pop();
    if (last !== undefined && last !== edge) {
      const place = placeAtStratum[edge] ?? 0;
      list[place] = last;
      placeAtStratum[last] = place;
    }
  }

  for (const members of graph.households) {
    open.push([]);
    for (const who of members) {
      addEdge(who, open.length - 1, common[people.chance[who] ?? 0] ?? 0n);
    }
  }
  /** Households with one open edge. Some have none any more when their turn comes. */
  const ends = open.flatMap((edges, own) => (edges.length === 1 ? [own] : []));
  for (const leaf of left) {
    if (leaf === null) continue;
    open.push([]);
    addEdge(leaf.person, open.length - 1, leaf.weight);
    ends.push(open.length - 1);
  }

  /** Moves the weights along the edges, up at the first; closes those that become 0 or 1. */
  function move(path: readonly number[]): void {
    let up = one;
    let down = one;
    for (const [place, edge] of path.entries()) {
      const value = weight[edge] ?? 0n;
      const [room, stock] = place % 2 === 0 ? [one - value, value] : [value, one - value];
      if (room < up) up = room;
      if (stock < down) down = stock;
    }
    const step = coin(down, up + down) ? up : -down;
    for (const [place, edge] of path.entries()) {
      const value = (weight[edge] ?? 0n) + (place % 2 === 0 ? step : -step);
      weight[edge] = value;
      if (value === 0n || value === one) {
        close(edge);
        const own = household[edge] ?? 0;
        if (openOf(own).length === 1) ends.push(own);
      }
    }
  }

  /** Where the walk came by: the number of edges walked before. Stale entries belong to older walks. */
  const seenStratum = new Int32Array(strata.count);
  const walkOfStratum = new Int32Array(strata.count).fill(NOBODY);
  const seenHousehold = new Int32Array(open.length);
  const walkOfHousehold = new Int32Array(open.length).fill(NOBODY);
  let walks = 0;

  /** A cycle, or the way from this household to another one with one open edge. */
  function walkFrom(start: number): { readonly path: number[]; readonly end: number | null } {
    const walk = walks++;
    const path: number[] = [];
    let own = start;
    seenHousehold[own] = 0;
    walkOfHousehold[own] = walk;
    for (;;) {
      const incoming = path.at(-1);
      const edges = openOf(own);
      const edge = edges[0] === incoming ? edges[1] : edges[0];
      if (edge === undefined) throw new Error("A walk left an end.");
      const stratum = stratumOf(edge);
      path.push(edge);
      if (walkOfStratum[stratum] === walk) {
        return { path: path.slice(seenStratum[stratum]), end: null };
      }
      walkOfStratum[stratum] = walk;
      seenStratum[stratum] = path.length;
      const list = atStratum[stratum] ?? [];
      const next = list.at(-1) === edge ? list.at(-2) : list.at(-1);
      if (next === undefined) throw new Error("A stratum has one open weight.");
      path.push(next);
      own = household[next] ?? 0;
      if (walkOfHousehold[own] === walk) {
        return { path: path.slice(seenHousehold[own]), end: null };
      }
      if (openOf(own).length === 1) return { path, end: own };
      walkOfHousehold[own] = walk;
      seenHousehold[own] = path.length;
    }
  }

  function moveFrom(start: number): void {
    const walked = walkFrom(start);
    const between = walked.end !== null && openOf(start).length > 1;
    // A path must have an end at either side: it is walked anew from the end that was found.
    move(between && walked.end !== null ? walkFrom(walked.end).path : walked.path);
  }

  for (let own = 0; own < open.length; own += 1) {
    while (openOf(own).length > 1) moveFrom(own);
  }
  while (ends.length > 0) {
    const own = ends.pop() ?? 0;
    while (openOf(own).length > 0) moveFrom(own);
  }
}
