import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countApproval } from "#app/domain/tally/approval.ts";
import type { RankedBallot, RankedProfile } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { writeBlt } from "#app/domain/tally/formats/write-blt.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { type LotOrder, lotOrder } from "#app/domain/tally/lot.ts";
import { decideQuestion } from "#app/domain/tally/question.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { tiesOf } from "#app/domain/tally/tally-result.ts";

const RUNS = { seed: 7, numRuns: 300 };

interface Election {
  readonly profile: RankedProfile;
  readonly seats: number;
  readonly lot: LotOrder;
}

/** Partial rankings with equal ranks; few counts, so that ties are frequent. */
const elections: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const candidates = [..."ABCDEF"].slice(0, size);
  const ranking = fc
    .tuple(
      fc.shuffledSubarray(candidates),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size }),
    )
    .map(([order, joins]) => {
      const ranks: string[][] = [];
      order.forEach((candidate, at) => {
        const last = ranks.at(-1);
        if (last !== undefined && joins[at] === 0) last.push(candidate);
        else ranks.push([candidate]);
      });
      return ranks;
    });
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 6 }), ranking });
  return fc.record({
    profile: fc.record({
      candidates: fc.constant(candidates),
      ballots: fc.array(ballot, { maxLength: 12 }),
    }),
    seats: fc.integer({ min: 1, max: 4 }),
    lot: fc.shuffledSubarray(candidates, { minLength: size }),
  });
});

/** All rules for ballots of every kind, made from the same rankings. */
const rules = {
  "single-choice": ({ profile, seats, lot }: Election, withLot = true) =>
    countSingleChoice(
      {
        ...profile,
        ballots: profile.ballots.map(({ count, ranking }) => ({
          count,
          choice: ranking[0]?.[0] ?? "blank",
        })),
      },
      seats,
      withLot ? lot : null,
    ),
  approval: ({ profile, seats, lot }: Election, withLot = true) =>
    countApproval(
      {
        ...profile,
        ballots: profile.ballots.map(({ count, ranking }) => ({
          count,
          approve: ranking.slice(0, 2).flat(),
        })),
      },
      seats,
      withLot ? lot : null,
    ),
  score: ({ profile, seats, lot }: Election, withLot = true) =>
    countScores(
      {
        ...profile,
        ballots: profile.ballots.map(({ count, ranking }) => ({
          count,
          scores: new Map(
            ranking.flatMap((rank, at) => rank.map((candidate) => [candidate, 3 - at] as const)),
          ),
        })),
      },
      "mean",
      seats,
      withLot ? lot : null,
    ),
  borda: ({ profile, seats, lot }: Election, withLot = true) =>
    countBorda(profile, seats, withLot ? lot : null),
  irv: ({ profile, lot }: Election, withLot = true) =>
    countInstantRunoff(profile, withLot ? lot : null),
  "scottish-stv": ({ profile, seats, lot }: Election, withLot = true) =>
    countScottishStv(profile, seats, withLot ? lot : null),
  schulze: ({ profile, seats, lot }: Election, withLot = true) =>
    countSchulze(profile, seats, withLot ? lot : null),
};

