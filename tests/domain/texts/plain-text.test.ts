import fc from "fast-check";
import { expect, test } from "vitest";
import { mixesScripts, plainText } from "#app/domain/texts/plain-text.ts";

test.each([
  ["an override of direction", "Ja\u202Enein", "Janein"],
  ["zero width between letters", "S\u200bp\u200ba\u2060m\ufeff", "Spam"],
  ["a joiner between Latin letters", "S\u200dpam", "Spam"],
  ["a soft hyphen", "Ver\u00adbot", "Verbot"],
  ["signs that steer", "a\u0000b\u001b[31mc\u0085", "ab[31mc"],
  ["hidden tags", "a\u{e0041}\u{e007f}b", "ab"],
  ["a tower of marks", `a${"\u0316".repeat(40)}b`, `a${"\u0316".repeat(3)}b`],
  ["line ends of other systems", "a\r\nb\rc", "a\nb\nc"],
  ["markup", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["a joiner that Persian needs", "می\u200cخواهم", "می\u200cخواهم"],
  ["a family of pictures", "👩\u200d👧", "👩\u200d👧"],
  ["a mark of direction", "C++\u200f", "C++\u200f"],
])("of what was written, %s is kept as it should be", (_what, written, kept) => {
  expect(plainText(written)).toBe(kept);
});

test("cleaning once is enough", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const clean = plainText(text);
      expect(plainText(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
    }),
    { seed: 1 },
  );
});

test.each([
  ["Мayor", true],
  ["Bürgermeister", false],
  ["Анна Schmidt", false],
  ["محمد Ali", false],
  ["αlex", true],
])("%s mixes scripts within a word: %s", (name, mixed) => {
  expect(mixesScripts(name)).toBe(mixed);
});
