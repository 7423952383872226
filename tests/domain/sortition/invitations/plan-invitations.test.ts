import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "#app/domain/random.ts";
import { allocateLetters } from "#app/domain/sortition/invitations/allocate-letters.ts";
import { allocateWithinHouseholds } from "#app/domain/sortition/invitations/allocate-within-households.ts";
import { eligibilityCheck } from "#app/domain/sortition/invitations/eligibility.ts";
import { chanceOfTooFew, expectedYes } from "#app/domain/sortition/invitations/expected-pool.ts";
import { composeHouseholds } from "#app/domain/sortition/invitations/households.ts";
import { invitationChances } from "#app/domain/sortition/invitations/invitation-chances.ts";
import {
  type PlanBasis,
  type PlanRequest,
  planInvitations,
} from "#app/domain/sortition/invitations/plan-invitations.ts";
import { rake } from "#app/domain/sortition/invitations/rake.ts";
import { adjustRates, expectRates } from "#app/domain/sortition/invitations/response-rates.ts";
import { countStrata, type ResidentCount } from "#app/domain/sortition/invitations/strata.ts";

const AGE = { feature: "Alter", kind: "age", values: ["16-29", "30+"] } as const;
const GENDER = { feature: "Geschlecht", kind: "gender", values: ["weiblich", "männlich"] } as const;

function residents(own: Partial<ResidentCount>): ResidentCount {
  return {
    age: 40,
    gender: "female",
    district: "Kernstadt",
    nationalityGroup: "german",
    residents: 100,
    ...own,
  };
}

const COUNTS = [
  residents({ age: 20, gender: "female", residents: 80 }),
  residents({ age: 25, gender: "male", residents: 120 }),
  residents({ age: 50, gender: "female", residents: 500 }),
  residents({ age: 60, gender: "male", residents: 250 }),
  residents({ age: 80, gender: "male", residents: 50, nationalityGroup: "eu" }),
];

const BASIS: PlanBasis = {
  counts: COUNTS,
  households: null,
  known: [AGE, GENDER],
  split: [AGE, GENDER],
  quotas: [
    { feature: "Alter", value: "16-29", min: 3, max: 5 },
    { feature: "Alter", value: "30+", min: 5, max: 7 },
    { feature: "Geschlecht", value: "weiblich", min: 4, max: 6 },
    { feature: "Geschlecht", value: "männlich", min: 4, max: 6 },
    { feature: "Bildung", value: "Lehre", min: 4, max: 6 },
    { feature: "Bildung", value: "Studium", min: 2, max: 4 },
  ],
  experience: [],
  yes: [],
};

const REQUEST: PlanRequest = {
  design: "stratified",
  letters: 300,
  own: { overall: 0.1, values: new Map(), strata: new Map() },
  estimates: [{ feature: "Bildung", value: "Lehre", share: 0.5 }],
};

function planOf(basis: Partial<PlanBasis> = {}, request: Partial<PlanRequest> = {}) {
  const plan = planInvitations({ ...BASIS, ...basis }, { ...REQUEST, ...request });
  if (!plan.ok) throw new Error(plan.problem.code);
  return plan.value;
}

describe("who can be drawn", () => {
  test.each([
    [15, "too_young"],
    [16, null],
    [17, "outside_age_groups"],
    [18, null],
    [99, null],
    [null, "age_unknown"],
  ])("at the age of %s: %s", (age, reason) => {
    const check = eligibilityCheck({ minimumAge: 16, ageGroups: [["16-16", "18+"]] });
    expect(check(age)).toBe(reason);
  });

  test("nationality splits residents and excludes nobody", () => {
    const groups = ["german", "eu", "europe_outside_eu", "outside_europe", "unknown"] as const;
    const counts = groups.map((nationalityGroup) => residents({ nationalityGroup }));
    const feature = {
      feature: "Pass",
      kind: "nationality",
      values: ["deutsch", "nicht deutsch"],
    } as const;
    const strata = countStrata([feature], counts);
    expect(strata.map(({ name, residents: people }) => [name, people])).toEqual([
      ["deutsch", 100],
      ["nicht deutsch", 300],
      ["–", 100],
    ]);
    const quotas = [
      { feature: "Pass", value: "deutsch", min: 9, max: 9 },
      { feature: "Pass", value: "nicht deutsch", min: 1, max: 1 },
    ];
    const { strata: planned } = planOf({ counts, known: [feature], split: [feature], quotas });
    for (const { letters } of planned) expect(letters).toBeGreaterThan(0);
  });
});

