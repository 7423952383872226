import { expect, test } from "vitest";
import { NATIONALITY_GROUPS, nationalityGroupOf } from "#app/domain/register/nationality-groups.ts";

test.each([
  ["german", ["deutsch", "Deutsche", "DEUTSCHER", "D", "DE", "000", "Germany", "Deutschland"]],
  [
    "eu",
    [
      "polnisch",
      "Polnische",
      "PL",
      "POL",
      "152",
      "Polen",
      "Poland",
      "EU",
      "EU-Ausland",
      "rumänischer",
    ],
  ],
  [
    "europe_outside_eu",
    ["Ukraine", "ukrainisch", "UA", "166", "Türkei", "türkische", "Drittstaat in Europa"],
  ],
  [
    "outside_europe",
    ["Syrien", "syrisch", "SYR", "475", "Afghanistan", "außerhalb Europas", "Vietnam"],
  ],
  ["unknown", ["", "staatenlos", "ungeklärt", "Ohne Angabe", "k. A.", "998"]],
] as const)("%s is understood", (group, words) => {
  expect(words.map((word) => [word, nationalityGroupOf(word)])).toEqual(
    words.map((word) => [word, group]),
  );
});

test.each([
  ["deutsch/polnisch", "german"],
  ["syrisch, deutsch", "german"],
  ["Syrien und Polen", "eu"],
  ["UA | SY", "europe_outside_eu"],
  ["Bosnien und Herzegowina", "europe_outside_eu"],
])("of several, what gives most rights counts: %s", (cell, group) => {
  expect(nationalityGroupOf(cell)).toBe(group);
});

test.each(["Wolkenkuckucksheim", "deutsch/Wolkenkuckucksheim", "777", "99"])(
  "%s is not understood, rather than guessed",
  (cell) => {
    expect(nationalityGroupOf(cell)).toBeNull();
  },
);

test("the groups themselves are understood", () => {
  expect(NATIONALITY_GROUPS.map(nationalityGroupOf)).toEqual(NATIONALITY_GROUPS);
});
