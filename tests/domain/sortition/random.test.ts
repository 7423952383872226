import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { seededRandom } from "#app/domain/random.ts";

describe("seeded randomness", () => {
  test("the same seed gives the same stream, another seed another one", () => {
    const stream = (seed: string) => {
      const random = seededRandom(seed);
      return [random.next(), random.integer(1000), ...random.shuffle([1, 2, 3, 4, 5])];
    };
    expect(stream("a")).toEqual(stream("a"));
    expect(stream("a")).not.toEqual(stream("b"));
  });

  test("the stream of a seed never changes between versions", () => {
    const random = seededRandom("Hettstedt");
    expect([random.integer(1000), random.integer(1000), random.integer(1000)]).toEqual([
      502, 678, 818,
    ]);
  });

  test("whole numbers are equally likely", () => {
    const random = seededRandom("even");
    const times = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) {
      const n = random.integer(7);
      times[n] = (times[n] ?? 0) + 1;
    }
    for (const count of times) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test("a sample has no repeats and each pair of items is equally likely", () => {
    const random = seededRandom("pairs");
    const times = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const pair = random.sample(["a", "b", "c", "d"], 2).sort().join("");
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
    expect([...times.keys()].sort()).toEqual(["ab", "ac", "ad", "bc", "bd", "cd"]);
    for (const count of times.values()) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });

  test.each([0, -1, 1.5, 2 ** 33])("a bound of %s for a whole number is refused", (bound) => {
    expect(() => seededRandom("x").integer(bound)).toThrow(RangeError);
  });

  test("more items than there are cannot be sampled", () => {
    expect(() => seededRandom("x").sample([1, 2], 3)).toThrow(RangeError);
  });
});

describe("hash and canonical JSON", () => {
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["Straße", "58a3778c18c41726"],
  ])("SHA-256 of %j is the published one", (text, hash) => {
    expect(sha256Hex(text).startsWith(hash)).toBe(true);
  });

  test("the order of keys does not matter, the order of items does", () => {
    expect(canonicalJson({ b: 1, a: [1, { d: null, c: "x" }] })).toBe(
      '{"a":[1,{"c":"x","d":null}],"b":1}',
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  test("canonical JSON reads back as what was written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 1 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s has no JSON", (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
