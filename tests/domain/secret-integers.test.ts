import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { secretIntegers } from "#app/domain/random.ts";

test("secret integers are the words of SHA-256 over seed and counter, one after the other", () => {
  const integer = secretIntegers("seed");
  const words = [0, 1].flatMap((counter) => {
    const hash = createHash("sha256").update(`seed\n${counter}`).digest();
    return Array.from({ length: 8 }, (_, at) => hash.readUInt32BE(4 * at));
  });
  expect(Array.from({ length: 16 }, () => integer(2 ** 32))).toEqual(words);
});

test("secret integers stay below their bound, reach every number, and differ by seed", () => {
  const [first, second] = ["a", "b"].map((seed) => {
    const integer = secretIntegers(seed);
    return Array.from({ length: 500 }, () => integer(31));
  });
  expect(new Set(first).size).toBe(31);
  expect(Math.max(...(first ?? []))).toBe(30);
  expect(second).not.toEqual(first);
  for (const bound of [0, -1, 1.5, 2 ** 32 + 1]) {
    expect(() => secretIntegers("a")(bound)).toThrow(RangeError);
  }
});
