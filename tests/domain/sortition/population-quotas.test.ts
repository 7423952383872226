import fc from "fast-check";
import { expect, test } from "vitest";
import {
  proportionalQuotas,
  type QuotaSlack,
  replaceFeatures,
} from "#app/domain/sortition/quota-editing/population-quotas.ts";

const anySlack: fc.Arbitrary<QuotaSlack> = fc.oneof(
  fc.record({ kind: fc.constant("seats" as const), seats: fc.nat(5) }),
  fc.record({ kind: fc.constant("percent" as const), percent: fc.integer({ min: 0, max: 100 }) }),
);

test("filling in from shares always gives Σ min ≤ size ≤ Σ max and min ≤ max", () => {
  const share = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 400 }),
      anySlack,
      (numbers, size, slack) => {
        fc.pre(numbers.some((number) => number > 1e-6));
        const shares = numbers.map((each, index) => ({
          feature: "age",
          value: String(index),
          share: each,
        }));
        const quotas = proportionalQuotas(shares, size, slack).map(({ quota }) => quota);
        expect(quotas.reduce((sum, quota) => sum + quota.min, 0)).toBeLessThanOrEqual(size);
        expect(quotas.reduce((sum, quota) => sum + quota.max, 0)).toBeGreaterThanOrEqual(size);
        for (const { min, max } of quotas) {
          expect(min).toBeGreaterThanOrEqual(0);
          expect(max).toBeGreaterThanOrEqual(min);
          expect(max).toBeLessThanOrEqual(size);
        }
      },
    ),
    { seed: 1 },
  );
});

test.each<[QuotaSlack, number, number]>([
  [{ kind: "seats", seats: 0 }, 13, 14],
  [{ kind: "seats", seats: 2 }, 11, 16],
  [{ kind: "percent", percent: 10 }, 12, 15],
])("a share of 55 percent of 24 seats with slack %o is %i to %i", (slack, min, max) => {
  const shares = [
    { feature: "gender", value: "f", share: 55 },
    { feature: "gender", value: "m", share: 45 },
  ];
  const [first] = proportionalQuotas(shares, 24, slack);
  expect(first?.seats).toBeCloseTo(13.2);
  expect(first?.quota).toEqual({ feature: "gender", value: "f", min, max });
});

test("replacing a feature keeps its place and the other features", () => {
  const quota = (feature: string, value: string) => ({ feature, value, min: 0, max: 1 });
  const current = [quota("age", "young"), quota("town", "north"), quota("work", "yes")];
  const proposed = [quota("town", "south"), quota("sex", "f")];
  expect(replaceFeatures(current, proposed).map((each) => each.value)).toEqual([
    "young",
    "south",
    "yes",
    "f",
  ]);
});
