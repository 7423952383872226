import { expect, test } from "vitest";
import { householdKey, saysYes } from "#app/services/files/household-key.ts";

test.each([
  ["case", ["AM ANGER 5", "Hettstedt"], ["Am Anger 5", "HETTSTEDT"]],
  ["spaces around and between words", ["  Am  Anger 5", "Hettstedt "], ["Am Anger 5", "Hettstedt"]],
  ["spaces that do not look like any", ["Am\u00a0Anger 5"], ["Am\u2009Anger 5"]],
  ["ß and SS", ["Kurze Straße 1"], ["KURZE STRASSE 1"]],
  ["how an address is spread over columns", ["Am Anger", "5"], ["Am Anger 5"]],
])("one household without regard to %s", (_name, one, other) => {
  expect(householdKey(one)).not.toBeNull();
  expect(householdKey(one)).toBe(householdKey(other));
});

test.each([
  ["house numbers", ["Am Anger", "5"], ["Am Anger", "5a"]],
  ["towns", ["Am Anger 5", "Hettstedt"], ["Am Anger 5", "Meisberg"]],
])("two households with different %s", (_name, one, other) => {
  expect(householdKey(one)).not.toBe(householdKey(other));
});

test.each([
  ["no columns", []],
  ["an empty cell", [""]],
  ["a town alone", [" ", "Hettstedt"]],
])("no household with %s", (_name, cells) => {
  expect(householdKey(cells)).toBeNull();
});

test.each([
  ["", false],
  ["nein", false],
  [" No ", false],
  ["0", false],
  ["ja", true],
  ["Haus am Park", true],
])("in a column for institutions, %j means %s", (cell, expected) => {
  expect(saysYes(cell)).toBe(expected);
});
