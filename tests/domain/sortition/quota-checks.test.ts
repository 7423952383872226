import { describe, expect, test } from "vitest";
import { checkDraft, type PoolCounts, seatsOf } from "#app/domain/sortition/quota-checks.ts";
import type { DraftRow, QuotaDraft } from "#app/domain/sortition/quota-draft.ts";

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
