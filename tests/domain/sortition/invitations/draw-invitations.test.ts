import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import {
  type Coins,
  type RoundedPeople,
  roundDependently,
} from "#app/domain/sortition/invitations/dependent-rounding.ts";
import {
  drawInvitations,
  type InvitationDraw,
} from "#app/domain/sortition/invitations/draw-invitations.ts";
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  fractionAsNumber,
} from "#app/domain/sortition/invitations/fraction.ts";
import type { DrawablePeople } from "#app/domain/sortition/invitations/households.ts";
import { invitationChances } from "#app/domain/sortition/invitations/invitation-chances.ts";

const ZERO = fraction(0n, 1n);
const ONE = fraction(1n, 1n);

/** Stratum and household (−1: none) of each person. */
function peopleOf(
  pairs: readonly (readonly [stratum: number, household: number])[],
): DrawablePeople {
  return {
    stratum: Int32Array.from(pairs, ([stratum]) => stratum),
    household: Int32Array.from(pairs, ([, household]) => household),
  };
}

function drawOf(people: DrawablePeople, letters: readonly number[], seed: string): InvitationDraw {
  const draw = drawInvitations(people, letters, seed);
  if (!draw.ok) throw new Error(draw.problem.code);
  return draw.value;
}

function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(addFractions, ZERO);
}

/** Every outcome with its exact probability: each coin is tossed both ways. */
function allOutcomes(people: RoundedPeople, order: readonly number[]) {
  const outcomes: { drawn: Uint8Array; probability: Fraction }[] = [];
  const waiting: boolean[][] = [[]];
  for (let tosses = waiting.pop(); tosses !== undefined; tosses = waiting.pop()) {
    const planned = tosses;
    let toss = 0;
    let probability = ONE;
    const large = (favourable: bigint, total: bigint) => {
      const yes = planned[toss] ?? true;
      if (toss >= planned.length) waiting.push([...taken(planned, toss), false]);
      toss += 1;
      const chance = fraction(yes ? favourable : total - favourable, total);
      probability = fraction(
        probability.numerator * chance.numerator,
        probability.denominator * chance.denominator,
      );
      return yes;
    };
    const coins: Coins = {
      large,
      small: (favourable, total) => large(BigInt(favourable), BigInt(total)),
    };
    outcomes.push({ drawn: roundDependently(people, order, coins), probability });
  }
  return outcomes;

  /** What was tossed before: the plan, then heads only. */
  function taken(planned: readonly boolean[], tosses: number): boolean[] {
    return Array.from({ length: tosses }, (_, at) => planned[at] ?? true);
  }
}

const TINY: [string, [number, number][], number[]][] = [
  [
    "two strata without households",
    [
      [0, -1],
      [0, -1],
      [0, -1],
      [1, -1],
      [1, -1],
    ],
    [1, 1],
  ],
  [
    "couples across strata",
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, -1],
      [1, -1],
      [0, 2],
      [0, 2],
    ],
    [2, 1],
  ],
  [
    "a family that would get more than one letter",
    [
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0, -1],
      [1, -1],
      [2, 1],
      [2, -1],
    ],
    [2, 1, 1],
  ],
  [
    "a ring of households over three strata",
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [0, 2],
      [0, -1],
      [1, -1],
      [2, -1],
    ],
    [1, 1, 1],
  ],
];

