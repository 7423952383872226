import { describe, expect, test } from "vitest";
import { decideByAbsoluteMajority } from "#app/domain/tally/absolute-majority.ts";
import { decideByQualifiedMajority } from "#app/domain/tally/qualified-majority.ts";
import { decideQuestion } from "#app/domain/tally/question.ts";
import { checkQuorums } from "#app/domain/tally/quorum.ts";
import { leastOf } from "#app/domain/tally/shares.ts";
import { decideBySimpleMajority } from "#app/domain/tally/simple-majority.ts";
import { addUpAnswers } from "#app/domain/tally/yes-no.ts";

function totals(yes: number, no: number, abstain = 0, blank = 0) {
  return { yes, no, abstain, blank };
}

describe("a simple majority", () => {
  test.each([
    { yes: 2, no: 1, abstain: 0, reached: true, tie: null },
    { yes: 1, no: 2, abstain: 0, reached: false, tie: null },
    { yes: 5, no: 5, abstain: 0, reached: false, tie: "rejects" },
    { yes: 0, no: 0, abstain: 9, reached: false, tie: "rejects" },
    { yes: 1, no: 0, abstain: 99, reached: true, tie: null },
  ])("of $yes yes, $no no, $abstain abstentions: $reached, tie $tie", (row) => {
    const { yes, no, abstain, reached, tie } = row;
    const result = decideBySimpleMajority(totals(yes, no, abstain));
    expect(result).toEqual({
      rule: "simple-majority",
      reached,
      needed: no + 1,
      base: yes + no,
      tie,
    });
  });
});

describe("an absolute majority", () => {
  test.each([
    { yes: 50, entitled: 100, reached: false, needed: 51, tie: "rejects" },
    { yes: 51, entitled: 100, reached: true, needed: 51, tie: null },
    { yes: 50, entitled: 99, reached: true, needed: 50, tie: null },
    { yes: 49, entitled: 99, reached: false, needed: 50, tie: null },
  ])("of $entitled entitled with $yes yes: $reached", ({ yes, entitled, ...expected }) => {
    // However few say no.
    expect(decideByAbsoluteMajority(totals(yes, 0), entitled)).toEqual({
      rule: "absolute-majority",
      base: entitled,
      ...expected,
    });
  });
});

describe("a qualified majority", () => {
  const twoThirds = { num: 2, den: 3 };
  test.each([
    { yes: 2, no: 1, abstain: 0, base: "yes-no", reached: true, needed: 2 },
    { yes: 66, no: 34, abstain: 0, base: "yes-no", reached: false, needed: 67 },
    { yes: 67, no: 33, abstain: 0, base: "yes-no", reached: true, needed: 67 },
    { yes: 67, no: 30, abstain: 6, base: "yes-no", reached: true, needed: 65 },
    { yes: 67, no: 30, abstain: 6, base: "cast", reached: false, needed: 69 },
    { yes: 80, no: 1, abstain: 0, base: "entitled", reached: true, needed: 80 },
    { yes: 79, no: 1, abstain: 0, base: "entitled", reached: false, needed: 80 },
    { yes: 0, no: 0, abstain: 0, base: "yes-no", reached: false, needed: 1 },
  ] as const)(
    "of two thirds of $base with $yes yes, $no no, $abstain abstentions: $reached",
    ({ yes, no, abstain, base, reached, needed }) => {
      const rule = { share: twoThirds, base, entitled: 120 };
      const result = decideByQualifiedMajority(totals(yes, no, abstain), rule);
      expect(result).toMatchObject({ reached, needed, tie: null });
    },
  );

  test("is exact where a fraction in floating point is not", () => {
    // 0.7 · 10 is 7, but 3 · 0.1 and its like are not what they seem.
    expect(leastOf({ num: 7, den: 10 }, 10)).toBe(7);
    expect(leastOf({ num: 1, den: 3 }, 9_007_199_254_740_990)).toBe(3_002_399_751_580_330);
    expect(leastOf({ num: 1, den: 3 }, 9_007_199_254_740_991)).toBe(3_002_399_751_580_331);
  });

  test.each([
    { num: 0, den: 3 },
    { num: 4, den: 3 },
    { num: 0.5, den: 1 },
  ])("refuses $num/$den as a share", (share) => {
    expect(() => leastOf(share, 10)).toThrow(RangeError);
  });
});

describe("a quorum", () => {
  const quarter = { num: 1, den: 4 };
  const fifth = { num: 1, den: 5 };

  test("of presence counts every ballot, one of approval the winning side alone", () => {
    const votes = totals(19, 3, 2, 1);
    expect(checkQuorums(votes, { presence: quarter, approval: fifth }, 100)).toEqual([
      { quorum: "presence", reached: true, counted: 25, needed: 25 },
      { quorum: "approval", reached: false, counted: 19, needed: 20 },
    ]);
  });

  test("that is not asked for is not checked", () => {
    const none = { presence: null, approval: null };
    expect(checkQuorums(totals(1, 0), none, 100)).toEqual([]);
    expect(checkQuorums(totals(1, 0), { ...none, presence: quarter }, 100)).toHaveLength(1);
  });

  test("of approval can be met by those who say no", () => {
    const [approval] = checkQuorums(totals(3, 20), { presence: null, approval: fifth }, 100);
    expect(approval).toMatchObject({ reached: true, counted: 20 });
  });
});

describe("a question", () => {
  const rule = {
    majority: { rule: "simple-majority" },
    quorums: { presence: { num: 1, den: 2 }, approval: { num: 1, den: 4 } },
    entitled: 40,
  } as const;

  test.each([
    { why: "with majority and quorums", votes: totals(11, 9), accepted: true },
    { why: "without the majority", votes: totals(10, 10), accepted: false },
    { why: "without presence", votes: totals(15, 4), accepted: false },
    { why: "with presence by abstentions", votes: totals(15, 4, 1), accepted: true },
    { why: "without approval", votes: totals(9, 8, 3), accepted: false },
  ])("is decided $why: $accepted", ({ votes, accepted }) => {
    expect(decideQuestion(votes, rule).accepted).toBe(accepted);
  });

  test("adds up its ballots by answer", () => {
    const ballots = [
      { count: 3, choice: "yes" },
      { count: 2, choice: "no" },
      { count: 4, choice: "abstain" },
      { count: 1, choice: "yes" },
      { count: 5, choice: "blank" },
    ];
    const profile = { candidates: ["yes", "no"], ballots };
    expect(addUpAnswers(profile, { yes: "yes", no: "no" })).toEqual(totals(4, 2, 4, 5));
  });
});
