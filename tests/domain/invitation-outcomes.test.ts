import { describe, expect, test } from "vitest";
import {
  addresseeOf,
  LETTER_OUTCOMES,
  needsConsent,
  OUTCOME_EFFECTS,
  yesCounts,
} from "#app/domain/invitation-outcomes.ts";

test.each([
  ["returned", false, false, false],
  ["moved", false, false, false],
  ["deceased", false, false, false],
  ["under_guardianship", true, true, true],
  ["consent_pending", true, true, true],
] as const)(
  "%s: the code lives %s, a reminder is sent %s, delivered %s",
  (outcome, codeLives, reminded, delivered) => {
    expect(OUTCOME_EFFECTS[outcome]).toMatchObject({ codeLives, reminded, delivered });
  },
);

test("a dead code is never reminded of", () => {
  for (const outcome of LETTER_OUTCOMES) {
    const { codeLives, reminded } = OUTCOME_EFFECTS[outcome];
    expect(reminded && !codeLives).toBe(false);
  }
});

describe("a yes", () => {
  test.each([
    [null, 40, false, true],
    [null, null, false, true],
    [null, 16, false, true],
    [null, 15, false, false],
    [null, 15, true, true],
    ["consent_pending", null, false, false],
    ["consent_pending", null, true, true],
    ["consent_pending", 40, false, false],
    ["under_guardianship", 40, false, true],
    ["under_guardianship", 14, false, false],
    ["returned", 40, true, false],
    ["moved", 15, true, false],
    ["deceased", 40, false, false],
  ] as const)(
    "with the outcome %s at %s years, consent given %s, counts: %s",
    (outcome, ageAtDraw, consentGiven, counts) => {
      expect(yesCounts({ outcome, ageAtDraw, consentGiven })).toBe(counts);
    },
  );
});

test.each([
  [null, 40, "person"],
  [null, 15, "parents"],
  ["consent_pending", null, "parents"],
  ["under_guardianship", 40, "guardian"],
  ["under_guardianship", 15, "parents"],
] as const)("with the outcome %s at %s years the letter goes to the %s", (outcome, age, to) => {
  expect(addresseeOf({ outcome, ageAtDraw: age })).toBe(to);
  expect(needsConsent({ outcome, ageAtDraw: age })).toBe(to === "parents");
});