describe.each(Object.entries(rules))("%s", (_name, count) => {
  test("does not depend on the order of ballots", () => {
    const shuffled = elections.chain((election) =>
      fc.tuple(
        fc.constant(election),
        fc.shuffledSubarray([...election.profile.ballots], {
          minLength: election.profile.ballots.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([election, ballots]) => {
        const { candidates } = election.profile;
        expect(count({ ...election, profile: { candidates, ballots } })).toEqual(count(election));
      }),
      RUNS,
    );
  });

  test("counts a ballot of 3 as three ballots", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { candidates, ballots } = election.profile;
        const single = ballots.flatMap((ballot) =>
          Array.from({ length: ballot.count }, (): RankedBallot => ({ ...ballot, count: 1 })),
        );
        expect(count({ ...election, profile: { candidates, ballots: single } })).toEqual(
          count(election),
        );
      }),
      RUNS,
    );
  });

  test("changes nothing but names where candidates are renamed, the lot with them", () => {
    fc.assert(
      fc.property(
        elections,
        fc.shuffledSubarray([..."ABCDEF"], { minLength: 6 }),
        (election, to) => {
          function renamed<Value>(value: Value): Value {
            const text = JSON.stringify(value).replace(
              /"([A-F])"/g,
              (_, name: string) => `"${to["ABCDEF".indexOf(name)]}"`,
            );
            return JSON.parse(text) as Value;
          }
          expect(count(renamed(election))).toEqual(renamed(count(election)));
        },
      ),
      RUNS,
    );
  });

  test("elects the same whatever the order of the candidates", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const candidates = [...election.profile.candidates].reverse();
        const turned = count({ ...election, profile: { ...election.profile, candidates } });
        expect(chosenBy(turned)).toEqual(chosenBy(count(election)));
      }),
      RUNS,
    );
  });

  test("without a lot comes to the same result or refuses a tie", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const withLot = count(election);
        const without = count(election, false);
        const byLot = tiesOf(withLot).some(({ decidedBy }) => decidedBy === "lot");
        const refused = tiesOf(without).some(({ decidedBy }) => decidedBy === "refused");
        expect(refused).toBe(byLot);
        if (!byLot) expect(without).toEqual(withLot);
      }),
      RUNS,
    );
  });

  test("elects nobody twice and no more than there are seats", () => {
    fc.assert(
      fc.property(elections, (election) => {
        const chosen = chosenBy(count(election));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(election.seats);
      }),
      RUNS,
    );
  });
});

