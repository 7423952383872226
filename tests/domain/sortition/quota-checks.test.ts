import { describe, expect, test } from "vitest";
import { seatsOf } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import { countMeeting, type PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import { checkDraft } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import type { DraftRow, QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";

function row(value: string, min: string, max: string, flex: Partial<DraftRow> = {}): DraftRow {
  return { value, min, max, minFlex: "", maxFlex: "", ...flex };
}

function age(...rows: DraftRow[]): QuotaDraft {
  return [{ name: "age", rows }];
}

const POOL: PoolCounts = {
  people: 30,
  features: [
    {
      feature: "age",
      values: [
        { value: "old", people: 28 },
        { value: "young", people: 2 },
      ],
    },
  ],
};

const GOOD = age(row("young", "1", "2"), row("old", "8", "10"));

test("a draft without fault gives its quotas", () => {
  expect(checkDraft(GOOD, 10, POOL)).toEqual({
    findings: [],
    sums: [{ min: 9, max: 12, complete: true, fits: true }],
    quotas: [
      { feature: "age", value: "young", min: 1, max: 2 },
      { feature: "age", value: "old", min: 8, max: 10 },
    ],
    combined: [],
  });
});

describe("a quota over several features", () => {
  const pool: PoolCounts = {
    people: 30,
    features: [
      {
        feature: "age",
        values: [
          { value: "old", people: 20 },
          { value: "young", people: 10 },
        ],
      },
      {
        feature: "sex",
        values: [
          { value: "f", people: 15 },
          { value: "m", people: 15 },
        ],
      },
    ],
    profiles: [
      { people: 12, values: [0, 0] },
      { people: 8, values: [0, 1] },
      { people: 3, values: [1, 0] },
      { people: 7, values: [1, 1] },
    ],
  };
  const youngWomen = [
    { feature: "age", values: ["young"] },
    { feature: "sex", values: ["f"] },
  ];

  function combined(min: string, max: string, conditions = youngWomen, name = ""): QuotaDraft {
    return [{ name, rows: [row("yes", min, max)], conditions }];
  }

  test.each([
    ["one value each", youngWomen, 3],
    ["several values", [{ feature: "age", values: ["young", "old"] }, ...youngWomen.slice(1)], 15],
    ["a value nobody has", [{ feature: "age", values: ["middle"] }, ...youngWomen.slice(1)], 0],
    ["a feature nobody has", [{ feature: "town", values: ["north"] }, ...youngWomen], 0],
  ])("concerns the people who meet every condition: %s", (_name, conditions, people) => {
    expect(countMeeting(pool, conditions)).toBe(people);
  });

  test("is stored under what it asks for, and needs no sum over the seats", () => {
    expect(checkDraft(combined("1", "2"), 10, pool)).toMatchObject({
      findings: [],
      quotas: [{ feature: "age: young & sex: f", value: "yes", min: 1, max: 2 }],
      combined: [{ name: "age: young & sex: f", conditions: youngWomen }],
    });
  });

  test.each([
    ["one feature", combined("1", "2", youngWomen.slice(1)), "conditions_too_few", "conditions"],
    ["too few people", combined("4", "5"), "too_few_people", "min"],
    ["more than all seats", combined("11", "12"), "combined_min_above_size", "min"],
    ["the name of a feature", combined("1", "2", youngWomen, "age"), "combined_name_taken", "name"],
    ["bounds the wrong way round", combined("3", "2"), "min_above_max", "max"],
    ["no number", combined("1", ""), "number_missing", "max"],
  ])("cannot be stored with %s", (_name, draft, code, field) => {
    const { findings, quotas } = checkDraft(draft, 10, pool);
    expect(findings[0]).toMatchObject({ code, place: { feature: 0, field } });
    expect(quotas).toBeNull();
  });

  test.each([
    [
      combined("0", "2", [{ feature: "age", values: ["middle"] }, ...youngWomen.slice(1)]),
      "nobody_meets_conditions",
    ],
    [
      combined("0", "2", [{ feature: "town", values: ["x"] }, ...youngWomen]),
      "feature_not_in_pool",
    ],
  ])("can be stored although nobody is meant: %#", (draft, code) => {
    const { findings, quotas } = checkDraft(draft, 10, pool);
    expect(findings).toMatchObject([{ code, severity: "warning" }]);
    expect(quotas).not.toBeNull();
  });
});

describe("each fault is found at its field and keeps the draft from being stored", () => {
  test.each<[string, QuotaDraft, string, { row: number | null; field: string } | null]>([
    [
      "min above max",
      age(row("young", "2", "1"), row("old", "8", "10")),
      "min_above_max",
      at(0, "max"),
    ],
    [
      "a word for a number",
      age(row("young", "few", "2"), row("old", "8", "10")),
      "not_a_number",
      at(0, "min"),
    ],
    [
      "a negative number",
      age(row("young", "-1", "2"), row("old", "8", "10")),
      "not_a_number",
      at(0, "min"),
    ],
    [
      "half a seat",
      age(row("young", "1", "1.5"), row("old", "8", "10")),
      "not_a_number",
      at(0, "max"),
    ],
    [
      "a blank number",
      age(row("young", "1", " "), row("old", "8", "10")),
      "number_missing",
      at(0, "max"),
    ],
    [
      "a value twice",
      age(row("young", "1", "2"), row(" young ", "8", "10")),
      "value_repeated",
      at(1, "value"),
    ],
    ["a feature twice", [...GOOD, ...GOOD], "feature_repeated", at(null, "name")],
    [
      "a feature without a name",
      [{ name: " ", rows: GOOD[0]?.rows ?? [] }],
      "feature_name_missing",
      at(null, "name"),
    ],
    [
      "a value without a name",
      age(row("", "1", "2"), row("old", "8", "10")),
      "value_missing",
      at(0, "value"),
    ],
    ["a feature without values", age(), "feature_without_values", at(null, "name")],
    [
      "minimums above the seats",
      age(row("young", "2", "2"), row("old", "9", "10")),
      "min_sum_above_size",
      at(null, "name"),
    ],
    [
      "maximums below the seats",
      age(row("young", "0", "1"), row("old", "8", "8")),
      "max_sum_below_size",
      at(null, "name"),
    ],
    [
      "nobody for a required value",
      age(row("young", "1", "2"), row("older", "8", "10")),
      "nobody_with_value_required",
      at(1, "min"),
    ],
    [
      "fewer people than required",
      age(row("young", "3", "4"), row("old", "6", "8")),
      "too_few_people",
      at(0, "min"),
    ],
    [
      "a lower limit above min",
      age(row("young", "1", "2", { minFlex: "2" }), row("old", "8", "10")),
      "min_flex_above_min",
      at(0, "minFlex"),
    ],
    [
      "an upper limit below max",
      age(row("young", "1", "2", { maxFlex: "1" }), row("old", "8", "10")),
      "max_flex_below_max",
      at(0, "maxFlex"),
    ],
  ])("%s", (_title, draft, code, place) => {
    const { findings, quotas } = checkDraft(draft, 10, POOL);
    const found = findings.find((finding) => finding.code === code);
    expect(found).toMatchObject({ code, place });
    expect(found?.severity).not.toBe("warning");
    expect(quotas).toBeNull();
  });
});

test("a panel larger than the pool is a fault of the whole", () => {
  const draft = age(row("young", "0", "2"), row("old", "0", "40"));
  expect(checkDraft(draft, 40, POOL).findings).toMatchObject([
    { code: "size_above_pool", severity: "fault", place: null, params: { size: 40, people: 30 } },
  ]);
});

test.each([
  ["nobody_with_value", age(...(GOOD[0]?.rows ?? []), row("very old", "0", "1"))],
  ["value_without_quota", age(row("old", "8", "10"))],
  ["feature_not_in_pool", [{ name: "shoe size", rows: [row("42", "0", "10")] }]],
])("%s is a warning that lets the draft be stored", (code, draft) => {
  const { findings, quotas } = checkDraft(draft, 10, POOL);
  expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, "warning"]]);
  expect(quotas).not.toBeNull();
});

test("a quota that admits nobody needs nobody in the pool", () => {
  const draft = age(...(GOOD[0]?.rows ?? []), row("very old", "0", "0"));
  expect(checkDraft(draft, 10, POOL).findings).toEqual([]);
});

test("without a pool, only the quotas themselves are checked", () => {
  const draft = age(row("anything", "9", "40"));
  expect(checkDraft(draft, 10, null).findings).toEqual([]);
  expect(checkDraft(draft, 10, { people: 0, features: [] }).findings).toEqual([]);
});

test.each([
  ["", null],
  ["  ", null],
  ["0", 0],
  [" 12 ", 12],
  ["1e3", Number.NaN],
  ["0x10", Number.NaN],
  ["1234567", Number.NaN],
])("seats typed as %o are %o", (text, seats) => {
  expect(seatsOf(text)).toBe(seats);
});

function at(place: number | null, field: string) {
  return { row: place, field };
}
