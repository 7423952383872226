import { describe, expect, test } from "vitest";
import { countApproval } from "#app/domain/tally/approval.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { countScores } from "#app/domain/tally/score.ts";
import { countSingleChoice } from "#app/domain/tally/single-choice.ts";
import { rankings } from "./ballots.ts";

const LOT = ["C", "B", "A", "D"];

describe("single choice", () => {
  function choices(votes: Readonly<Record<string, number>>) {
    const ballots = Object.entries(votes).map(([choice, count]) => ({ choice, count }));
    return { candidates: ["A", "B", "C"], ballots };
  }

  test("is won by the most votes; blank ballots and abstentions are counted apart", () => {
    const profile = choices({ A: 3, B: 5, abstain: 9, blank: 2 });
    expect(countSingleChoice(profile, 1, LOT)).toEqual({
      rule: "single-choice",
      seats: 1,
      ballots: { cast: 19, valid: 8, abstained: 9, blank: 2 },
      standings: [
        { candidate: "B", votes: 5 },
        { candidate: "A", votes: 3 },
        { candidate: "C", votes: 0 },
      ],
      winners: ["B"],
      tie: null,
    });
  });

  test.each([
    { votes: { A: 4, B: 4, C: 1 }, seats: 1, winners: ["B"], between: ["A", "B"] },
    { votes: { A: 4, B: 4, C: 1 }, seats: 2, winners: ["A", "B"], between: null },
    { votes: { A: 5, B: 4, C: 4 }, seats: 2, winners: ["A", "C"], between: ["B", "C"] },
    { votes: { A: 2, B: 2, C: 2 }, seats: 2, winners: ["C", "B"], between: ["A", "B", "C"] },
  ])("gives $seats seats of $votes to $winners", ({ votes, seats, winners, between }) => {
    const result = countSingleChoice(choices(votes), seats, LOT);
    expect(result.winners).toEqual(winners);
    expect(result.tie?.between ?? null).toEqual(between);
    expect(result.tie?.decidedBy ?? null).toBe(between && "lot");
  });

  test("refuses a tie without a lot, and elects those who are not in it", () => {
    const { winners, tie } = countSingleChoice(choices({ A: 5, B: 4, C: 4 }), 2, null);
    expect(winners).toEqual(["A"]);
    expect(tie).toEqual({ between: ["B", "C"], decidedBy: "refused", stage: null, chosen: [] });
  });

  test("leaves a seat empty rather than give it to somebody without a vote", () => {
    expect(countSingleChoice(choices({ A: 1 }), 2, LOT)).toMatchObject({
      winners: ["A"],
      tie: null,
    });
    expect(countSingleChoice(choices({ blank: 3 }), 1, LOT).winners).toEqual([]);
  });

  test.each([
    { fault: "a name that is no candidate", profile: choices({ X: 1 }) },
    { fault: "half a ballot", profile: choices({ A: 0.5 }) },
    { fault: "no ballot", profile: choices({ A: 0 }) },
    { fault: "too many ballots", profile: choices({ A: 10_000_000_000, B: 1 }) },
    { fault: "two candidates of one name", profile: { candidates: ["A", "A"], ballots: [] } },
  ])("throws on $fault", ({ profile }) => {
    expect(() => countSingleChoice(profile, 1, LOT)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5])("throws on %d seats", (seats) => {
    expect(() => countSingleChoice(choices({ A: 1 }), seats, LOT)).toThrow(RangeError);
  });
});

describe("approval", () => {
  const profile = {
    candidates: ["A", "B", "C"],
    ballots: [
      { count: 3, approve: ["A", "B"] },
      { count: 2, approve: ["B", "C"] },
      { count: 2, approve: ["A"] },
      { count: 4, approve: [] },
    ],
  };

  test("adds up approvals; a tie is decided by the lot", () => {
    expect(countApproval(profile, 1, LOT)).toEqual({
      rule: "approval",
      seats: 1,
      ballots: { cast: 11, blank: 4 },
      standings: [
        { candidate: "A", approvals: 5 },
        { candidate: "B", approvals: 5 },
        { candidate: "C", approvals: 2 },
      ],
      winners: ["B"],
      tie: { between: ["A", "B"], decidedBy: "lot", stage: null, chosen: ["B"] },
    });
  });

  test("has no tie where both have a seat, and refuses one without a lot", () => {
    expect(countApproval(profile, 2, null)).toMatchObject({ winners: ["A", "B"], tie: null });
    expect(countApproval(profile, 1, null)).toMatchObject({
      winners: [],
      tie: { decidedBy: "refused" },
    });
  });

  test("elects nobody of whom nobody approves", () => {
    const blank = { candidates: ["A", "B"], ballots: [{ count: 2, approve: [] }] };
    expect(countApproval(blank, 1, LOT).winners).toEqual([]);
  });
});

describe("score", () => {
  function scores(...ballots: readonly (readonly [number, Readonly<Record<string, number>>])[]) {
    return {
      candidates: ["A", "B", "C"],
      ballots: ballots.map(([count, given]) => ({ count, scores: new Map(Object.entries(given)) })),
    };
  }

  test("by mean does not count what is blank as 0, by sum gives no points for it", () => {
    const profile = scores([2, { A: 5 }], [3, { B: 4, A: 4 }], [1, { B: 4 }], [2, {}]);
    const byMean = countScores(profile, "mean", 1, LOT);
    expect(byMean).toMatchObject({ winners: ["A"], ballots: { cast: 8, blank: 2 } });
    expect(byMean.standings).toEqual([
      { candidate: "A", sum: 22, scored: 5 },
      { candidate: "B", sum: 16, scored: 4 },
      { candidate: "C", sum: 0, scored: 0 },
    ]);
    const few = scores([1, { A: 5 }], [4, { B: 4 }]);
    expect(countScores(few, "mean", 1, LOT).winners).toEqual(["A"]);
    expect(countScores(few, "sum", 1, LOT).winners).toEqual(["B"]);
  });

  test("prefers a score of 0 to none, and a mean below 0 to no score at all", () => {
    expect(countScores(scores([1, { A: 0 }]), "mean", 3, LOT).winners).toEqual(["A"]);
    const negative = countScores(scores([1, { A: -5, B: 0 }]), "sum", 3, LOT);
    expect(negative.winners).toEqual(["B", "A"]);
    expect(negative.standings.map(({ candidate }) => candidate)).toEqual(["B", "A", "C"]);
  });

  test("compares means as fractions: 1/3 of a point ties with 2/6 and is below 334/1000", () => {
    const third = scores([2, { A: 0, B: 0 }], [1, { A: 1, B: 1 }], [2, { B: 0 }], [1, { B: 1 }]);
    expect(countScores(third, "mean", 1, LOT).tie).toEqual({
      between: ["A", "B"],
      decidedBy: "lot",
      stage: null,
      chosen: ["B"],
    });
    const close = scores([2, { A: 0 }], [1, { A: 1 }], [666, { B: 0 }], [334, { B: 1 }]);
    expect(countScores(close, "mean", 1, LOT)).toMatchObject({ winners: ["B"], tie: null });
  });

  test("tells means apart that are equal in floating point", () => {
    // 3333333333 · 100000 / 3333333333 and one point less of it.
    const profile = scores(
      [3_333_333_333, { A: 100_000 }],
      [3_333_333_332, { B: 100_000 }],
      [1, { B: 99_999 }],
    );
    expect(333_333_333_299_999 / 3_333_333_333).toBe(100_000 - 1 / 3_333_333_333);
    expect(countScores(profile, "mean", 1, null)).toMatchObject({ winners: ["A"], tie: null });
  });

  test.each([0.5, 100_001, Number.NaN])("throws on a score of %d", (score) => {
    expect(() => countScores(scores([1, { A: score }]), "sum", 1, LOT)).toThrow(RangeError);
  });
});

describe("the Borda count", () => {
  test("gives 294, 273, 226 and 207 points in the reference example", () => {
    const profile = rankings("ABCD", "42 A>B>C>D", "26 B>C>D>A", "15 C>D>B>A", "17 D>C>B>A");
    const { standings, winners } = countBorda(profile, 1, LOT);
    expect(standings).toEqual([
      { candidate: "B", points: 294 },
      { candidate: "C", points: 273 },
      { candidate: "A", points: 226 },
      { candidate: "D", points: 207 },
    ]);
    expect(winners).toEqual(["B"]);
  });

  test.each([
    { ballot: "1 A=B>C", points: { A: 2.5, B: 2.5, C: 1 } },
    { ballot: "1 A>B=C", points: { A: 3, B: 1.5, C: 1.5 } },
    { ballot: "1 A", points: { A: 3, B: 1.5, C: 1.5 } },
    { ballot: "1 B>A", points: { A: 2, B: 3, C: 1 } },
    { ballot: "1 A=B=C", points: { A: 2, B: 2, C: 2 } },
    { ballot: "1 ", points: { A: 0, B: 0, C: 0 } },
  ])("gives the points $points for $ballot", ({ ballot, points }) => {
    const { standings } = countBorda(rankings("ABC", ballot), 1, LOT);
    const given = standings.map(({ candidate, points }) => [candidate, points] as const);
    expect(Object.fromEntries(given)).toEqual(points);
  });

  test("decides a tie by the lot, and elects nobody where every ballot is blank", () => {
    expect(countBorda(rankings("ABC", "1 A>B>C", "1 B>A>C"), 1, LOT)).toMatchObject({
      winners: ["B"],
      tie: { between: ["A", "B"], decidedBy: "lot" },
    });
    expect(countBorda(rankings("ABC", "1 A>B>C", "1 B>A>C"), 1, null).winners).toEqual([]);
    expect(countBorda(rankings("ABC", "4 "), 1, LOT)).toMatchObject({
      winners: [],
      ballots: { cast: 4, valid: 0, blank: 4 },
    });
  });
});