describe("a majority", () => {
  const votes = fc.record({
    yes: fc.integer({ min: 0, max: 40 }),
    no: fc.integer({ min: 0, max: 40 }),
    abstain: fc.integer({ min: 0, max: 20 }),
    blank: fc.integer({ min: 0, max: 5 }),
  });
  const share = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([num, more]) => ({ num, den: num + more }));
  const majorities = fc.oneof(
    fc.constant({ rule: "simple-majority" } as const),
    fc.constant({ rule: "absolute-majority" } as const),
    fc.record({
      rule: fc.constant("qualified-majority" as const),
      share,
      base: fc.constantFrom("yes-no" as const, "cast" as const, "entitled" as const),
    }),
  );
  const questionRules = fc.record({
    majority: majorities,
    quorums: fc.record({ presence: fc.option(share), approval: fc.option(share) }),
    entitled: fc.integer({ min: 1, max: 120 }),
  });

  test("never turns from yes to no when yes votes are added", () => {
    fc.assert(
      fc.property(votes, questionRules, fc.integer({ min: 1, max: 9 }), (totals, rule, more) => {
        const before = decideQuestion(totals, rule).accepted;
        const after = decideQuestion({ ...totals, yes: totals.yes + more }, rule).accepted;
        expect(before && !after).toBe(false);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  test("is reached exactly from the number that it says is needed", () => {
    fc.assert(
      fc.property(votes, questionRules, (totals, rule) => {
        const { majority } = decideQuestion(totals, rule);
        expect(majority.reached).toBe(totals.yes >= majority.needed);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});

describe("the Schulze method", () => {
  test("elects whoever wins every direct comparison, alone", () => {
    let found = 0;
    fc.assert(
      fc.property(elections, ({ profile, lot }) => {
        const { candidates, comparisons, winners } = countSchulze(profile, null, lot);
        const best = candidates.filter((_, a) =>
          candidates.every((_, b) => a === b || at(comparisons, a, b) > at(comparisons, b, a)),
        );
        if (best.length === 0 || profile.ballots.every(({ ranking }) => ranking.length === 0))
          return;
        found += 1;
        expect(winners).toEqual(best);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });

  test("is transitive, and ranks every winner of a pair before its loser", () => {
    fc.assert(
      fc.property(elections, ({ profile }) => {
        const { victories, ranking } = countSchulze(profile, null, null);
        const beats = new Set(victories.map(({ winner, loser }) => winner + loser));
        const classOf = (name: string) => ranking.findIndex((equal) => equal.includes(name));
        for (const { winner, loser } of victories) {
          expect(classOf(winner)).toBeLessThan(classOf(loser));
          for (const next of victories.filter((other) => other.winner === loser)) {
            expect(beats).toContain(winner + next.loser);
          }
        }
      }),
      RUNS,
    );
  });
});

describe("the Scottish single transferable vote", () => {
  test("loses no vote: those held, non-transferable and lost are the valid ones at every stage", () => {
    fc.assert(
      fc.property(elections, ({ profile, seats, lot }) => {
        const { ballots, stages } = countScottishStv(profile, seats, lot);
        for (const { standings, totals } of stages) {
          const held = standings.reduce((sum, { votes }) => sum + votes, 0);
          expect(held + totals.nonTransferable + totals.lost).toBe(ballots.valid * VOTE);
          expect(totals.lost).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test("fills every seat for which there is a candidate", () => {
    fc.assert(
      fc.property(elections, ({ profile, seats, lot }) => {
        const { elected } = countScottishStv(profile, seats, lot);
        expect(elected).toHaveLength(Math.min(seats, profile.candidates.length));
      }),
      RUNS,
    );
  });

  test("with one seat elects whom the instant run-off elects", () => {
    fc.assert(
      fc.property(elections, ({ profile, lot }) => {
        const runoff = countInstantRunoff(profile, lot);
        if (runoff.ballots.valid === 0) return;
        expect(countScottishStv(profile, 1, lot).elected).toEqual(runoff.winners);
      }),
      RUNS,
    );
  });

  test("gives a group that fills a seat's quota with its first ranks a seat", () => {
    fc.assert(
      fc.property(elections, ({ profile, seats, lot }) => {
        const { quota, elected, stages } = countScottishStv(profile, seats, lot);
        for (const { candidate, votes } of stages[0]?.standings ?? []) {
          if (votes >= quota * VOTE) expect(elected).toContain(candidate);
        }
      }),
      RUNS,
    );
  });
});

test("a Borda count gives away the same number of points for every valid ballot", () => {
  fc.assert(
    fc.property(elections, ({ profile, lot }) => {
      const { ballots, standings } = countBorda(profile, 1, lot);
      const size = profile.candidates.length;
      const given = standings.reduce((sum, { points }) => sum + points, 0);
      expect(given).toBe((ballots.valid * size * (size + 1)) / 2);
    }),
    RUNS,
  );
});

test("ballots come back from a BLT file as they were written", () => {
  fc.assert(
    fc.property(elections, fc.string(), ({ profile, seats }, text) => {
      const title = text.replace(/\s+/g, " ");
      const file = { profile, seats, withdrawn: ["Z"], title };
      expect(readBlt(writeBlt(file))).toEqual({ ok: true, value: file });
    }),
    RUNS,
  );
});

describe("the lot", () => {
  test("is the same wherever candidates stand, and the same again", () => {
    expect(lotOrder(["B", "C", "A"], "seed")).toEqual(lotOrder(["A", "B", "C"], "seed"));
    const order = lotOrder(["Ä", "a", "Z", "é", "10", "9"], "2026-11-23");
    expect(order).toEqual(["Ä", "Z", "10", "é", "a", "9"]);
  });

  test("puts each of three in each place about equally often", () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const order = lotOrder(["A", "B", "C"], String(seed)).join("");
      firsts.set(order, (firsts.get(order) ?? 0) + 1);
    }
    expect(firsts.size).toBe(6);
    for (const times of firsts.values()) expect(Math.abs(times - 500)).toBeLessThan(100);
  });
});

function chosenBy(result: ReturnType<(typeof rules)[keyof typeof rules]>): readonly string[] {
  return [...("elected" in result ? result.elected : result.winners)].sort();
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}
