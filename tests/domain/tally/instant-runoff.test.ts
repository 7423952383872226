import { describe, expect, test } from "vitest";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { rankings } from "./ballots.ts";

const LOT = ["A", "B", "C", "D", "E"];

describe("the instant run-off", () => {
  test("excludes the fewest votes until somebody has more than half", () => {
    // Tennessee: 42 Memphis, 26 Nashville, 15 Chattanooga, 17 Knoxville.
    const profile = rankings("MNCK", "42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M");
    expect(countInstantRunoff(profile, null)).toEqual({
      rule: "irv",
      ballots: { cast: 100, valid: 100, blank: 0, unclear: 0 },
      rounds: [
        {
          standings: [
            { candidate: "M", votes: 42 },
            { candidate: "N", votes: 26 },
            { candidate: "K", votes: 17 },
            { candidate: "C", votes: 15 },
          ],
          exhausted: 0,
          excluded: "C",
          tie: null,
          transfers: [{ to: "K", votes: 15 }],
        },
        {
          standings: [
            { candidate: "M", votes: 42 },
            { candidate: "K", votes: 32 },
            { candidate: "N", votes: 26 },
          ],
          exhausted: 0,
          excluded: "N",
          tie: null,
          transfers: [{ to: "K", votes: 26 }],
        },
        {
          standings: [
            { candidate: "K", votes: 58 },
            { candidate: "M", votes: 42 },
          ],
          exhausted: 0,
          excluded: null,
          tie: null,
          transfers: [],
        },
      ],
      winners: ["K"],
    });
  });

  test("needs more than half of the ballots that still count, exactly half is not enough", () => {
    const { rounds, winners } = countInstantRunoff(rankings("ABC", "4 A", "3 B", "1 C"), null);
    expect(rounds.map(({ excluded, exhausted }) => ({ excluded, exhausted }))).toEqual([
      { excluded: "C", exhausted: 0 },
      { excluded: null, exhausted: 1 },
    ]);
    expect(winners).toEqual(["A"]);
  });

  test("breaks a tie by the most recent round at which the tied differed", () => {
    const profile = rankings("ABCDE", "1 A>B", "2 B", "3 C", "4 D", "5 E");
    const { rounds } = countInstantRunoff(profile, null);
    expect(rounds[1]).toMatchObject({
      excluded: "B",
      tie: { between: ["B", "C"], decidedBy: "earlier-stage", stage: 1, chosen: ["B"] },
    });
  });

  test("looks at later rounds before earlier ones", () => {
    // Round 1: B 3, C 4. Round 2: B 5, C 4. Round 3: both 5. C had fewer in round 2, B in round 1.
    const profile = rankings("ABCDE", "2 A>B", "3 B", "4 C", "2 D>E", "7 E", "1 D>C");
    const votes = countInstantRunoff(profile, null).rounds.map(({ standings }) =>
      ["B", "C"].map((name) => standings.find(({ candidate }) => candidate === name)?.votes),
    );
    expect(votes.slice(0, 3)).toEqual([
      [3, 4],
      [5, 4],
      [5, 5],
    ]);
    expect(countInstantRunoff(profile, null).rounds[2]).toMatchObject({
      excluded: "C",
      tie: { decidedBy: "earlier-stage", stage: 2 },
    });
  });

  test("excludes the last in the lot of those who never differed", () => {
    const profile = rankings("ABC", "2 A", "2 B", "3 C");
    const tied = { between: ["A", "B"], stage: null };
    expect(countInstantRunoff(profile, LOT).rounds[0]).toMatchObject({
      excluded: "B",
      tie: { ...tied, decidedBy: "lot", chosen: ["B"] },
    });
    expect(countInstantRunoff(profile, ["C", "B", "A"]).rounds[0]?.excluded).toBe("A");
  });

  test("ends without a winner where a tie needs a lot and there is none", () => {
    const { rounds, winners } = countInstantRunoff(rankings("AB", "2 A", "2 B"), null);
    expect(winners).toEqual([]);
    expect(rounds).toHaveLength(1);
    expect(rounds[0]?.tie).toEqual({
      between: ["A", "B"],
      decidedBy: "refused",
      stage: null,
      chosen: [],
    });
  });

  test.each([
    { ballot: "3 C>A", valid: 13, exhausted: 1, why: "goes on to the next" },
    { ballot: "3 C", valid: 13, exhausted: 4, why: "ends where nobody else is ranked" },
    { ballot: "3 C>A=B", valid: 13, exhausted: 4, why: "ends at a rank that two continuing share" },
    { ballot: "3 A=B", valid: 10, exhausted: 1, why: "is not valid with a shared first rank" },
    { ballot: "3 ", valid: 10, exhausted: 1, why: "is not valid without any" },
  ])("a ballot $ballot $why", ({ ballot, valid, exhausted }) => {
    // The 1 of D ends in any case.
    const profile = rankings("ABCD", "5 A", "4 B", "1 D", ballot);
    const { ballots, rounds, winners } = countInstantRunoff(profile, null);
    expect({ valid: ballots.valid, exhausted: rounds.at(-1)?.exhausted }).toEqual({
      valid,
      exhausted,
    });
    expect(winners).toEqual(["A"]);
  });

  test("counts for the one of a shared rank who is left", () => {
    const profile = rankings("ABCD", "3 C>A=B", "4 A", "1 B", "5 D");
    const { rounds } = countInstantRunoff(profile, LOT);
    expect(rounds.map(({ excluded, transfers }) => ({ excluded, transfers })).slice(0, 2)).toEqual([
      { excluded: "B", transfers: [] },
      { excluded: "C", transfers: [{ to: "A", votes: 3 }] },
    ]);
  });

  test("elects nobody where no ballot is valid", () => {
    expect(countInstantRunoff(rankings("AB", "4 "), LOT).winners).toEqual([]);
    expect(countInstantRunoff(rankings("AB"), LOT).winners).toEqual([]);
  });
});
