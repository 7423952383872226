import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { readQuotas, writeQuotas } from "#app/services/files/read-quotas.ts";

function read(text: string) {
  const table = readTable(new TextEncoder().encode(text));
  if (!table.ok) throw new Error(table.problem.code);
  return readQuotas(table.value);
}

describe("readQuotas", () => {
  const plain = { feature: "age", value: "18-29", min: 1, max: 3 };

  test.each([
    ["feature,value,min,max", "feature,value,min,max\nage,18-29,1,3\n", plain],
    ["category,name,min,max", "category,name,min,max\nage,18-29,1,3\n", plain],
    ["category,feature,min,max", "category,feature,min,max\nage,18-29,1,3\n", plain],
    ["any case and spaces", "Category; Name ;MIN;Max\nage;18-29;1;3\n", plain],
    ["German names", "Merkmal;Ausprägung;Minimum;Maximum\nage;18-29;1;3\n", plain],
    [
      "columns nobody asked for, in another order",
      "max,name,category,suggest min,Current #,min\n3,18-29,age,9,,1\n",
      plain,
    ],
    [
      "flexes",
      "feature,value,min,max,min_flex,max_flex\nage,18-29,1,3,0,4\n",
      { ...plain, minFlex: 0, maxFlex: 4 },
    ],
    ["blank flexes", "feature,value,min,max,min_flex,max_flex\nage,18-29,1,3,,\n", plain],
    ["numbers with empty decimals", "feature,value,min,max\nage,18-29,1.0,3.00\n", plain],
  ])("understands %s", (_name, text, quota) => {
    expect(read(text)).toEqual({ quotas: [quota], combined: [], lines: [2], faults: [] });
  });

  test("names the columns that are missing", () => {
    expect(read("\nMerkmal,min\nage,1\n")).toEqual({
      quotas: [],
      combined: [],
      lines: [],
      faults: [{ code: "quota_columns_missing", params: { line: 2, columns: ["value", "max"] } }],
    });
  });

  test("names every fault with its line and keeps the other rows", () => {
    const sheet = read(
      [
        "feature,value,min,max,max_flex",
        "age,young,1,2,",
        "age,old,3,2,",
        "age,young,1,1,",
        "age,,1,x,",
        "sex,f,-1,1.5,",
        "sex,m,1,2,1",
        "sex,d,1,2,3,4",
        "",
        "sex,u,0,1,1",
      ].join("\n"),
    );
    expect(sheet.quotas.map((quota) => quota.value)).toEqual(["young", "u"]);
    expect(sheet.lines).toEqual([2, 10]);
    const old = { line: 3, feature: "age", value: "old", min: 3, max: 2 };
    const m = { line: 7, feature: "sex", value: "m", min: 1, max: 2 };
    expect(sheet.faults).toEqual([
      { code: "quota_min_above_max", params: old },
      {
        code: "quota_duplicate",
        params: { line: 4, feature: "age", value: "young", firstLine: 2 },
      },
      { code: "quota_incomplete", params: { line: 5, column: "value" } },
      { code: "quota_not_a_number", params: { line: 5, column: "max", text: "x" } },
      { code: "quota_not_a_number", params: { line: 6, column: "min", text: "-1" } },
      { code: "quota_not_a_number", params: { line: 6, column: "max", text: "1.5" } },
      { code: "quota_flex_too_narrow", params: m },
      { code: "row_too_long", params: { line: 8, cells: 6, columns: 5 } },
    ]);
  });
});