describe("raking", () => {
  test("keeps to every margin and to the odds ratios of what it starts from", () => {
    const shares = rake(
      [30, 20, 10, 40],
      [
        { groups: [0, 0, 1, 1], shares: [0.3, 0.7] },
        { groups: [0, 1, 0, 1], shares: [0.5, 0.5] },
      ],
    );
    const [a = 0, b = 0, c = 0, d = 0] = shares;
    expect(a + b).toBeCloseTo(0.3, 8);
    expect(a + c).toBeCloseTo(0.5, 8);
    expect((a * d) / (b * c)).toBeCloseTo((30 * 40) / (20 * 10), 6);
  });

  test("a value that nobody has is left out, and what is left adds up to 1", () => {
    const shares = rake([1, 3], [{ groups: [0, 1], shares: [0.2, 0.2, 0.6] }]);
    expect(shares).toEqual([0.5, 0.5]);
  });
});

describe("quotas that residents cannot meet", () => {
  test("are none where every value can be combined as wanted", () => {
    expect(planOf()).toMatchObject({ nobody: [], missed: [] });
  });

  test("a minimum for a value that nobody has is named, a maximum alone is not", () => {
    const counts = COUNTS.filter(({ age }) => (age ?? 0) >= 30);
    const quotas = BASIS.quotas.map((quota) => ({ ...quota, min: 1 }));
    const named = (basis: Partial<PlanBasis>) => planOf({ counts, ...basis }).nobody;
    expect(named({ quotas }).map(({ value }) => value)).toEqual(["16-29"]);
    expect(named({ quotas: quotas.map((quota) => ({ ...quota, min: 0 })) })).toEqual([]);
    // Someone drawn in an earlier wave has it.
    expect(named({ quotas, yes: [{ values: { Alter: "16-29" }, people: 1 }] })).toEqual([]);
    // It is out of the margin and so contradicts nothing.
    expect(planOf({ counts, quotas }).missed).toEqual([]);
  });

  test("shares that contradict each other are named with what can be reached", () => {
    // All the young are men, but half are to be young and nine of ten women.
    const counts = [
      residents({ age: 20, gender: "male" }),
      residents({ age: 40, gender: "male" }),
      residents({ age: 40, gender: "female" }),
    ];
    const quotas = [
      { feature: "Alter", value: "16-29", min: 5, max: 5 },
      { feature: "Alter", value: "30+", min: 5, max: 5 },
      { feature: "Geschlecht", value: "weiblich", min: 9, max: 9 },
      { feature: "Geschlecht", value: "männlich", min: 1, max: 1 },
    ];
    const { missed } = planOf({ counts, quotas });
    expect(missed.map(({ feature, value }) => `${feature}: ${value}`)).toEqual([
      "Alter: 16-29",
      "Alter: 30+",
    ]);
    expect(missed[0]?.wanted).toBeCloseTo(0.5, 8);
    expect(missed[0]?.reached).toBeLessThanOrEqual(0.1 + 1e-9);
    expect(planOf({ counts, quotas }, { design: "simple" }).missed).toEqual([]);
  });
});

describe("letters", () => {
  test("go in proportion to share ÷ rate", () => {
    const strata = [
      { share: 0.5, rate: 0.1, yes: 0, residents: 10_000 },
      { share: 0.5, rate: 0.05, yes: 0, residents: 10_000 },
    ];
    expect(allocateLetters(strata, 300)).toEqual([100, 200]);
  });

  test("that a stratum has no residents for go to the others", () => {
    const strata = [
      { share: 0.8, rate: 0.1, yes: 0, residents: 30 },
      { share: 0.1, rate: 0.1, yes: 0, residents: 500 },
      { share: 0.1, rate: 0.05, yes: 0, residents: 500 },
    ];
    expect(allocateLetters(strata, 120)).toEqual([30, 30, 60]);
  });

  test("of a second wave make up for what is missing", () => {
    const strata = [
      { share: 0.5, rate: 0.1, yes: 20, residents: 1000 },
      { share: 0.5, rate: 0.1, yes: 5, residents: 1000 },
    ];
    expect(allocateLetters(strata, 100)).toEqual([0, 100]);
    expect(allocateLetters(strata, 250)).toEqual([50, 200]);
  });

  test("are whole, add up, and never exceed residents", () => {
    const stratum = fc.record({
      share: fc.double({ min: 0.001, max: 1, noNaN: true }),
      rate: fc.double({ min: 0.001, max: 1, noNaN: true }),
      yes: fc.nat(30),
      residents: fc.nat(500),
    });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 30 }),
        fc.nat(3000),
        (strata, letters) => {
          const counts = allocateLetters(strata, letters);
          const most = strata.reduce((sum, { residents: people }) => sum + people, 0);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.min(letters, most));
          for (const [place, count] of counts.entries()) {
            expect(Number.isInteger(count) && count >= 0).toBe(true);
            expect(count).toBeLessThanOrEqual(strata[place]?.residents ?? 0);
          }
        },
      ),
      { seed: 1 },
    );
  });
});

