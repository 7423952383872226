import { randomInt } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CODE_ALPHABET,
  newOneTimeCode,
  readableSecret,
  readOneTimeCode,
} from "#app/domain/one-time-code.ts";

const code = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 11, maxLength: 11 })
  .map((symbols) => {
    const rest = [...symbols];
    return newOneTimeCode(() => rest.shift() ?? 0);
  });

test("a code has eleven free characters of an alphabet without look-alikes: more than 50 bits", () => {
  expect(new Set(CODE_ALPHABET).size).toBe(31);
  expect(CODE_ALPHABET).not.toMatch(/[01ILO]/);
  expect(11 * Math.log2(31)).toBeGreaterThan(50);
  expect(newOneTimeCode((n) => randomInt(n))).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/);
});

test("a code is read whatever its case, spaces and dashes", () => {
  fc.assert(
    fc.property(code, (text) => {
      expect(readOneTimeCode(text)).toBe(text);
      expect(readOneTimeCode(` ${text.toLowerCase().replaceAll("-", " ")} `)).toBe(text);
      expect(readOneTimeCode(text.replaceAll("-", "–"))).toBe(text);
    }),
    { seed: 1 },
  );
});

test("every single wrong character is noticed", () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.integer({ min: 1, max: 30 }), (text, position, shift) => {
      const plain = [...text.replaceAll("-", "")];
      const symbol = CODE_ALPHABET.indexOf(plain[position] ?? "");
      plain[position] = CODE_ALPHABET[(symbol + shift) % 31] ?? "";
      expect(readOneTimeCode(plain.join(""))).toBeNull();
    }),
    { seed: 2 },
  );
});

test("every swap of two different characters is noticed", () => {
  fc.assert(
    fc.property(code, fc.nat(11), fc.nat(11), (text, left, right) => {
      const plain = [...text.replaceAll("-", "")];
      fc.pre(plain[left] !== plain[right]);
      [plain[left], plain[right]] = [plain[right] ?? "", plain[left] ?? ""];
      expect(readOneTimeCode(plain.join(""))).toBeNull();
    }),
    { seed: 3 },
  );
});

test.each(["", "7KQM", "7KQM-2XPA-93HV-7", "0000-0000-0000", "ÄÖÜß-2XPA-93HV"])(
  "%j is no code",
  (text) => {
    expect(readOneTimeCode(text)).toBeNull();
  },
);

test("a start password is grouped and of the same alphabet", () => {
  expect(readableSecret(16, (n) => randomInt(n))).toMatch(
    /^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/,
  );
});
