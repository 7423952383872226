import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFractions, fraction, fractionText } from "#app/domain/fraction.ts";
import type { BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import { UTILITIES } from "#app/domain/tally/budget/budget-election.ts";
import {
  COMPLETIONS,
  countEqualShares,
  type EqualSharesOptions,
  type EqualSharesResult,
} from "#app/domain/tally/equal-shares.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";
import {
  approvals,
  electionOf,
  grownErrors,
  idsOf,
  nearTies,
  pointElections,
  smallElections,
} from "#tests/support/budget-elections.ts";
import { plainEqualShares } from "#tests/support/plain-equal-shares.ts";

const PLAIN = { utility: "cost", completion: "none", stopAtExhaustive: false } as const;
const ADD1 = { ...PLAIN, completion: "add1" } as const;
const RUNS = { seed: 20_261_123, numRuns: 300 };

function count(election: BudgetElection, options: Partial<EqualSharesOptions> = {}) {
  return countEqualShares(election, { ...PLAIN, ...options }, idsOf(election));
}

const allOptions = fc.record({
  utility: fc.constantFrom(...UTILITIES),
  completion: fc.constantFrom(...COMPLETIONS),
  stopAtExhaustive: fc.boolean(),
});

describe("a count by hand", () => {
  // Ten voters have 10 each. Six want A (60) and B (30), four want C (36) and D (24).
  const town = electionOf(100, [60, 30, 36, 24], [approvals(6, 0, 1), approvals(4, 2, 3)]);

  test("most supporters for the money come first, and purses run dry", () => {
    const result = count(town);
    // ρ is 1/6 for A and B: the lower cost wins. Then A would need 60 and its supporters have 30.
    expect(result.winners).toEqual(["B", "D"]);
    expect(result.share).toEqual({ parts: 10n, of: 1n });
    expect(result).toMatchObject({ cost: 54, budgetLeft: 46, stop: "not-raised", beyond: null });
    expect(result.steps[0]).toEqual({
      ...{ project: "B", cost: 30, by: "shares", supporters: 6, votes: 6, budgetLeft: 70 },
      payment: {
        rho: { parts: 1n, of: 6n },
        full: [{ points: 1, voters: 6, each: { parts: 5n, of: 1n } }],
        short: { voters: 0, together: { parts: 0n, of: 1n } },
        withoutMoney: 0,
      },
      tie: { between: ["A", "B"], decidedBy: "cost" },
    });
    expect(result.lost).toEqual([
      { ...lost("A", 60, 6), supportersLeft: fraction(30n, 1n) },
      { ...lost("C", 36, 4), supportersLeft: fraction(16n, 1n) },
    ]);
  });

  test("with raised shares, the last within the budget counts", () => {
    const result = count(town, { completion: "add1" });
    // At 15 each A is paid too: A, B and D cost 114. At 14, D and C need 60 of 56.
    expect(result.winners).toEqual(["B", "D"]);
    expect(result.share).toEqual({ parts: 14n, of: 1n });
    expect(result.stop).toBe("over-budget");
    expect(result.beyond).toEqual({
      ...{ share: { parts: 15n, of: 1n }, cost: 150 },
      winners: ["B", "A", "D", "C"],
    });
  });

  test("then the rest goes to the most votes that still fit", () => {
    const result = count(town, { completion: "add1u" });
    expect(result.winners).toEqual(["B", "D", "C"]);
    expect(result.steps[2]).toMatchObject({ by: "votes", payment: null, budgetLeft: 10 });
    expect(result.lost).toEqual([
      { ...lost("A", 60, 6), supportersLeft: fraction(54n, 1n), budgetLeft: 46 },
    ]);
  });

  test("who has too little left gives all of it", () => {
    // Five voters have 6 each. A takes 4 from the first three; B then 4 from the others and 2 from the third.
    const election = electionOf(
      30,
      [12, 10],
      [approvals(2, 0), approvals(1, 0, 1), approvals(2, 1)],
    );
    const { winners, steps } = count(election, { utility: "cardinality" });
    expect(winners).toEqual(["B", "A"]);
    expect(steps[1]?.payment).toEqual({
      rho: { parts: 14n, of: 3n },
      full: [{ points: 1, voters: 2, each: { parts: 14n, of: 3n } }],
      short: { voters: 1, together: { parts: 8n, of: 3n } },
      withoutMoney: 0,
    });
  });

  test("cost utility favours what many support, cardinality what costs little a head", () => {
    const election = electionOf(
      40,
      [20, 4],
      [approvals(5, 0), approvals(3, 1), approvals(2, 0, 1)],
    );
    expect(count(election).steps.map(ruleAndRho)).toEqual(["A 1/7", "B 1/5"]);
    expect(count(election, { utility: "cardinality" }).steps.map(ruleAndRho)).toEqual([
      "B 4/5",
      "A 20/7",
    ]);
  });

  test("points weigh what a voter pays", () => {
    const ballots = [
      { count: 2, projects: [0], points: [3] },
      { count: 1, projects: [0], points: [1] },
    ];
    const [step] = count(electionOf(30, [14], ballots)).steps;
    expect(step?.payment?.full.map(({ points, each }) => [points, fractionText(each)])).toEqual([
      [1, "2"],
      [3, "6"],
    ]);
    expect(step).toMatchObject({ supporters: 3, votes: 7 });
  });

  test("a blank ballot has a share that nobody spends", () => {
    const ballots = [approvals(2, 0), approvals(2)];
    expect(count(electionOf(20, [12], ballots)).winners).toEqual([]);
    expect(count(electionOf(20, [12], ballots), ADD1)).toMatchObject({
      winners: ["A"],
      stop: "all-elected",
      share: { parts: 6n, of: 1n },
    });
  });

  test("nobody votes, and nothing is elected", () => {
    expect(count(electionOf(20, [12], []), ADD1)).toMatchObject({
      winners: [],
      voters: 0,
      cost: 0,
    });
  });

  test("a project without support is never elected and keeps nothing open", () => {
    const election = electionOf(20, [12, 8], [approvals(2, 0)]);
    const result = count(election, { completion: "add1u", stopAtExhaustive: true });
    expect(result).toMatchObject({ winners: ["A"], stop: "all-elected", budgetLeft: 8 });
    expect(result.lost).toEqual([{ ...lost("B", 8, 0), supportersLeft: fraction(0n, 1n) }]);
  });
});

describe("raising the shares", () => {
  test("ends at an exhaustive outcome only where it shall", () => {
    // 9 of 10 voters want A (50), one B (12), one C (51). After A and B nothing fits.
    const ballots = [approvals(9, 0), approvals(1, 1)];
    const election = electionOf(62, [50, 12, 40], [...ballots, approvals(3, 2)]);
    const stopping = count(election, { completion: "add1", stopAtExhaustive: true });
    const going = count(election, { completion: "add1" });
    expect([stopping.stop, fractionText(stopping.share)]).toEqual(["exhaustive", "12"]);
    expect([going.stop, fractionText(going.share)]).toEqual(["over-budget", "13"]);
    expect(stopping.winners).toEqual(going.winners);
  });

  test("beyond an exhaustive outcome can elect others", () => {
    const ballots = [approvals(2, 3, 4), approvals(1, 3), approvals(3, 0), approvals(1, 3, 4)];
    const election = electionOf(49, [15, 29, 8, 29, 20], ballots);
    const stopping = count(election, { completion: "add1", stopAtExhaustive: true });
    const going = count(election, { completion: "add1" });
    expect([stopping.stop, fractionText(stopping.share)]).toEqual(["exhaustive", "7"]);
    expect([going.stop, fractionText(going.share)]).toEqual(["over-budget", "13"]);
    expect(stopping.winners).toEqual(["A", "E"]);
    expect(going.winners).toEqual(["D", "A"]);
  });

  test("starts at whole units of the currency and goes by them", () => {
    const election = { ...electionOf(1_000, [950], [approvals(3, 0)]), unit: 100 };
    expect(fractionText(count(election).share)).toBe("1000/3");
    expect(fractionText(count(election, ADD1).share)).toBe("400");
  });

  test("waits for a share that a few supporters of a dear project need", () => {
    const election = electionOf(1_999_050, [1_999_000, 100], [approvals(2, 0), approvals(98, 1)]);
    const result = count(election, { completion: "add1" });
    expect(result).toMatchObject({ winners: ["B"], stop: "over-budget" });
    expect(fractionText(result.share)).toBe("999499");
  });
});

describe("ties", () => {
  // Z empties the purses of four voters, one of whom wants A too. Then A and B cost the same and have the same ρ.
  const poorer = electionOf(
    90,
    [12, 12, 40],
    [approvals(2, 0), approvals(2, 1), approvals(1, 0, 2), approvals(3, 2), approvals(1)],
  );

  test.each([
    ["the lowest cost", electionOf(60, [6, 5, 7], [approvals(2, 0, 1, 2)]), 0, "B", "cost"],
    ["the most votes", poorer, 1, "A", "votes"],
    ["the lot", electionOf(60, [6, 6, 6], [approvals(2, 0, 1, 2)]), 0, "C", "lot"],
  ] as const)("go to %s", (_name, election, at, winner, decidedBy) => {
    const step = countEqualShares(election, PLAIN, ["C", "B", "A"]).steps[at];
    expect(step).toMatchObject({ project: winner, tie: { decidedBy } });
  });

  test("that a lot decided on the way to the share are told too", () => {
    // At 5 each only A is paid. At 6 B and C tie, and whichever it is costs too much beside A.
    const election = electionOf(15, [4, 12, 12], [approvals(2, 1, 2), approvals(1, 0)]);
    const { winners, stop, steps, lotDecided } = count(election, { completion: "add1" });
    expect([winners, stop, steps.map(({ tie }) => tie)]).toEqual([["A"], "over-budget", [null]]);
    expect(lotDecided).toBe(true);
    expect(count(election).lotDecided).toBe(false);
  });

  test("without a lot the count ends where only a lot could decide", () => {
    const election = electionOf(60, [6, 6, 60], [approvals(2, 0, 1)]);
    for (const completion of COMPLETIONS) {
      const result = countEqualShares(election, { ...PLAIN, completion }, null);
      expect(result.refused).toEqual({ between: ["A", "B"], decidedBy: "refused" });
      expect(result.winners).toEqual([]);
    }
  });
});

describe("compared with the definition in plain fractions", () => {
  test.each([
    ["small elections", smallElections],
    ["elections with points", pointElections],
    ["near ties that floats cannot tell apart", nearTies],
  ])("%s have the same course", (_name, elections) => {
    fc.assert(
      fc.property(elections, allOptions, fc.string(), (election, options, seed) => {
        const lot = lotOrder(idsOf(election), seed);
        const quick = countEqualShares(election, options, lot);
        const plain = plainEqualShares(election, options, lot);
        expect(quick.winners).toEqual(plain.elected);
        expect(fractionText(quick.share)).toBe(plain.share.toFraction());
        const rhos = quick.steps.flatMap(({ payment }) => payment?.rho ?? []);
        expect(rhos.map(fractionText)).toEqual(plain.rhos.map((rho) => rho.toFraction()));
      }),
      RUNS,
    );
  });
});

test("errors of floats that have grown decide nothing", () => {
  let close = 0;
  fc.assert(
    fc.property(grownErrors, (election) => {
      const options = { ...PLAIN, utility: "cardinality" } as const;
      const { winners, steps } = count(election, options);
      expect(winners).toEqual(plainEqualShares(election, options, idsOf(election)).elected);
      expect(winners[0]).toBe("C");
      const [a, b] = steps.slice(1).map(({ payment }) => payment?.rho ?? fraction(0n, 1n));
      if (a !== undefined && b !== undefined) {
        close += compareFractions(b, fraction(a.parts + a.of, a.of)) < 0 ? 1 : 0;
      }
    }),
    { seed: 13, numRuns: 500 },
  );
  expect(close).toBeGreaterThan(200);
});

describe("laws", () => {
  test("the order of ballots, and splitting their counts, change nothing", () => {
    fc.assert(
      fc.property(pointElections, allOptions, (election, options) => {
        const split = election.ballots.flatMap((ballot) =>
          Array.from({ length: ballot.count }, () => ({ ...ballot, count: 1 })),
        );
        const turned = { ...election, ballots: split.reverse() };
        expect(count(turned, options)).toEqual(count(election, options));
      }),
      RUNS,
    );
  });

  test("other names change nothing but names", () => {
    fc.assert(
      fc.property(smallElections, allOptions, (election, options) => {
        const renamed = {
          ...election,
          projects: election.projects.map(({ id, cost }) => ({ id: `new ${id}`, cost })),
        };
        const { winners } = count(election, options);
        expect(count(renamed, options).winners).toEqual(winners.map((id) => `new ${id}`));
      }),
      RUNS,
    );
  });

  test("the order of the projects changes nothing", () => {
    fc.assert(
      fc.property(smallElections, allOptions, (election, options) => {
        const last = election.projects.length - 1;
        const turned = {
          ...election,
          projects: [...election.projects].reverse(),
          ballots: election.ballots.map((ballot) => ({
            ...ballot,
            projects: ballot.projects.map((project) => last - project),
          })),
        };
        const lot = lotOrder(idsOf(election), "one lot");
        expect(countEqualShares(turned, options, lot).winners).toEqual(
          countEqualShares(election, options, lot).winners,
        );
      }),
      RUNS,
    );
  });

  test("shares pay each project exactly, nobody pays more, and no supporters could pay one more", () => {
    fc.assert(
      fc.property(fc.oneof(pointElections, nearTies), allOptions, (election, options) => {
        const result = count(election, options);
        expect(result.cost).toBeLessThanOrEqual(election.budget);
        expect(result.cost + result.budgetLeft).toBe(election.budget);
        replay(election, result);
      }),
      RUNS,
    );
  });
});

function lost(project: string, cost: number, supporters: number) {
  return { project, cost, supporters, votes: supporters, supportersLeft: null, budgetLeft: null };
}

function ruleAndRho({ project, payment }: EqualSharesResult["steps"][number]): string {
  return `${project} ${payment === null ? "-" : fractionText(payment.rho)}`;
}

/** Pays the course again from the purses of the voters, in one scale that makes every amount whole. */
function replay(election: BudgetElection, { share, steps, lost: open }: EqualSharesResult): void {
  const shared = steps.flatMap((step) =>
    step.payment === null ? [] : [{ ...step, ...step.payment }],
  );
  const scale = [share, ...shared.flatMap(({ full }) => full.map(({ each }) => each))].reduce(
    (product, { of }) => product * of,
    1n,
  );
  const whole = ({ parts, of }: { parts: bigint; of: bigint }) => (parts * scale) / of;
  const at = (id: string) => election.projects.findIndex((project) => project.id === id);
  const purses = election.ballots.map((ballot) => ({
    voters: BigInt(ballot.count),
    points: new Map(ballot.projects.map((project, place) => [project, ballot.points[place]])),
    rest: whole(share),
  }));
  for (const { project, cost, full, short } of shared) {
    let paid = 0n;
    let paidShort = 0n;
    for (const purse of purses) {
      const given = purse.points.get(at(project));
      if (given === undefined) continue;
      const each = full.find(({ points }) => points === given)?.each;
      const inFull = each !== undefined && whole(each) <= purse.rest;
      const pays = inFull ? whole(each) : purse.rest;
      if (!inFull) paidShort += purse.voters * pays;
      purse.rest -= pays;
      paid += purse.voters * pays;
    }
    expect(paid).toBe(BigInt(cost) * scale);
    expect(paidShort).toBe(whole(short.together));
  }
  for (const { project, cost, supportersLeft } of open) {
    const left = purses
      .filter(({ points }) => points.has(at(project)))
      .reduce((sum, { voters, rest }) => sum + voters * rest, 0n);
    expect(supportersLeft).toEqual(fraction(left, scale));
    if (left > 0n) expect(left).toBeLessThan(BigInt(cost) * scale);
  }
}
