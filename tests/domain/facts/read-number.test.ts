import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectNotation, readNumber } from "#app/domain/facts/read-number.ts";
import { specialSign } from "#app/domain/facts/special-signs.ts";

describe("a number", () => {
  test.each([
    ["1.234", "comma", 1234],
    ["1.234", "point", 1.234],
    ["1.234,5", "comma", 1234.5],
    ["1,234.5", "point", 1234.5],
    ["14 491", "comma", 14491],
    ["14 491", "comma", 14491],
    ["14 491", "point", 14491],
    ["14'491", "point", 14491],
    ["-1,86", "comma", -1.86],
    ["−320", "comma", -320],
    ["+40", "point", 40],
    ["10 %", "comma", 10],
    [",5", "comma", 0.5],
    ["1.234.567", "comma", 1234567],
  ] as const)("%j with a decimal %s is %d", (cell, notation, value) => {
    expect(readNumber(cell, notation)).toEqual({ value, qualified: false });
  });

  test.each(["(1.234)", "1.234 p", "1.234r", "1234 e"])("%j is of limited value", (cell) => {
    expect(readNumber(cell, "comma")).toEqual({ value: 1234, qualified: true });
  });

  test.each([
    ["1.23", "comma"],
    ["1,23", "point"],
    ["1.2345", "comma"],
    ["12.34.567", "comma"],
    ["1,2,3", "comma"],
    ["", "comma"],
    ["zwölf", "comma"],
    ["12 Euro", "comma"],
    ["07:42", "comma"],
    ["1e5", "point"],
    ["0x10", "point"],
    ["--4", "comma"],
    [".", "comma"],
  ] as const)("%j is none with a decimal %s", (cell, notation) => {
    expect(readNumber(cell, notation)).toBeNull();
  });

  test("written as Germans or as the English write it is read back", () => {
    const numbers = fc.integer({ min: -1e10, max: 1e10 }).map((number) => number / 100);
    fc.assert(
      fc.property(numbers, (number) => {
        const german = new Intl.NumberFormat("de-DE").format(number);
        const english = new Intl.NumberFormat("en-GB").format(number);
        expect(readNumber(german, "comma")?.value).toBe(number || 0);
        expect(readNumber(english, "point")?.value).toBe(number || 0);
      }),
      { seed: 1 },
    );
  });
});

describe("the notation of a table", () => {
  test.each([
    ["a comma before one digit", ["1.234", "10,5"], "comma"],
    ["a point before two digits", ["1,234", "10.55"], "point"],
    ["two points", ["1.234.567"], "comma"],
    ["both marks", ["1.234,567"], "comma"],
    ["nothing but a zero before the mark", ["0.123"], "point"],
    ["what most cells say", ["1,5", "2,5", "3.5"], "comma"],
    ["no cell, because it makes no difference", ["12", "1234", ".", "Halle"], "comma"],
  ] as const)("is told by %s", (_by, cells, notation) => {
    expect(detectNotation(cells)).toBe(notation);
  });

  test.each([
    ["thousands alone", ["1.234", "56.789"]],
    ["as many cells for one as for the other", ["1,5", "2.5"]],
  ])("is not told by %s", (_by, cells) => {
    expect(detectNotation(cells)).toBeNull();
  });
});

test.each([
  ["-", "nothing"],
  ["–", "nothing"],
  [" . ", "withheld"],
  ["x", "impossible"],
  ["...", "later"],
  ["/", "uncertain"],
  ["0", null],
  ["", null],
  ["xx", null],
])("the sign %j means %s", (cell, sign) => {
  expect(specialSign(cell)).toBe(sign);
});
