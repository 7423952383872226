import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  drawNumber,
  followUpSeed,
  formatNumber,
  type NumberEvidence,
} from "#app/domain/public-draw/draw-number.ts";

const commitment = "0".repeat(64);
const randomness = "ab".repeat(32);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("The number of the panel", () => {
  test.each([
    [[0, 0, 0], 0],
    [[0, 0, 7], 7],
    [[4, 1, 7], 417],
    [[9, 9, 9], 999],
  ])("is the digits %j on stage", (digits, number) => {
    expect(drawNumber({ source: "stage", digits }, commitment)).toEqual({
      ok: true,
      value: number,
    });
  });

  test.each<[NumberEvidence, string]>([
    [{ source: "lottery-numbers", numbers: [3, 11, 19, 23, 40, 47] }, "3 11 19 23 40 47"],
    [{ source: "beacon", round: 4242, randomness }, `4242 ${randomness}`],
  ])("follows from %j by a hash with the commitment", (evidence, seen) => {
    const text = ["losrunde-number-1", commitment, evidence.source, seen, "0"].join("\n");
    const word = Number.parseInt(sha256(text).slice(0, 8), 16);
    expect(word).toBeLessThan(4_294_967_000);
    expect(drawNumber(evidence, commitment)).toEqual({ ok: true, value: word % 1000 });
  });

  test("takes the next attempt where the first eight digits are beyond the last whole thousand", () => {
    // Found by search: a round whose first hash is at or above 4,294,967,000 is rare.
    const beyond = (round: number, attempt: number) => {
      const text = ["losrunde-number-1", commitment, "lottery-numbers", round, attempt].join("\n");
      return Number.parseInt(sha256(text).slice(0, 8), 16);
    };
    const round = 14256207;
    expect(beyond(round, 0)).toBeGreaterThanOrEqual(4_294_967_000);
    expect(drawNumber({ source: "lottery-numbers", numbers: [round] }, commitment)).toEqual({
      ok: true,
      value: beyond(round, 1) % 1000,
    });
  });

  test("is another one for another commitment, order or round", () => {
    const numbers = Array.from({ length: 40 }, (_, round) =>
      drawNumber({ source: "beacon", round, randomness }, commitment),
    );
    expect(new Set(numbers.map((number) => JSON.stringify(number))).size).toBeGreaterThan(35);
    const drawn = (numbers: number[], of: string) =>
      drawNumber({ source: "lottery-numbers", numbers }, of);
    expect(drawn([1, 2], commitment)).not.toEqual(drawn([2, 1], commitment));
    expect(drawn([1, 2], commitment)).not.toEqual(drawn([12], commitment));
    expect(drawn([1, 2], commitment)).not.toEqual(drawn([1, 2], "1".repeat(64)));
  });

  test("is drawn from hashes evenly", () => {
    const counts = new Array<number>(10).fill(0);
    for (let round = 0; round < 5000; round++) {
      const drawn = drawNumber({ source: "beacon", round, randomness }, commitment);
      const digit = drawn.ok ? Math.floor(drawn.value / 100) : 0;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
    // 99.9 % of even draws stay below this; the rounds are fixed, so the figure is too.
    expect(chiSquare).toBeLessThan(27.9);
  });

  test.each<[string, NumberEvidence, string]>([
    ["two digits", { source: "stage", digits: [1, 2] }, "stage_digits_wrong"],
    ["four digits", { source: "stage", digits: [1, 2, 3, 4] }, "stage_digits_wrong"],
    ["a ten", { source: "stage", digits: [1, 10, 3] }, "stage_digits_wrong"],
    ["half a digit", { source: "stage", digits: [1, 2.5, 3] }, "stage_digits_wrong"],
    ["no number", { source: "stage", digits: [1, Number.NaN, 3] }, "stage_digits_wrong"],
    ["no lottery numbers", { source: "lottery-numbers", numbers: [] }, "lottery_numbers_wrong"],
    ["a negative one", { source: "lottery-numbers", numbers: [3, -1] }, "lottery_numbers_wrong"],
    ["no round", { source: "beacon", round: -1, randomness }, "beacon_round_wrong"],
    [
      "short randomness",
      { source: "beacon", round: 1, randomness: "ab" },
      "beacon_randomness_wrong",
    ],
    [
      "odd digits",
      { source: "beacon", round: 1, randomness: `${randomness}a` },
      "beacon_randomness_wrong",
    ],
    [
      "no hexadecimal",
      { source: "beacon", round: 1, randomness: "z".repeat(64) },
      "beacon_randomness_wrong",
    ],
  ])("is refused for %s", (_, evidence, code) => {
    expect(drawNumber(evidence, commitment)).toMatchObject({ ok: false, problem: { code } });
  });

  test("does not depend on the case of hexadecimal digits or spaces around them", () => {
    const typed = ` ${randomness.toUpperCase()} `;
    expect(drawNumber({ source: "beacon", round: 1, randomness: typed }, commitment)).toEqual(
      drawNumber({ source: "beacon", round: 1, randomness }, commitment),
    );
  });

  test("has three digits", () => {
    expect([0, 7, 42, 999].map(formatNumber)).toEqual(["000", "007", "042", "999"]);
  });
});

test("A follow-up seed is the hash of commitment, number and purpose", () => {
  expect(followUpSeed(commitment, 7, "alternates")).toBe(sha256(`${commitment}\n007\nalternates`));
  expect(followUpSeed(commitment, 7, "tables")).not.toBe(followUpSeed(commitment, 7, "alternates"));
});
