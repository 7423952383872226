import { expect, test } from "vitest";
import {
  addresseeOf,
  awaitsConsent,
  LETTER_OUTCOMES,
  needsConsent,
  OUTCOME_EFFECTS,
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

test.each([
  [null, 40, false, false],
  [null, null, false, false],
  [null, 16, false, false],
  [null, 15, false, true],
  [null, 15, true, false],
  ["consent_pending", null, false, true],
  ["consent_pending", null, true, false],
  ["consent_pending", 40, false, true],
  ["under_guardianship", 40, false, false],
  ["under_guardianship", 14, false, true],
] as const)(
  "with the outcome %s at %s years, consent given %s, a yes waits for consent: %s",
  (outcome, ageAtDraw, consentGiven, waits) => {
    expect(awaitsConsent({ outcome, ageAtDraw, consentGiven })).toBe(waits);
  },
);

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
