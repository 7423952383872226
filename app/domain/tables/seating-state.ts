import type { BoundPeople } from "./bound-people.ts";

/** The question in numbers: people, tables, sessions and values go by position. */
export interface SeatingTask {
  readonly people: number;
  readonly sessions: number;
  readonly features: number;
  /** For each person and feature the value: `traits[person * features + feature]`. */
  readonly traits: Int32Array;
  /** How many people have each value; values of all features in one row. */
  readonly totals: Int32Array;
  /** Seats at each table. */
  readonly sizes: readonly number[];
  readonly bound: BoundPeople;
}

/**
 * A seating of all sessions that changes by exchanges, and what it costs. `excess` counts, over
 * all tables and values, by how many people a table misses the range within one person of the
 * mirror; `repeats` counts each meeting of two people after their first. Pairs who must sit
 * together are in neither.
 */
export interface SeatingState {
  readonly excess: number;
  readonly repeats: number;
  tableOf(session: number, person: number): number;
  membersOf(session: number, table: number): Int32Array;
  /** Whether the person's table misses the mirror, or they meet someone there again. */
  isSore(session: number, person: number): boolean;
  /** Whether the rules let two people of different tables, neither with a companion, change places. */
  mayExchange(session: number, one: number, other: number): boolean;
  /**
   * By how much weight · excess + repeats would grow if two people of different tables changed
   * places; Infinity as soon as it is known to exceed `limit`. O(features).
   */
  costOf(session: number, one: number, other: number, weight: number, limit: number): number;
  /** By how much the unevenness within the range would grow: Σ (count − share · seats)² · people². */
  unevennessOf(session: number, one: number, other: number): number;
  /** Two people of different tables change places. O(people + sessions · seats). */
  exchange(session: number, one: number, other: number): void;
  /** Whether nobody at either table sits with someone to be kept apart from. */
  keepsApart(session: number, table: number, other: number): boolean;
  /** The tables of everyone: `[session * people + person]`. */
  seats(): Int32Array;
}

