import { expect, test } from "vitest";
import { probabilityQuantiles } from "#app/domain/sortition/probability-quantiles.ts";

const STEPS = [
  { probability: 0.1, people: 2 },
  { probability: 0.4, people: 6 },
  { probability: 0.9, people: 2 },
];

test.each([
  [0, 0.1],
  [0.2, 0.1],
  [0.21, 0.4],
  [0.5, 0.4],
  [0.8, 0.4],
  [0.9, 0.9],
  [1, 0.9],
])("the share %d of the people has at most the chance %d", (share, chance) => {
  expect(probabilityQuantiles(STEPS, [share])).toEqual([chance]);
});

test("nobody has no chance", () => {
  expect(probabilityQuantiles([], [0, 1])).toEqual([0, 0]);
});
