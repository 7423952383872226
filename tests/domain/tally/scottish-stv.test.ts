import { describe, expect, test } from "vitest";
import { countScottishStv, VOTE } from "#app/domain/tally/scottish-stv.ts";
import { rankings } from "./ballots.ts";

const LOT = ["A", "B", "C", "D", "E"];

describe("the Scottish single transferable vote", () => {
  test.each([
    { valid: 0, seats: 1, quota: 1 },
    { valid: 1, seats: 1, quota: 1 },
    { valid: 2, seats: 1, quota: 2 },
    { valid: 10, seats: 2, quota: 4 },
    { valid: 11, seats: 2, quota: 4 },
    { valid: 12, seats: 2, quota: 5 },
    { valid: 6900, seats: 4, quota: 1381 },
  ])("asks for $quota votes of $valid for $seats seats", ({ valid, seats, quota }) => {
    const profile = rankings("AB", ...(valid === 0 ? [] : [`${valid} A`]));
    expect(countScottishStv(profile, seats, LOT).quota).toBe(quota);
  });

  test("transfers a surplus at a value of five decimals and loses the remainder", () => {
    // Quota ⌊19 / 3⌋ + 1 = 7. A has 11: surplus 4, transfer value 4 / 11 = 0.36363.
    const profile = rankings("ABCD", "7 A>B", "2 A>C", "2 A", "4 B", "2 C", "2 D");
    const { quota, stages, elected } = countScottishStv(profile, 2, LOT);
    expect(quota).toBe(7);
    expect(stages[1]).toMatchObject({
      kind: "surplus",
      candidate: "A",
      tie: null,
      transfers: [
        { to: "B", papers: 7, votes: 254_541 },
        { to: "C", papers: 2, votes: 72_726 },
      ],
      nonTransferable: { papers: 2, votes: 72_726 },
      lost: 7,
      totals: { nonTransferable: 72_726, lost: 7 },
    });
    expect(stages[1]?.standings).toEqual([
      { candidate: "A", votes: 7 * VOTE, state: "elected" },
      { candidate: "B", votes: 654_541, state: "continuing" },
      { candidate: "C", votes: 272_726, state: "continuing" },
      { candidate: "D", votes: 2 * VOTE, state: "continuing" },
    ]);
    // D goes, then C: B is left with a seat open.
    expect(stages.slice(2).map(({ candidate, elected: won }) => ({ candidate, won }))).toEqual([
      { candidate: "D", won: [] },
      { candidate: "C", won: [{ candidate: "B", by: "last-vacancies" }] },
    ]);
    expect(elected).toEqual(["A", "B"]);
  });

  test("values papers that were transferred before by what they were worth when received", () => {
    const profile = rankings("ABCD", "8 A>B>C", "3 B>D", "2 C", "1 D");
    const { stages } = countScottishStv(profile, 3, LOT);
    // Quota 4: A surplus 4, value 0.5; B 3 + 4 = 7, surplus 3: 0.5 · 3 / 7 = 0.21428, and 3 / 7 = 0.42857 each.
    expect(stages[1]?.transfers).toEqual([{ to: "B", papers: 8, votes: 4 * VOTE }]);
    expect(stages[2]).toMatchObject({
      kind: "surplus",
      candidate: "B",
      transfers: [
        { to: "C", papers: 8, votes: 8 * 21_428 },
        { to: "D", papers: 3, votes: 3 * 42_857 },
      ],
      lost: 3 * VOTE - 8 * 21_428 - 3 * 42_857,
    });
  });

  test("transfers the largest surplus first, one a stage", () => {
    // Quota 4 of 15 for three seats; surpluses of 2, 3 and then of whoever gains.
    const profile = rankings("ABCD", "6 A>C", "7 B>D", "1 C", "1 D");
    const { stages, elected } = countScottishStv(profile, 3, LOT);
    expect(stages.map(({ kind, candidate }) => [kind, candidate])).toEqual([
      ["first-preferences", null],
      ["surplus", "B"],
      ["surplus", "A"],
      ["exclusion", "C"],
    ]);
    expect(stages[0]?.elected.map(({ candidate }) => candidate)).toEqual(["B", "A"]);
    // 3 / 7 = 0.42857: D has 1 + 7 · 0.42857 = 3.99999, just below the quota.
    expect(stages[1]?.standings.find(({ candidate }) => candidate === "D")?.votes).toBe(399_999);
    expect(stages[3]?.elected).toEqual([{ candidate: "D", by: "last-vacancies" }]);
    expect(elected).toEqual(["B", "A", "D"]);
  });

  test("breaks a tie of surpluses by the most recent stage at which they differed", () => {
    // Quota 6 of 25 for four seats. A's surplus of 6 is transferred at 0.5: B 4 + 2.5, C 3 + 3.5.
    const profile = rankings("ABCDE", "5 A>B", "7 A>C", "4 B>D", "3 C>E", "3 D", "3 E");
    const { stages } = countScottishStv(profile, 4, null);
    expect(stages[2]).toMatchObject({
      kind: "surplus",
      candidate: "B",
      tie: { between: ["B", "C"], decidedBy: "earlier-stage", stage: 1, chosen: ["B"] },
    });
    expect(stages[3]).toMatchObject({ kind: "surplus", candidate: "C", tie: null });
  });

  test("transfers the first in the lot of equal surpluses that never differed", () => {
    // Quota 4 of 13 for three seats.
    const profile = rankings("ABCDE", "5 A>C", "5 B>D", "1 C", "1 D", "1 E");
    const tied = { between: ["A", "B"], stage: null };
    expect(countScottishStv(profile, 3, LOT).stages[1]).toMatchObject({
      candidate: "A",
      tie: { ...tied, decidedBy: "lot", chosen: ["A"] },
    });
    expect(countScottishStv(profile, 3, [...LOT].reverse()).stages[1]?.candidate).toBe("B");
    expect(countScottishStv(profile, 3, null)).toMatchObject({
      elected: ["A", "B"],
      refused: { ...tied, decidedBy: "refused", chosen: [] },
    });
  });

  test("excludes who had fewer votes at the most recent stage at which the tied differed", () => {
    const profile = rankings("ABCDE", "1 A>B", "2 B", "3 C", "4 D", "5 E");
    const { stages, elected } = countScottishStv(profile, 2, null);
    expect(stages.map(({ candidate }) => candidate)).toEqual([null, "A", "B", "C"]);
    expect(stages[2]?.tie).toEqual({
      between: ["B", "C"],
      decidedBy: "earlier-stage",
      stage: 1,
      chosen: ["B"],
    });
    expect(elected).toEqual(["E", "D"]);
  });

  test("excludes the last in the lot of those with the fewest votes who never differed", () => {
    const profile = rankings("ABC", "4 A", "2 B", "2 C");
    expect(countScottishStv(profile, 1, LOT).stages[1]).toMatchObject({
      kind: "exclusion",
      candidate: "C",
      tie: { between: ["B", "C"], decidedBy: "lot", chosen: ["C"] },
    });
    expect(countScottishStv(profile, 1, ["C", "B", "A"]).stages[1]?.candidate).toBe("B");
    expect(countScottishStv(profile, 1, null)).toMatchObject({
      elected: [],
      refused: { between: ["B", "C"], decidedBy: "refused" },
    });
  });

  test("elects everybody at once where there are no more candidates than seats", () => {
    const { stages, elected } = countScottishStv(rankings("AB", "3 A"), 3, null);
    expect(stages).toHaveLength(1);
    expect(stages[0]?.elected).toEqual([
      { candidate: "A", by: "quota" },
      { candidate: "B", by: "last-vacancies" },
    ]);
    expect(elected).toEqual(["A", "B"]);
  });

  test("leaves blank ballots and shared first ranks out of the quota", () => {
    const { ballots, quota } = countScottishStv(rankings("ABC", "5 A", "4 B=C", "3 "), 1, LOT);
    expect(ballots).toEqual({ cast: 12, valid: 5, blank: 3, unclear: 4 });
    expect(quota).toBe(3);
  });

  test("stays exact where products pass what a machine number holds", () => {
    // Surplus 4,999,999,999.00000 · 1.00000 in hundred-thousandths is about 5 · 10^19.
    const profile = rankings("ABC", "9999999998 A>B", "1 C", "1 A>C");
    const { quota, stages } = countScottishStv(profile, 1, null);
    expect(quota).toBe(5_000_000_001);
    expect(stages).toHaveLength(1);
    const two = countScottishStv(rankings("ABC", "9999999998 A>B", "2 C"), 2, null);
    // Quota 3,333,333,334: (9,999,999,998 − 3,333,333,334) / 9,999,999,998 = 0.66666….
    expect(two.stages[1]?.transfers).toEqual([
      { to: "B", papers: 9_999_999_998, votes: 9_999_999_998 * 66_666 },
    ]);
  });

  test.each([0, 1.5, -1])("throws on %d seats", (seats) => {
    expect(() => countScottishStv(rankings("AB", "1 A"), seats, LOT)).toThrow(RangeError);
  });
});