/** O(sessions · people²) to build; memory people² + sessions · people · tables. */
export function createSeatingState(task: SeatingTask, seats: Int32Array): SeatingState {
  const { people, sessions, features, traits, totals, sizes, bound } = task;
  const tables = sizes.length;
  const values = totals.length;
  const unitOf = Int32Array.from(bound.unitOf);
  const small = sizes[tables - 1] ?? 0;
  const counts = small + 3;
  const { misses, uneven } = mirrorTables(task, small, counts);

  const table = Int32Array.from(seats);
  const members: Int32Array[] = [];
  const position = new Int32Array(sessions * people);
  /** People with a value: `[(session * tables + table) * values + value]`. */
  const count = new Int32Array(sessions * tables * values);
  /** Sessions in which two people share a table; 0 where they must. */
  const met = new Uint8Array(people * people);
  /** At `[(session * people + person) * tables + table]`: who of that table they meet elsewhere. */
  const known = new Int16Array(sessions * people * tables);
  const excessAt = new Int32Array(sessions * tables);
  let excess = 0;
  let repeats = 0;

  function meetsElsewhere(session: number, one: number, other: number): number {
    const here = table[session * people + one] === table[session * people + other] ? 1 : 0;
    return (met[one * people + other] as number) > here ? 1 : 0;
  }

  function excessOf(place: number): number {
    const row = (sizes[place % tables] as number) === small ? 0 : values;
    let sum = 0;
    for (let value = 0; value < values; value++) {
      sum += misses[(row + value) * counts + (count[place * values + value] as number)] as number;
    }
    return sum;
  }

  function build(): void {
    for (let session = 0; session < sessions; session++) {
      const places: number[][] = sizes.map(() => []);
      for (let person = 0; person < people; person++) {
        const at = table[session * people + person] as number;
        position[session * people + person] = (places[at]?.push(person) ?? 0) - 1;
        for (let feature = 0; feature < features; feature++) {
          const value = traits[person * features + feature] as number;
          add(count, (session * tables + at) * values + value, 1);
        }
      }
      for (const [at, seated] of places.entries()) {
        members.push(Int32Array.from(seated));
        excessAt[session * tables + at] = excessOf(session * tables + at);
        excess += excessAt[session * tables + at] as number;
        for (const one of seated) {
          for (const other of seated) {
            if (unitOf[one] !== unitOf[other]) add(met, one * people + other, 1);
          }
        }
      }
    }
    for (const times of met) repeats += Math.max(0, times - 1) / 2;
    for (let session = 0; session < sessions; session++) {
      for (let person = 0; person < people; person++) {
        for (let other = 0; other < people; other++) {
          if (person === other || meetsElsewhere(session, person, other) === 0) continue;
          const at = table[session * people + other] as number;
          add(known, (session * people + person) * tables + at, 1);
        }
      }
    }
  }
  build();

  /** Two people share a table in a session once more, or once less. */
  function changeMeeting(session: number, one: number, other: number, by: 1 | -1): void {
    if (unitOf[one] === unitOf[other]) return;
    const before = met[one * people + other] as number;
    met[one * people + other] = before + by;
    met[other * people + one] = before + by;
    if (Math.max(before, before + by) >= 2) repeats += by;
    for (let also = 0; also < sessions; also++) {
      if (also === session) continue;
      const atOne = table[also * people + one] as number;
      const atOther = table[also * people + other] as number;
      const here = atOne === atOther ? 1 : 0;
      const change = (before + by > here ? 1 : 0) - (before > here ? 1 : 0);
      if (change === 0) continue;
      add(known, (also * people + one) * tables + atOther, change);
      add(known, (also * people + other) * tables + atOne, change);
    }
  }

  function changeCounts(place: number, leaves: number, enters: number): void {
    for (let feature = 0; feature < features; feature++) {
      add(count, place * values + (traits[leaves * features + feature] as number), -1);
      add(count, place * values + (traits[enters * features + feature] as number), 1);
    }
    const now = excessOf(place);
    excess += now - (excessAt[place] as number);
    excessAt[place] = now;
  }

  /** Sum over the values in which two people differ, of what `measure` says of both tables. */
  function changeOf(
    measure: Int32Array | Float64Array,
    session: number,
    one: number,
    other: number,
    start: number,
    weight: number,
    limit: number,
  ): number {
    const from = table[session * people + one] as number;
    const to = table[session * people + other] as number;
    const fromRow = sizes[from] === small ? 0 : values;
    const toRow = sizes[to] === small ? 0 : values;
    const fromCount = (session * tables + from) * values;
    const toCount = (session * tables + to) * values;
    let sum = start;
    for (let feature = 0; feature < features; feature++) {
      const mine = traits[one * features + feature] as number;
      const theirs = traits[other * features + feature] as number;
      if (mine === theirs) continue;
      let at = (fromRow + mine) * counts + (count[fromCount + mine] as number);
      let change = (measure[at - 1] as number) - (measure[at] as number);
      at = (fromRow + theirs) * counts + (count[fromCount + theirs] as number);
      change += (measure[at + 1] as number) - (measure[at] as number);
      at = (toRow + mine) * counts + (count[toCount + mine] as number);
      change += (measure[at + 1] as number) - (measure[at] as number);
      at = (toRow + theirs) * counts + (count[toCount + theirs] as number);
      change += (measure[at - 1] as number) - (measure[at] as number);
      sum += weight * change;
      if (sum > limit) return Number.POSITIVE_INFINITY;
    }
    return sum;
  }

  return {
    get excess() {
      return excess;
    },
    get repeats() {
      return repeats;
    },
    tableOf: (session, person) => table[session * people + person] as number,
    membersOf: (session, at) => members[session * tables + at] as Int32Array,
    isSore(session, person) {
      const at = table[session * people + person] as number;
      return (
        (known[(session * people + person) * tables + at] as number) > 0 ||
        (excessAt[session * tables + at] as number) > 0
      );
    },
    mayExchange(session, one, other) {
      const from = table[session * people + one] as number;
      const to = table[session * people + other] as number;
      const mayEnter = (person: number, at: number, leaving: number) => {
        for (const avoided of bound.apart[person] as ReadonlySet<number>) {
          if (avoided !== leaving && table[session * people + avoided] === at) return false;
        }
        return true;
      };
      return mayEnter(one, to, other) && mayEnter(other, from, one);
    },
    costOf(session, one, other, weight, limit) {
      const from = table[session * people + one] as number;
      const to = table[session * people + other] as number;
      const ofOne = (session * people + one) * tables;
      const ofOther = (session * people + other) * tables;
      const encounters =
        (known[ofOne + to] as number) -
        (known[ofOne + from] as number) +
        (known[ofOther + from] as number) -
        (known[ofOther + to] as number) -
        ((met[one * people + other] as number) > 0 ? 2 : 0);
      const balanced =
        excessAt[session * tables + from] === 0 && excessAt[session * tables + to] === 0;
      // Between two tables that keep the mirror, no feature can lower the cost any more.
      const bar = balanced ? limit : Number.POSITIVE_INFINITY;
      if (encounters > bar) return Number.POSITIVE_INFINITY;
      return changeOf(misses, session, one, other, encounters, weight, bar);
    },
    unevennessOf: (session, one, other) =>
      changeOf(uneven, session, one, other, 0, 1, Number.POSITIVE_INFINITY),
    exchange(session, one, other) {
      const from = table[session * people + one] as number;
      const to = table[session * people + other] as number;
      for (let person = 0; person < people; person++) {
        const change =
          (person === other ? 0 : meetsElsewhere(session, person, other)) -
          (person === one ? 0 : meetsElsewhere(session, person, one));
        if (change === 0) continue;
        add(known, (session * people + person) * tables + from, change);
        add(known, (session * people + person) * tables + to, -change);
      }
      changeCounts(session * tables + from, one, other);
      changeCounts(session * tables + to, other, one);
      const left = members[session * tables + from] as Int32Array;
      const right = members[session * tables + to] as Int32Array;
      for (const person of left) if (person !== one) changeMeeting(session, one, person, -1);
      for (const person of right) if (person !== other) changeMeeting(session, other, person, -1);
      const place = position[session * people + one] as number;
      const otherPlace = position[session * people + other] as number;
      left[place] = other;
      right[otherPlace] = one;
      position[session * people + one] = otherPlace;
      position[session * people + other] = place;
      table[session * people + one] = to;
      table[session * people + other] = from;
      for (const person of left) if (person !== other) changeMeeting(session, other, person, 1);
      for (const person of right) if (person !== one) changeMeeting(session, one, person, 1);
    },
    keepsApart(session, at, other) {
      for (const place of [at, other]) {
        for (const person of members[session * tables + place] as Int32Array) {
          for (const avoided of bound.apart[person] as ReadonlySet<number>) {
            if (table[session * people + avoided] === place) return false;
          }
        }
      }
      return true;
    },
    seats: () => table.slice(),
  };
}

function add(counts: Int32Array | Int16Array | Uint8Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}

/**
 * For each size of table, value and number of people with it: by how many people that misses the
 * range within one of the mirror, and how far it is from the mirror, squared, in units of 1/people.
 * Rows: first the smaller tables' values, then the larger ones'.
 */
function mirrorTables({ people, totals }: SeatingTask, small: number, counts: number) {
  const misses = new Int32Array(2 * totals.length * counts);
  const uneven = new Float64Array(2 * totals.length * counts);
  for (const [larger, seats] of [small, small + 1].entries()) {
    for (const [value, total] of totals.entries()) {
      const least = Math.ceil((total * seats - people) / people);
      const most = Math.floor((total * seats + people) / people);
      for (let count = 0; count < counts; count++) {
        const at = (larger * totals.length + value) * counts + count;
        misses[at] = Math.max(0, least - count, count - most);
        uneven[at] = (count * people - total * seats) ** 2;
      }
    }
  }
  return { misses, uneven };
}