describe("Quotas over several features", () => {
  const header = "feature,value,min,max,label";
  const women = { feature: "gender", values: ["female"] };
  const young = { feature: "age", values: ["16–19", "20–29"] };

  test.each([
    ["one value each", "gender & age,female & 16–19,1,2,", "gender: female & age: 16–19"],
    ["several values", "gender & age,female & 16–19 | 20–29,1,2,Young women", "Young women"],
    ["no spaces around |", "gender & age,female & 16–19|20–29,1,2,Young women", "Young women"],
    ["names in quotes", '"""gender"" & age",female & 16–19|20–29,1,2,Young women', "Young women"],
  ])("are read: %s", (_name, row, name) => {
    const { quotas, combined, faults } = read(`${header}\n${row}\ngender,female,0,9,\n`);
    expect(faults).toEqual([]);
    expect(quotas[0]).toEqual({ feature: name, value: "yes", min: 1, max: 2 });
    const ages = name === "Young women" ? young : { feature: "age", values: ["16–19"] };
    expect(combined).toEqual([{ name, conditions: [women, ages] }]);
  });

  test.each([
    ["another number of parts", "Haus & Hof,ja,1,2", "Haus & Hof", "ja"],
    ["no spaces around &", "R&D & more,a,1,2", "R&D & more", "a"],
    ["the whole name in quotes", '"""Haus & Hof""",a & b,1,2', "Haus & Hof", "a & b"],
  ])("are told from features with & in their name: %s", (_name, row, feature, value) => {
    const sheet = read(`feature,value,min,max\n${row}\n`);
    expect(sheet).toMatchObject({ quotas: [{ feature, value }], combined: [], faults: [] });
  });

  test.each([
    ["a feature twice", "age & age,a & b,1,2,", "quota_combined_repeats_feature"],
    ["an empty value", "age & sex,a & |f,1,2,", "quota_incomplete"],
    ["an empty feature", "age &  & sex,a & b & c,1,2,", "quota_incomplete"],
    ["the name of a feature", "age & sex,a & f,1,2,age", "quota_combined_name_taken"],
    ["min above max", "age & sex,a & f,3,2,", "quota_min_above_max"],
  ])("are refused with %s", (_name, row, code) => {
    const { faults } = read(`${header}\n${row}\nage,a,1,1,\n`);
    expect(faults).toMatchObject([{ code, params: { line: 2 } }]);
  });

  test("Two with the same name are one too many", () => {
    const { faults } = read(`${header}\nage & sex,a & f,1,2,X\nage & sex,b & f,1,2,X\n`);
    expect(faults).toMatchObject([{ code: "quota_duplicate", params: { line: 3, firstLine: 2 } }]);
  });

  test("read back unchanged whatever their names hold", () => {
    const name = fc.constantFrom(
      "age",
      "a & b",
      "a|b",
      'say "x"',
      '"a & b"',
      "& c",
      "d &",
      "1",
      "|",
    );
    const condition = fc.record({
      feature: name,
      values: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    });
    const conditions = fc.uniqueArray(condition, {
      minLength: 2,
      maxLength: 4,
      selector: ({ feature }) => feature,
    });
    fc.assert(
      fc.property(conditions, name, name, (given, feature, value) => {
        const combined = [{ name: "Made of others", conditions: given }];
        const quotas = [
          { feature: "Made of others", value: "yes", min: 1, max: 2 },
          { feature, value, min: 0, max: 5 },
        ];
        expect(read(writeQuotas(quotas, { combined }))).toMatchObject({
          quotas,
          combined,
          faults: [],
        });
      }),
      { seed: 1 },
    );
  });
});

test("Quotas that were written read back unchanged", () => {
  const name = fc.constantFrom("age", "=sex", "Größe", "'+x", 'a "b"', "65+", "-", "1;2,3");
  const seats = fc.integer({ min: 0, max: 50 });
  const quota = fc
    .record({ feature: name, value: name, min: seats, more: seats, flex: fc.boolean() })
    .map(({ feature, value, min, more, flex }) => ({
      ...{ feature, value, min, max: min + more },
      ...(flex ? { minFlex: 0, maxFlex: min + more + 1 } : {}),
    }));
  const quotas = fc.uniqueArray(quota, {
    minLength: 1,
    selector: ({ feature, value }) => `${feature}\n${value}`,
  });
  fc.assert(
    fc.property(quotas, (original) => {
      const sheet = read(writeQuotas(original, { delimiter: ";" }));
      expect(sheet).toMatchObject({ quotas: original, faults: [] });
    }),
    { seed: 2 },
  );
});