describe("the chance that too few say yes", () => {
  test.each([
    ["nobody is needed", [{ letters: 5, probability: 0.1 }], 0, 0],
    ["nobody is asked", [], 1, 1],
    ["one of ten", [{ letters: 10, probability: 0.1 }], 1, 0.9 ** 10],
    ["two of ten", [{ letters: 10, probability: 0.1 }], 2, 0.9 ** 10 + 10 * 0.1 * 0.9 ** 9],
    ["everyone says yes", [{ letters: 3, probability: 1 }], 3, 0],
    ["everyone says yes and one is missing", [{ letters: 3, probability: 1 }], 4, 1],
    [
      "two coins",
      [
        { letters: 1, probability: 0.5 },
        { letters: 1, probability: 0.2 },
      ],
      2,
      0.9,
    ],
    ["many letters", [{ letters: 20_000, probability: 0.08 }], 100, 0],
  ] as const)("is as in the closed form: %s", (_name, trials, needed, chance) => {
    expect(chanceOfTooFew(trials, needed)).toBeCloseTo(chance, 12);
  });

  test("is as a simulation finds it", () => {
    const trials = [
      { letters: 40, probability: 0.05 },
      { letters: 25, probability: 0.12 },
      { letters: 60, probability: 0.02 },
    ];
    const random = seededRandom("answers");
    const runs = 20_000;
    let tooFew = 0;
    let sum = 0;
    for (let run = 0; run < runs; run += 1) {
      let yes = 0;
      for (const { letters, probability } of trials) {
        for (let letter = 0; letter < letters; letter += 1)
          if (random.next() < probability) yes += 1;
      }
      if (yes < 5) tooFew += 1;
      sum += yes;
    }
    const chance = chanceOfTooFew(trials, 5);
    expect(Math.abs(tooFew / runs - chance)).toBeLessThan(
      5 * Math.sqrt((chance * (1 - chance)) / runs),
    );
    expect(sum / runs).toBeCloseTo(expectedYes(trials), 1);
  });
});

