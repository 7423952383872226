import fc from "fast-check";
import { expect, test } from "vitest";
import {
  calibrateWaterModel,
  changeOfPrice,
  headsThatFit,
  type WaterTerms,
  type WaterYear,
  waterPrices,
} from "#app/domain/scenarios/water-price.ts";

const TERMS: WaterTerms = { purchaseGrowth: 0.0158, newcomerExcess: 0.2, newcomerYears: 10 };

function straight(start: number, perYear: number, years = 10): WaterYear[] {
  return Array.from({ length: years + 1 }, (_none, year) => ({
    residents: start + perYear * year,
    newcomers: year === 0 ? 0 : Math.max(0, perYear),
  }));
}

test("with the same people and the same use only the purchase price moves the price", () => {
  const prices = waterPrices(straight(14000, 0), { fixedShare: 0.5, useGrowth: 0 }, TERMS);
  expect(prices[0]).toBe(1);
  expect(prices[10]).toBeCloseTo(0.5 + 0.5 * 1.0158 ** 10, 12);
});

test("what costs the same is shared by fewer cubic metres where people leave", () => {
  const prices = waterPrices(straight(1000, -50), { fixedShare: 1, useGrowth: 0 }, TERMS);
  expect(prices[10]).toBeCloseTo(2, 12);
});

test("newcomers use a fifth more in their first year, and as much as everyone after ten", () => {
  const path = [
    { residents: 1000, newcomers: 0 },
    { residents: 1000, newcomers: 100 },
    ...Array.from({ length: 11 }, () => ({ residents: 1000, newcomers: 0 })),
  ];
  const uses = waterPrices(path, { fixedShare: 1, useGrowth: 0 }, TERMS).map(
    (price) => 1000 / price,
  );
  const excess = uses.map((use) => use - 1000);
  const expected = [0, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0, 0];
  for (const [year, each] of expected.entries()) expect(excess[year]).toBeCloseTo(each, 9);
});

test.each([
  ["half as much more", { newcomerExcess: 0.1 }, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
  ["for four years", { newcomerYears: 4 }, [20, 15, 10, 5, 0, 0, 0, 0, 0, 0, 0]],
  ["for one year", { newcomerYears: 1 }, [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
])("newcomers may use %s", (_what, changed, expected) => {
  const path = [
    { residents: 1000, newcomers: 0 },
    { residents: 1000, newcomers: 100 },
    ...expected.slice(1).map(() => ({ residents: 1000, newcomers: 0 })),
  ];
  const model = { fixedShare: 1, useGrowth: 0 };
  const prices = waterPrices(path, model, { ...TERMS, ...changed });
  const excess = prices.slice(1).map((price) => 1000 / price - 1000);
  for (const [year, each] of expected.entries()) expect(excess[year]).toBeCloseTo(each, 9);
});

test("calibration finds the model from which two prices come", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: -0.04, max: 0.04, noNaN: true }),
      fc.integer({ min: -300, max: -20 }),
      fc.integer({ min: 20, max: 300 }),
      (fixedShare, useGrowth, falling, rising) => {
        const model = { fixedShare, useGrowth };
        const [low, high] = [straight(14500, falling), straight(14500, rising)];
        const found = calibrateWaterModel(
          { path: low, change: changeOfPrice(low, model, TERMS) },
          { path: high, change: changeOfPrice(high, model, TERMS) },
          TERMS,
        );
        if (!found.ok) throw new Error(found.problem.code);
        expect(found.value.fixedShare).toBeCloseTo(fixedShare, 8);
        expect(found.value.useGrowth).toBeCloseTo(useGrowth, 8);
      },
    ),
    { seed: 1 },
  );
});

test.each([
  ["the price rises with growth", 0.01, 0.3],
  ["use would have to explode", 0.4, -0.3],
  ["both paths have the same price", 0.1, 0.1],
])("calibration refuses prices that no model of this kind gives: %s", (_why, low, high) => {
  const found = calibrateWaterModel(
    { path: straight(14500, -100), change: low },
    { path: straight(14500, 200), change: high },
    TERMS,
  );
  expect(found).toEqual({ ok: false, problem: { code: "water_prices_do_not_fit", params: {} } });
});

test("three prices of one model say how many residents the third path has", () => {
  const model = { fixedShare: 0.6, useGrowth: -0.01 };
  const paths = [straight(14500, -100), straight(14500, 100), straight(14500, 200)];
  const [low, middle, high] = paths.map((path) => ({
    path,
    change: changeOfPrice(path, model, TERMS),
  }));
  if (low === undefined || middle === undefined || high === undefined) throw new Error("three");
  const alone = low.path.map(({ residents }) => residents);
  expect(headsThatFit(low.change, middle, high, TERMS)).toBeCloseTo(
    (alone[10] ?? 0) / (alone[0] ?? 1),
    9,
  );
});

test("no number of residents gives a price below what water is bought for", () => {
  const model = { fixedShare: 0.6, useGrowth: 0 };
  const [low, high] = [straight(14500, -100), straight(14500, 200)].map((path) => ({
    path,
    change: changeOfPrice(path, model, TERMS),
  }));
  if (low === undefined || high === undefined) throw new Error("two");
  expect(headsThatFit(-0.9, low, high, TERMS)).toBeNull();
});
