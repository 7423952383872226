import fc from "fast-check";
import { expect, test } from "vitest";
import { ballotOrder } from "#app/domain/votes/ballot-order.ts";

test("one voter sees all options, always in the same order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 20 }), fc.uuid(), (options, rollId) => {
      const order = ballotOrder(options, rollId, "question");
      expect(ballotOrder([...options], rollId, "question")).toEqual(order);
      expect([...order].sort()).toEqual([...options].sort());
    }),
    { seed: 75 },
  );
});

test("over many voters every option stands as often in every place", () => {
  const places = new Map<string, number>();
  for (let voter = 0; voter < 3000; voter += 1) {
    for (const [place, option] of ballotOrder([..."ABC"], `roll ${voter}`, "q").entries()) {
      places.set(option + place, (places.get(option + place) ?? 0) + 1);
    }
  }
  expect(places.size).toBe(9);
  // 1000 is expected, with a standard deviation of 26.
  for (const often of places.values()) expect(Math.abs(often - 1000)).toBeLessThan(110);
});

test("the orders of two questions have nothing to do with each other", () => {
  const same = Array.from({ length: 1000 }, (_, voter) =>
    ["first", "second"].map((question) => ballotOrder([..."AB"], `roll ${voter}`, question)[0]),
  ).filter(([first, second]) => first === second);
  // 500 is expected, with a standard deviation of 16.
  expect(Math.abs(same.length - 500)).toBeLessThan(70);
});
