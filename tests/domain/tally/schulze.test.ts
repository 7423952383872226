import { describe, expect, test } from "vitest";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { rankings } from "./ballots.ts";

const LOT = ["D", "C", "B", "A", "E"];

describe("the Schulze method", () => {
  // Schulze's example of 45 voters and 5 candidates.
  const example = rankings(
    "ABCDE",
    ...["5 A>C>B>E>D", "5 A>D>E>C>B", "8 B>E>D>A>C", "3 C>A>B>E>D"],
    ...["7 C>A>E>B>D", "2 C>B>A>D>E", "7 D>C>E>B>A", "8 E>B>A>D>C"],
  );

  test("finds the strongest paths of the published example", () => {
    const result = countSchulze(example, null, null);
    expect(result.comparisons).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(result.strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(result.ranking).toEqual([["E"], ["A"], ["C"], ["B"], ["D"]]);
    expect(result).toMatchObject({ winners: ["E"], tie: null });
  });

  test("names for every victory a path that is as strong as it says", () => {
    const { victories, comparisons } = countSchulze(example, null, null);
    expect(victories).toHaveLength(10);
    expect(victories.find(({ winner, loser }) => winner === "A" && loser === "B")).toEqual({
      winner: "A",
      loser: "B",
      path: ["A", "D", "C", "B"],
      strength: 28,
      against: 25,
    });
    for (const { winner, loser, path, strength, against } of victories) {
      expect([path[0], path.at(-1)]).toEqual([winner, loser]);
      const links = path
        .slice(1)
        .map((to, at) => comparisons["ABCDE".indexOf(path[at] ?? "")]?.["ABCDE".indexOf(to)] ?? 0);
      expect(Math.min(...links)).toBe(strength);
      expect(strength).toBeGreaterThan(against);
    }
  });

  test("takes a tie at the top as a result", () => {
    // Schulze's example of 9 voters: B and D are unbeaten; B beats C and D beats A.
    const profile = rankings("ABCD", "3 A>B>C>D", "2 D>A>B>C", "2 D>B>C>A", "2 C>B>D>A");
    const result = countSchulze(profile, null, LOT);
    expect(result.victories.map(({ winner, loser }) => [winner, loser])).toEqual([
      ["B", "C"],
      ["D", "A"],
    ]);
    expect(result.ranking).toEqual([
      ["B", "D"],
      ["A", "C"],
    ]);
    expect(result).toMatchObject({ winners: ["B", "D"], tie: null });
  });

  test("decides a tie by the lot only where there are seats to fill", () => {
    const profile = rankings("ABC", "1 A>B>C", "1 B>A>C");
    expect(countSchulze(profile, 2, LOT)).toMatchObject({ winners: ["A", "B"], tie: null });
    expect(countSchulze(profile, 1, LOT)).toMatchObject({
      winners: ["B"],
      tie: { between: ["A", "B"], decidedBy: "lot", chosen: ["B"] },
    });
    expect(countSchulze(profile, 1, null)).toMatchObject({
      winners: [],
      tie: { between: ["A", "B"], decidedBy: "refused" },
    });
  });

  test("ranks the unranked last: without that, somebody else would win", () => {
    // As "no opinion" the 5 ballots for A would not count against B, and B would win 4 to 3.
    const profile = rankings("AB", "5 A", "4 B>A");
    expect(countSchulze(profile, null, null).winners).toEqual(["A"]);
    expect(countSchulze(profile, null, null).comparisons).toEqual([
      [0, 5],
      [4, 0],
    ]);
  });

  test("measures a victory by the ballots for it, not by the lead", () => {
    // A beats B 9 : 8, B beats C 5 : 3, C beats A 11 : 6. By leads B would win, by ballots B's 5 are the weakest.
    const profile = rankings("ABC", "5 A>B=C", "4 B=C>A", "4 B>C>A", "1 A>B>C", "3 C>A>B");
    const { comparisons, ranking } = countSchulze(profile, null, null);
    expect(comparisons).toEqual([
      [0, 9, 6],
      [8, 0, 5],
      [11, 3, 0],
    ]);
    expect(ranking).toEqual([["C"], ["A"], ["B"]]);
  });

  test("lets equal ranks count for neither, and elects nobody where every ballot is blank", () => {
    expect(countSchulze(rankings("ABC", "4 A=B>C"), null, null)).toMatchObject({
      ranking: [["A", "B"], ["C"]],
      winners: ["A", "B"],
    });
    expect(countSchulze(rankings("AB", "4 "), null, null)).toMatchObject({
      ballots: { cast: 4, blank: 4 },
      winners: [],
    });
  });
});
