import { randomInt } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET } from "#app/domain/one-time-code.ts";
import {
  isTrackingHalf,
  newTrackingHalf,
  readTrackingCode,
  trackingCode,
} from "#app/domain/votes/tracking-code.ts";

const half = fc
  .array(fc.constantFrom(...CODE_ALPHABET), { minLength: 6, maxLength: 6 })
  .map((signs) => signs.join(""));

test("a code is made of both halves and read again however it is typed", () => {
  fc.assert(
    fc.property(half, half, (ofServer, ofBrowser) => {
      const code = trackingCode(ofServer, ofBrowser);
      expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]$/);
      expect(code.replaceAll("-", "").slice(0, 12)).toBe(ofServer + ofBrowser);
      expect(readTrackingCode(code)).toBe(code);
      expect(readTrackingCode(` ${code.toLowerCase().replaceAll("-", "")}`)).toBe(code);
    }),
    { seed: 77 },
  );
});

test("every single wrong sign of a code is noticed", () => {
  fc.assert(
    fc.property(half, half, fc.nat(12), fc.integer({ min: 1, max: 30 }), (one, two, at, shift) => {
      const signs = [...trackingCode(one, two).replaceAll("-", "")];
      signs[at] = CODE_ALPHABET[(CODE_ALPHABET.indexOf(signs[at] ?? "") + shift) % 31] ?? "";
      expect(readTrackingCode(signs.join(""))).toBeNull();
    }),
    { seed: 78 },
  );
});

test("a new half is one, and what a browser may send instead is not", () => {
  expect(isTrackingHalf(newTrackingHalf((n) => randomInt(n)))).toBe(true);
  for (const text of ["", "ABCDE", "ABCDEFG", "abcdef", "ABCDE0", "ABCDE\n", "ABCDE😀"]) {
    expect(isTrackingHalf(text)).toBe(false);
    expect(() => trackingCode("ABCDEF", text)).toThrow(RangeError);
  }
});
