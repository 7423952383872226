import { describe, expect, test } from "vitest";
import { typedCharacters, typedFault } from "#app/domain/public-draw/typed-characters.ts";

describe("typed characters", () => {
  test.each([
    ["small letters", "7kqm2x", "7KQM2X"],
    ["spaces, no-break spaces and line breaks", " 7K\u00a0QM\n2X ", "7KQM2X"],
    ["hyphens, dashes, dots and underscores", "7K-QM–2X.—_", "7KQM2X"],
    ["marks that nobody sees", "7K\u200bQM\u20682X\u2069", "7KQM2X"],
    ["letters as wide as Chinese ones", "７ＫＱＭ２Ｘ", "7KQM2X"],
    ["Arabic digits", "٧KQM٢X", "7KQM2X"],
    ["Persian digits", "۷KQM۲X", "7KQM2X"],
  ])("are the same with %s", (_, typed, read) => {
    expect(typedCharacters(typed)).toBe(read);
  });
});

describe("a fault", () => {
  test.each([
    ["nothing", "", { code: "missing" }],
    ["a look-alike", "7KQM2O", { code: "characters", character: "O", lookAlike: true }],
    ["a foreign character", "7KQMÄX", { code: "characters", character: "Ä", lookAlike: false }],
    ["too few", "7KQM2", { code: "length", count: 5 }],
    ["too many", "7KQM2X3", { code: "length", count: 7 }],
    ["all that belong", "7KQM2X", null],
  ])("of %s is told", (_, characters, fault) => {
    expect(typedFault(characters, 6)).toEqual(fault);
  });
});
