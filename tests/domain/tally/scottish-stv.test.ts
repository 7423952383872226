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
    // Quota 5 of 14 for two seats … A 8, surplus 3: 3 / 8 = 0.375 each to B, who then has 3 + 3 = 6, surplus 1.
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
});