describe("an invitation draw", () => {
  test.each(TINY)("gives everyone exactly their chance: %s", (_name, pairs, letters) => {
    const people = peopleOf(pairs);
    const chances = invitationChances(people, letters);
    if (!chances.ok) throw new Error(chances.problem.code);
    const { classes, chance } = chances.value;
    const order = seededRandom("order").shuffle(pairs.map((_, place) => place));
    const outcomes = allOutcomes({ ...people, chance, chances: classes }, order);
    expect(sum(outcomes.map(({ probability }) => probability))).toEqual(ONE);
    for (const person of pairs.keys()) {
      const marginal = sum(
        outcomes.flatMap(({ drawn, probability }) => (drawn[person] === 1 ? [probability] : [])),
      );
      const { numerator, denominator } = classes[chance[person] ?? 0] ?? ZERO;
      expect(marginal).toEqual({ numerator, denominator });
    }
    for (const { drawn } of outcomes) expectRules(people, letters, placesOf(drawn));
  });

  test("keeps the letters of each stratum, one letter a household, and is the same for the same seed", () => {
    fc.assert(
      fc.property(registers(), fc.string(), ({ people, letters }, seed) => {
        const drawn = drawInvitations(people, letters, seed);
        if (!drawn.ok) return;
        expectRules(people, letters, drawn.value.drawn);
        expect(drawInvitations(people, letters, seed)).toEqual(drawn);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("has chances that add up to the letters of each stratum and to at most 1 in a household", () => {
    fc.assert(
      fc.property(registers(), ({ people, letters }) => {
        const chances = invitationChances(people, letters);
        if (!chances.ok) return;
        const { classes, chance } = chances.value;
        for (const [stratum, count] of letters.entries()) {
          const own = classes.filter((one) => one.stratum === stratum);
          const total = sum(
            own.map((one) => fraction(one.numerator * BigInt(one.people), one.denominator)),
          );
          expect(total).toEqual(fraction(BigInt(count), 1n));
        }
        const households = new Map<number, Fraction>();
        for (const [person, household] of people.household.entries()) {
          const own = classes[chance[person] ?? 0] ?? ZERO;
          if (household < 0) continue;
          households.set(household, addFractions(households.get(household) ?? ZERO, own));
        }
        for (const total of households.values()) {
          expect(compareFractions(total, ONE)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test("draws as often as the chances say, in large households too", () => {
    const pairs: [number, number][] = [];
    for (let household = 0; household < 12; household += 1) {
      for (let member = 0; member <= household % 4; member += 1) {
        pairs.push([(household + member) % 3, household]);
      }
    }
    for (let alone = 0; alone < 9; alone += 1) pairs.push([alone % 3, -1]);
    const people = peopleOf(pairs);
    const letters = [4, 3, 2];
    const runs = 20_000;
    const times = new Int32Array(pairs.length);
    let last: InvitationDraw | null = null;
    for (let run = 0; run < runs; run += 1) {
      last = drawOf(people, letters, `run ${run}`);
      for (const place of last.drawn) times[place] = (times[place] ?? 0) + 1;
    }
    for (const [person, count] of times.entries()) {
      const chance = fractionAsNumber(last?.classes[last.chance[person] ?? 0] ?? ZERO);
      const deviation = Math.sqrt(runs * chance * (1 - chance));
      expect(Math.abs(count - runs * chance)).toBeLessThan(5 * deviation);
    }
  });

  test("without households every set of people is equally likely", () => {
    const people = peopleOf([
      [0, -1],
      [0, -1],
      [0, -1],
      [0, -1],
      [0, -1],
    ]);
    const times = new Map<string, number>();
    for (let run = 0; run < 20_000; run += 1) {
      const set = drawOf(people, [2], `set ${run}`).drawn.join();
      times.set(set, (times.get(set) ?? 0) + 1);
    }
    expect(times.size).toBe(10);
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(5 * 43);
  });

  test("a stratum of which everyone lives in a crowded household gets its letters exactly", () => {
    // Three of stratum 0 and one of stratum 1 live together, three times; 2 ÷ 9 is no decimal.
    const families = [0, 1, 2].flatMap((household): [number, number][] => [
      [0, household],
      [0, household],
      [0, household],
      [1, household],
    ]);
    const alone: [number, number][] = Array.from({ length: 10 }, () => [1, -1]);
    const { classes, chance } = drawOf(peopleOf([...families, ...alone]), [2, 8], "x");
    expect(classes[chance[0] ?? 0]).toMatchObject({
      limited: true,
      people: 9,
      numerator: 2n,
      denominator: 9n,
    });
  });

  test("people of one stratum with equal households have equal chances, and only crowded households less", () => {
    const family: [number, number][] = [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 1],
      [0, 1],
    ];
    const alone: [number, number][] = Array.from({ length: 6 }, () => [0, -1]);
    const { classes, chance } = drawOf(peopleOf([...family, ...alone]), [6], "x");
    expect(new Set(chance.slice(0, 6)).size).toBe(1);
    expect(new Set(chance.slice(6)).size).toBe(1);
    const lowered = classes[chance[0] ?? 0];
    const usual = classes[chance[6] ?? 0];
    expect(lowered).toMatchObject({ limited: true, people: 6 });
    expect(fractionAsNumber(lowered ?? ZERO)).toBeCloseTo(1 / 3, 5);
    expect(usual).toMatchObject({ limited: false, people: 6 });
    expect(fractionAsNumber(usual ?? ZERO)).toBeCloseTo(2 / 3, 5);
  });

  test.each([
    [
      "more letters than people",
      [
        [0, -1],
        [0, -1],
      ],
      [3],
      0,
    ],
    [
      "more letters than households",
      [
        [0, 0],
        [0, 0],
        [0, 1],
        [0, 1],
      ],
      [3],
      0,
    ],
    [
      "a stratum that lives with another that needs every household",
      [
        [0, 0],
        [1, 0],
      ],
      [1, 1],
      0,
    ],
  ] as [string, [number, number][], number[], number][])(
    "%s are refused",
    (_name, pairs, letters) => {
      const drawn = drawInvitations(peopleOf(pairs), letters, "x");
      expect(drawn.ok ? null : drawn.problem.code).toBe("stratum_too_small");
    },
  );

  test("everyone gets a letter where there are as many letters as people", () => {
    expect(
      drawOf(
        peopleOf([
          [0, -1],
          [1, -1],
          [1, -1],
        ]),
        [1, 2],
        "x",
      ).drawn,
    ).toEqual([0, 1, 2]);
  });
});

function placesOf(drawn: Uint8Array): number[] {
  return [...drawn.keys()].filter((place) => drawn[place] === 1);
}

function expectRules(people: DrawablePeople, letters: readonly number[], drawn: readonly number[]) {
  for (const [stratum, count] of letters.entries()) {
    expect(drawn.filter((place) => people.stratum[place] === stratum)).toHaveLength(count);
  }
  const households = drawn.map((place) => people.household[place]).filter((own) => own !== -1);
  expect(new Set(households).size).toBe(households.length);
}

/** Registers with up to 60 people in 4 strata and letters for some of them. */
function registers() {
  return fc
    .array(fc.tuple(fc.nat(3), fc.integer({ min: -1, max: 15 })), { minLength: 4, maxLength: 60 })
    .chain((pairs) =>
      fc.tuple(...[0, 1, 2, 3].map(() => fc.nat(6))).map((letters) => {
        const people = peopleOf(pairs);
        const most = [0, 1, 2, 3].map((s) => pairs.filter(([stratum]) => stratum === s).length);
        return { people, letters: letters.map((count, s) => Math.min(count, most[s] ?? 0)) };
      }),
    );
}
