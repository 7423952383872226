import fc from "fast-check";
import { expect, test } from "vitest";
import { answeredShare, forecastResponse } from "#app/domain/response-forecast.ts";

test.each([
  { days: 0, share: 0 },
  { days: 2, share: 0 },
  { days: 8.24, share: 0.5 },
  { days: 22.72, share: 0.9 },
  { days: 400, share: 1 },
])("after $days days $share of a wave has answered", ({ days, share }) => {
  expect(answeredShare(days)).toBeCloseTo(share, 2);
});

const HALF_WAY = { letters: 2000, silent: 1900, days: 8.238 };

test("half-way through a wave about as many come as have come", () => {
  const forecast = forecastResponse([HALF_WAY], { yes: 100, inPool: 100, needed: 200 }, 365);
  expect(forecast?.expected).toBeGreaterThan(95);
  expect(forecast?.expected).toBeLessThan(105);
  expect(forecast?.chance).toBeGreaterThan(0.4);
  expect(forecast?.chance).toBeLessThan(0.6);
});

test("who is in the pool through outreach counts, and tells nothing about letters", () => {
  const few = forecastResponse([HALF_WAY], { yes: 2, inPool: 2, needed: 6 }, 20);
  const more = forecastResponse([HALF_WAY], { yes: 2, inPool: 5, needed: 6 }, 20);
  expect(more?.expected).toBe(few?.expected);
  expect(more?.chance).toBeGreaterThan(few?.chance ?? 1);
});

test.each([
  { inPool: 5, daysLeft: 0, chance: 1 },
  { inPool: 4, daysLeft: 0, chance: 0 },
  { inPool: 4, daysLeft: -3, chance: 0 },
])("after the last day $inPool of 5 is $chance", ({ inPool, daysLeft, chance }) => {
  const forecast = forecastResponse([HALF_WAY], { yes: inPool, inPool, needed: 5 }, daysLeft);
  expect(forecast).toEqual({ expected: 0, least: 0, most: 0, chance });
});

test("nothing is forecast from letters that can hardly have arrived", () => {
  const waves = [{ letters: 2000, silent: 2000, days: 2 }];
  expect(forecastResponse(waves, { yes: 0, inPool: 0, needed: 5 }, 20)).toBeNull();
});

test("once everybody answered nobody is to come", () => {
  const waves = [{ letters: 100, silent: 0, days: 30 }];
  const forecast = forecastResponse(waves, { yes: 20, inPool: 20, needed: 21 }, 10);
  expect(forecast).toEqual({ expected: 0, least: 0, most: 0, chance: 0 });
});

test("the Beta-binomial chance is the one of the sum over its definition", () => {
  // One silent letter: the chance of one more is the mean of its probability.
  const waves = [{ letters: 400, silent: 1, days: 1000 }];
  const before = [{ letters: 400, silent: 1, days: 10 }];
  expect(forecastResponse(waves, { yes: 40, inPool: 40, needed: 41 }, 5)?.chance).toBeCloseTo(0, 6);
  const forecast = forecastResponse(before, { yes: 40, inPool: 40, needed: 41 }, 5);
  expect(forecast?.chance).toBeCloseTo(forecast?.expected ?? 0, 9);
});

test("a chance is a probability, never falls with more people or days and never rises with more needed", () => {
  const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
  fc.assert(
    fc.property(
      whole(50, 3000),
      whole(0, 60),
      whole(0, 60),
      whole(4, 60),
      whole(1, 40),
      (letters, yes, needed, days, daysLeft) => {
        const said = Math.min(yes, letters);
        const waves = [{ letters, silent: letters - said, days }];
        const chance = (inPool: number, wanted: number, left: number) =>
          forecastResponse(waves, { yes: said, inPool, needed: wanted }, left)?.chance ?? 0;
        const own = chance(said, needed, daysLeft);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(1);
        expect(chance(said + 1, needed, daysLeft)).toBeGreaterThanOrEqual(own - 1e-9);
        expect(chance(said, needed + 1, daysLeft)).toBeLessThanOrEqual(own + 1e-9);
        expect(chance(said, needed, daysLeft + 1)).toBeGreaterThanOrEqual(own - 1e-6);
      },
    ),
    { numRuns: 100, seed: 1 },
  );
});

test("the interval holds about four of five cases, and the mean", () => {
  const forecast = forecastResponse([HALF_WAY], { yes: 100, inPool: 100, needed: 0 }, 365);
  const { least = 0, most = 0, expected = 0 } = forecast ?? {};
  expect(least).toBeLessThan(expected);
  expect(most).toBeGreaterThan(expected);
  const reach = (more: number) =>
    forecastResponse([HALF_WAY], { yes: 100, inPool: 100, needed: 100 + more }, 365)?.chance ?? 0;
  const held = reach(least) - reach(most + 1);
  expect(held).toBeGreaterThanOrEqual(0.8);
  expect(held).toBeLessThan(0.85);
});

test("few letters give a wider interval than many with the same share of yes", () => {
  const width = (letters: number, yes: number) => {
    const waves = [{ letters, silent: letters - 2 * yes, days: 8.238 }];
    const forecast = forecastResponse(waves, { yes, inPool: yes, needed: 0 }, 365);
    return ((forecast?.most ?? 0) - (forecast?.least ?? 0)) / (forecast?.expected ?? 1);
  };
  expect(width(100, 5)).toBeGreaterThan(2 * width(2000, 100));
});
