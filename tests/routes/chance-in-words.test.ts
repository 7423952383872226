import { expect, test } from "vitest";
import { chanceInWords } from "#app/routes/staff/invitations/chance-in-words.ts";

test.each([
  [5_711_913 / 11_000_000, { some: 1, all: 2 }],
  [0.004, { some: 1, all: 250 }],
  [0.15, { some: 1, all: 7 }],
  [0.34, { some: 1, all: 3 }],
  [0.41, { some: 2, all: 5 }],
  [0.8, { some: 4, all: 5 }],
  [0.87, { some: 9, all: 10 }],
  [0.97, null],
  [1, null],
  [0, null],
])("the chance %d is said as %o", (share, words) => {
  expect(chanceInWords(share)).toEqual(words);
});
