import { describe, expect, test } from "vitest";
import { lotOrder } from "#app/domain/tally/lot.ts";

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
