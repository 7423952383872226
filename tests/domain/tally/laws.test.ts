import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countApproval } from "#app/domain/tally/approval.ts";
import type { RankedBallot } from "#app/domain/tally/ballots.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countScottishStv, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { tiesOf } from "#app/domain/tally/tally-result.ts";
import { type Election, elections, RUNS } from "./elections.ts";

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

  test("finds paths than which no other is stronger", () => {
    fc.assert(
      fc.property(elections, ({ profile }) => {
        const { candidates, comparisons, strengths } = countSchulze(profile, null, null);
        const places = candidates.map((_, place) => place);
        /** Over every path without a loop. */
        function strongest(from: number, to: number, passed: readonly number[]): number {
          return Math.max(
            ...places
              .filter((next) => !passed.includes(next))
              .map((next) => {
                const votes = at(comparisons, from, next);
                const link = votes > at(comparisons, next, from) ? votes : 0;
                return next === to
                  ? link
                  : Math.min(link, link && strongest(next, to, [...passed, next]));
              }),
            0,
          );
        }
        for (const a of places) {
          for (const b of places) {
            if (a !== b) expect(at(strengths, a, b)).toBe(strongest(a, b, [a]));
          }
        }
      }),
      RUNS,
    );
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

  test("fills every seat for which there is a candidate, and none where no ballot is valid", () => {
    fc.assert(
      fc.property(elections, ({ profile, seats, lot }) => {
        const { elected, ballots } = countScottishStv(profile, seats, lot);
        const filled = ballots.valid === 0 ? 0 : Math.min(seats, profile.candidates.length);
        expect(elected).toHaveLength(filled);
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

function chosenBy(result: ReturnType<(typeof rules)[keyof typeof rules]>): readonly string[] {
  return [...("elected" in result ? result.elected : result.winners)].sort();
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}