describe("expected rates", () => {
  const features = [AGE, GENDER];
  const strata = countStrata(features, COUNTS);
  const saidNothing = { overall: null, own: new Map<number, number>() };
  const meanOf = (rates: readonly number[], has: (values: readonly unknown[]) => boolean) => {
    const own = strata.flatMap((one, place) => (has(one.values) ? [[one, rates[place] ?? 0]] : []));
    const people = own.reduce((sum, [one]) => sum + (one as { residents: number }).residents, 0);
    return (
      own.reduce(
        (sum, [one, rate]) => sum + (one as { residents: number }).residents * Number(rate),
        0,
      ) / people
    );
  };

  test("keep the assumed rate over all residents, lower for the young", () => {
    const { strata: expected } = expectRates(features, strata, []);
    const rates = expected.map(({ rate }) => rate);
    expect(meanOf(rates, () => true)).toBeCloseTo(0.08, 12);
    expect(rates[0]).toBeLessThan(rates[2] ?? 0);
    expect(expected.every(({ letters }) => letters === 0)).toBe(true);
  });

  test("stay as they are where exactly what was expected was seen, whoever got the letters", () => {
    const before = expectRates(features, strata, []).strata;
    const experience = strata.map(({ name }, place) => {
      const invited = [5000, 10, 200, 900][place] ?? 0;
      return { stratum: name, invited, accepted: invited * (before[place]?.rate ?? 0) };
    });
    const after = expectRates(features, strata, experience).strata;
    for (const [place, { rate, letters }] of after.entries()) {
      expect(rate).toBeCloseTo(before[place]?.rate ?? 0, 8);
      expect(letters).toBe(experience[place]?.invited);
    }
  });

  test("move a little with few letters and nearly all the way with many", () => {
    const name = strata[0]?.name ?? "";
    const rateAfter = (invited: number) =>
      expectRates(features, strata, [{ stratum: name, invited, accepted: invited / 2 }]).strata[0]
        ?.rate ?? 0;
    expect(rateAfter(0)).toBeLessThan(0.08);
    expect(rateAfter(4)).toBeLessThan(rateAfter(0) + 0.025);
    expect(rateAfter(100)).toBeGreaterThan(rateAfter(4));
    expect(rateAfter(100_000)).toBeCloseTo(0.5, 2);
  });

  test("learn about a value from groups that were split otherwise", () => {
    const before = expectRates(features, strata, []).strata;
    const seen = expectRates(features, strata, [
      { stratum: "30+ · Kernstadt", invited: 2000, accepted: 600 },
    ]);
    expect(seen.valueLetters).toEqual([0, 2000, 0, 0]);
    const factor = (place: number) => (seen.strata[place]?.rate ?? 0) / (before[place]?.rate ?? 1);
    expect(factor(2)).toBeGreaterThan(1.5 * factor(0));
    expect(factor(2)).toBeCloseTo(factor(3), 6);
  });

  test("of a town that answers twice as often everywhere double, and differences between values stay", () => {
    const before = expectRates(features, strata, []).strata;
    const experience = strata.map(({ name }, place) => ({
      stratum: name,
      invited: 50_000,
      accepted: 100_000 * (before[place]?.rate ?? 0),
    }));
    const after = expectRates(features, strata, experience).strata;
    for (const [place, { rate }] of after.entries()) {
      expect(rate / (before[place]?.rate ?? 1)).toBeCloseTo(2, 1);
    }
  });

  test("said by the organiser are met over all residents with the value, the odds within it shifted alike", () => {
    const expected = expectRates(features, strata, []);
    const before = adjustRates(features, strata, expected, saidNothing);
    const after = adjustRates(features, strata, expected, {
      overall: 0.1,
      own: new Map([
        [0, 0.08],
        [2, 0.14],
      ]),
    });
    expect(meanOf(after.strata, ([age]) => age === "16-29")).toBeCloseTo(0.08, 6);
    expect(meanOf(after.strata, ([, gender]) => gender === "weiblich")).toBeCloseTo(0.14, 6);
    expect(after.values.map(({ missed }) => missed)).toEqual([false, false, false, false]);
    const odds = (rates: readonly number[], place: number) =>
      (rates[place] ?? 0) / (1 - (rates[place] ?? 0));
    const shift = (place: number) => odds(after.strata, place) / odds(before.strata, place);
    // The factor of a group with both values is the product of the factors of its values.
    expect((shift(0) * shift(3)) / (shift(1) * shift(2))).toBeCloseTo(1, 6);
  });

  test("that contradict each other are named", () => {
    const expected = expectRates(features, strata, []);
    const { values } = adjustRates(features, strata, expected, {
      overall: null,
      own: new Map([
        [0, 0.2],
        [1, 0.2],
        [2, 0.05],
        [3, 0.05],
      ]),
    });
    expect(values.map(({ missed }) => missed)).toEqual([true, true, false, false]);
  });

  test("are always probabilities, and met where one feature is spoken of", () => {
    const rate = fc.double({ min: 0.002, max: 0.98, noNaN: true });
    const seen = fc.array(
      fc.record({
        stratum: fc.constantFrom("16-29 · weiblich", "30+", "– · männlich", "anderswo"),
        invited: fc.nat(2000),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.option(rate), rate, rate, seen, (overall, young, old, rows) => {
        const experience = rows.map(({ share, ...one }) => ({
          ...one,
          accepted: Math.floor(one.invited * share),
        }));
        const expected = expectRates(features, strata, experience);
        const own = new Map([
          [0, young],
          [1, old],
        ]);
        const { strata: rates, values } = adjustRates(features, strata, expected, { overall, own });
        for (const one of rates) expect(one > 0 && one < 1).toBe(true);
        expect(values[0]?.result).toBeCloseTo(young, 5);
        expect(values[1]?.result).toBeCloseTo(old, 5);
      }),
      { seed: 2 },
    );
  });
});

describe("a plan", () => {
  test("has an expected pool with the shares of the quotas", () => {
    const plan = planOf();
    const [young, old, women] = plan.quotas;
    expect((young?.expected ?? 0) / plan.expected).toBeCloseTo(0.4, 1);
    expect((old?.expected ?? 0) / plan.expected).toBeCloseTo(0.6, 1);
    expect((women?.expected ?? 0) / plan.expected).toBeCloseTo(0.5, 1);
    expect(plan.letters).toBe(300);
  });

  test("names what comes from the register, from an estimate, and from nowhere", () => {
    const plan = planOf();
    expect(plan.quotas.map(({ source }) => source)).toEqual([
      ...["register", "register", "register", "register"],
      "estimate",
      "unknown",
    ]);
    expect(plan.quotas[4]?.expected).toBeCloseTo(plan.expected / 2, 6);
    expect(plan.quotas[5]).toMatchObject({ expected: null, tooFew: null });
  });

  test("of a simple draw mirrors the residents, so that rare answers leave quotas more uncertain", () => {
    const simple = planOf({}, { design: "simple" });
    expect(simple.strata[0]?.letters).toBeCloseTo(24, 10);
    expect(simple.quotas[0]?.tooFew ?? 0).toBeGreaterThan(planOf().quotas[0]?.tooFew ?? 1);
  });

  test("takes the organiser's own rate and sends more letters where it is lower", () => {
    const before = planOf();
    const name = before.strata[1]?.name ?? "";
    const after = planOf({}, { own: { ...REQUEST.own, strata: new Map([[1, 0.03]]) } });
    expect(after.strata[1]).toMatchObject({ name, ownRate: 0.03 });
    expect(after.strata[1]?.letters ?? 0).toBeGreaterThan(before.strata[1]?.letters ?? 0);
  });

  test("of a second wave counts who has said yes and asks where too few did", () => {
    const yes = [
      { values: { Alter: "30+", Geschlecht: "weiblich" }, people: 12 },
      { values: { Alter: "30+", Geschlecht: "männlich" }, people: 11 },
      { values: { Alter: "16-29", Geschlecht: "weiblich" }, people: 1 },
    ];
    const plan = planOf({ yes }, { letters: 100 });
    const letters = Object.fromEntries(plan.strata.map((one) => [one.name, one.letters]));
    expect(letters["16-29 · weiblich"]).toBeGreaterThan(letters["30+ · weiblich"] ?? 0);
    expect(plan.quotas[0]).toMatchObject({ yes: 1 });
    expect(plan.quotas[1]).toMatchObject({ yes: 23, tooFew: 0 });
  });

  test("with more letters than residents is refused", () => {
    const plan = planInvitations(BASIS, { ...REQUEST, letters: 1001 });
    expect(plan).toEqual({
      ok: false,
      problem: { code: "too_many_letters", params: { residents: 1000 } },
    });
  });
});

describe("what leaves no room", () => {
  test("is named: groups in which everyone gets a letter", () => {
    const plan = planOf({}, { letters: 700 });
    expect(plan.strata.map(({ full }) => full)).toContain("everyone");
    expect(planOf({}, { letters: 50 }).strata.every(({ full }) => full === null)).toBe(true);
  });

  test.each(["simple", "stratified"] as const)("%s: households with too many letters", (design) => {
    const households = {
      stratum: Int32Array.from(
        countStrata([AGE, GENDER], COUNTS).flatMap(({ residents: people }, place) =>
          Array.from({ length: people }, () => place),
        ),
      ),
      household: Int32Array.from({ length: 1000 }, (_, person) => person % 250),
    };
    const plan = planOf({ households: composeHouseholds(households, 4) }, { design, letters: 400 });
    expect(plan.letters).toBeLessThanOrEqual(250);
    expect(plan.letters).toBeGreaterThan(200);
    if (design === "simple") {
      const stratum = new Int32Array(1000);
      expect(invitationChances({ ...households, stratum }, [plan.letters]).ok).toBe(true);
    } else {
      expect(plan.strata.map(({ full }) => full)).toContain("households");
    }
  });
});

describe("letters and households", () => {
  /** Couples across both strata of a village, and a town with room. */
  const village = Array.from({ length: 20 }, (_, couple) => [
    [0, couple],
    [1, couple],
  ]).flat();
  const town = Array.from({ length: 200 }, () => [2, -1]);
  const people = {
    stratum: Int32Array.from([...village, ...town], ([stratum]) => stratum ?? 0),
    household: Int32Array.from([...village, ...town], ([, household]) => household ?? -1),
  };
  const strata = [
    { share: 0.4, rate: 0.1, yes: 0, residents: 20 },
    { share: 0.3, rate: 0.1, yes: 0, residents: 20 },
    { share: 0.3, rate: 0.1, yes: 0, residents: 200 },
  ];

  test("go elsewhere where households leave no room, so that the draw is possible", () => {
    const letters = allocateWithinHouseholds(strata, 60, composeHouseholds(people, 3));
    const [first = 0, second = 0] = letters;
    expect(letters.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(first + second).toBeLessThanOrEqual(20);
    expect(first + second).toBeGreaterThanOrEqual(14);
    expect(invitationChances(people, letters).ok).toBe(true);
  });

  test("stay as they are where there is room", () => {
    expect(allocateWithinHouseholds(strata, 20, composeHouseholds(people, 3))).toEqual(
      allocateLetters(strata, 20),
    );
  });
});
