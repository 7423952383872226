import { describe, expect, test } from "vitest";
import { checkSelectionInput, type SelectionInput } from "#app/domain/sortition/check-input.ts";
import { quotasFromShares } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";
import { checkQuotas } from "#app/domain/sortition/quotas.ts";
import { peopleOf, quota } from "./instances.ts";

const good: SelectionInput = {
  people: peopleOf(
    ["gender"],
    [
      { values: ["female"], count: 2 },
      { values: ["male"], count: 2 },
    ],
  ),
  quotas: [quota("gender female 1 1"), quota("gender male 1 1")],
  size: 2,
};
const [first, second] = good.people;

describe("bad input", () => {
  test("a sound selection has no faults", () => {
    expect(checkSelectionInput(good)).toEqual([]);
  });

  test.each<[string, Partial<SelectionInput>, object]>([
    [
      "min above max",
      { quotas: [quota("gender female 2 1"), quota("gender male 1 1")] },
      { code: "min_above_max", quota: 0, feature: "gender", value: "female", min: 2, max: 1 },
    ],
    [
      "a negative bound",
      { quotas: [quota("gender female -1 1"), quota("gender male 1 1")] },
      { code: "negative_bound", quota: 0, bound: "min", given: -1 },
    ],
    [
      "half a person",
      { quotas: [quota("gender female 1 1.5"), quota("gender male 1 1")] },
      { code: "non_integer_bound", quota: 0, bound: "max", given: 1.5 },
    ],
    [
      "a bound that is no number",
      { quotas: [quota("gender female x 1"), quota("gender male 1 1")] },
      { code: "non_integer_bound", quota: 0, bound: "min" },
    ],
    [
      "a quota given twice",
      { quotas: [...good.quotas, quota("gender male 0 2")] },
      { code: "duplicate_quota", quota: 2, firstQuota: 1 },
    ],
    ["an empty panel", { size: 0 }, { code: "size_not_positive", size: 0 }],
    ["half a seat", { size: 1.5 }, { code: "size_not_positive", size: 1.5 }],
    ["more seats than people", { size: 5 }, { code: "size_above_pool", size: 5, pool: 4 }],
    [
      "an id that appears twice",
      { people: [...good.people, ...(first ? [first] : [])] },
      { code: "duplicate_person_id", id: "p0", person: 4, firstPerson: 0 },
    ],
    [
      "a value without quota",
      { people: [...good.people, { id: "x", values: { gender: "diverse" } }] },
      { code: "value_without_quota", person: 4, id: "x", feature: "gender", value: "diverse" },
    ],
    [
      "a feature that a person lacks",
      { people: [...good.people, { id: "x", values: {} }] },
      { code: "feature_missing", person: 4, id: "x", feature: "gender" },
    ],
  ])("%s is named", (_, change, fault) => {
    const faults = checkSelectionInput({ ...good, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(fault);
  });

  test("every fault is named, not only the first", () => {
    const faults = checkSelectionInput({
      people: [{ id: "a", values: {} }, ...(second ? [second, second] : [])],
      quotas: [quota("gender female 3 1")],
      size: 9,
    });
    expect(faults.map((fault) => fault.code)).toEqual([
      "min_above_max",
      "size_above_pool",
      "duplicate_person_id",
      "feature_missing",
    ]);
  });

  test("a feature called like a method of objects is missing where nobody gave it", () => {
    const faults = checkSelectionInput({ ...good, quotas: [quota("toString x 0 2")] });
    expect(faults.map((fault) => fault.code)).toEqual(Array(4).fill("feature_missing"));
  });

  test.each([
    ["gender female 2 2", "gender male 1 1", "min_sum_above_size", 3],
    ["gender female 0 1", "gender male 0 0", "max_sum_below_size", 1],
  ])("quotas %s and %s cannot be met by two people: %s", (a, b, code, sum) => {
    const quotas = [quota(a), quota(b)];
    expect(checkQuotas(quotas, 2)).toEqual([
      { kind: "infeasible", code, feature: "gender", sum, size: 2 },
    ]);
    expect(checkSelectionInput({ ...good, quotas })).toEqual([]);
  });
});

describe("quotas from population shares", () => {
  test.each([
    [
      "fractions",
      [0.55, 0.45],
      20,
      0,
      [
        [11, 11],
        [9, 9],
      ],
    ],
    [
      "percentages",
      [55, 45],
      22,
      0,
      [
        [12, 13],
        [9, 10],
      ],
    ],
    [
      "rounded percentages",
      [33.3, 33.3, 33.3],
      30,
      0,
      [
        [10, 10],
        [10, 10],
        [10, 10],
      ],
    ],
    [
      "a slack of one",
      [0.02, 0.98],
      10,
      1,
      [
        [0, 2],
        [8, 10],
      ],
    ],
  ])("%s bracket the proportional seats", (_, shares, size, slack, bounds) => {
    const quotas = quotasFromShares(
      shares.map((share, index) => ({ feature: "f", value: `v${index}`, share })),
      size,
      slack,
    );
    expect(quotas.map(({ min, max }) => [min, max])).toEqual(bounds);
    expect(checkQuotas(quotas, size)).toEqual([]);
  });

  test.each([
    [-0.1, 1.1],
    [Number.NaN, 1],
    [0, 0],
  ])("shares %s and %s are refused", (a, b) => {
    const shares = [a, b].map((share, index) => ({ feature: "f", value: `${index}`, share }));
    expect(() => quotasFromShares(shares, 10, 0)).toThrow(RangeError);
  });
});
