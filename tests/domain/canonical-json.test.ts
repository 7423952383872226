import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";

const RUNS = { seed: 63, numRuns: 500 };

test("keys stand in the order of their code units, whatever order they came in", () => {
  const value = {
    b: 1,
    a: { "10": "ä", "9": null },
    "2": [["x"], [], "y"],
    ﬁ: true,
    "😀": [1, ["z"]],
  };
  expect(canonicalJson(value)).toBe(
    '{"2":[["x"],[],"y"],"a":{"10":"ä","9":null},"b":1,"😀":[1,["z"]],"ﬁ":true}',
  );
});

test("what is undefined is left out, and what JSON has no word for is refused, however deep", () => {
  expect(canonicalJson({ a: undefined, b: [] })).toBe('{"b":[]}');
  for (const value of [Number.NaN, [Number.POSITIVE_INFINITY], { a: [["b"], [() => 1]] }]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
  expect(() => canonicalJson([undefined])).toThrow(TypeError);
});

test("it is read as what was written, and once more has the same bytes", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(read)).toBe(text);
    }),
    RUNS,
  );
});
