import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { centsOf, typedEuros } from "#app/services/votes/setup/euros.ts";
import { readRule, ruleValues, usualRule } from "#app/services/votes/setup/rule-fields.ts";
import { FIELDS_OF } from "#app/services/votes/setup/rule-form-fields.ts";
import { shareOf, typedShare } from "#app/services/votes/setup/shares.ts";
import { readOptionLines, voteSchema } from "#app/services/votes/setup/vote-fields.ts";
import { voteRuleSchema } from "#app/services/votes/vote-rule-schema.ts";
import { RULES_IN_ALL_FORMS } from "#tests/support/vote-rules.ts";

describe("a sum in euros", () => {
  test.each([
    ["12500", 1_250_000],
    ["12.500", 1_250_000],
    ["12.500 €", 1_250_000],
    ["€ 12.500,50", 1_250_050],
    ["12 500,5 EUR", 1_250_050],
    ["12.500,- €", 1_250_000],
    ["12.500,–", 1_250_000],
    ["0,50", 50],
    ["12500.50", 1_250_050],
    ["1.000.000", 100_000_000],
    ["1\u202f000 Euro", 100_000],
  ])("is read from %s", (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  test.each([
    ...[
      "",
      "0",
      "0,00",
      "-5",
      "12,500",
      "12.50.00",
      "1.2500",
      "zwölf",
      "12,5,0",
      "1e3",
      "12.500.50",
    ],
    ...["2.000.000.000", "٥٠٠", "€", ","],
  ])("is not read from %j", (typed) => {
    expect(centsOf(typed)).toBeNull();
  });

  test("is typed as it is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (cents) => {
        expect(centsOf(typedEuros(cents))).toBe(cents);
      }),
      { seed: 7 },
    );
  });
});

describe("a share", () => {
  test.each([
    ["2/3", 2, 3],
    ["2 / 3", 2, 3],
    ["50/100", 1, 2],
    ["25 %", 1, 4],
    ["12,5%", 1, 8],
    ["33.333 %", 33_333, 100_000],
    ["100 %", 1, 1],
  ])("is read from %s", (typed, num, den) => {
    expect(shareOf(typed)).toEqual({ num, den });
  });

  test.each(["", "25", "0 %", "0/3", "3/2", "101 %", "1/0", "-1/2", "halb", "1.5/2"])(
    "is not read from %j",
    (typed) => {
      expect(shareOf(typed)).toBeNull();
    },
  );

  test("is typed as it is read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (one, other) => {
          const share = shareOf(`${Math.min(one, other)}/${Math.max(one, other)}`);
          expect(share).not.toBeNull();
          if (share !== null) expect(shareOf(typedShare(share))).toEqual(share);
        },
      ),
      { seed: 7 },
    );
  });
});

describe("the form of a rule", () => {
  test("says every rule in all its forms, and nothing else", () => {
    for (const rule of RULES_IN_ALL_FORMS) {
      if (rule.kind === "irv" && rule.seats !== 1) continue;
      const { kind, ...values } = ruleValues(rule);
      expect(kind).toBe(rule.kind);
      const read = readRule(rule.kind, values);
      expect(read).toEqual({ ok: true, value: rule });
      const fields: readonly string[] = FIELDS_OF[rule.kind];
      const asked = Object.keys(values).filter((field) => !fields.includes(field));
      expect([rule.kind, asked]).toEqual([rule.kind, rule.kind === "irv" ? ["seats"] : []]);
    }
  });

  test.each(VOTE_RULE_KINDS)("offers a usual %s that can be stored", (kind) => {
    expect(voteRuleSchema.parse(usualRule(kind))).toEqual(usualRule(kind));
  });

  test.each([
    ["yes-no", {}, { majority: "choice_missing" }],
    [
      "yes-no",
      { majority: "qualified-majority", share: "zwei Drittel", base: "", presence: "25" },
      { share: "share_missing", base: "choice_missing", presence: "share_invalid" },
    ],
    ["deciding-question", { majority: "simple-majority" }, { tie: "choice_missing" }],
    ["scottish-stv", { seats: "zwei", tie: "lot" }, { seats: "number_invalid" }],
    ["approval", { seats: "1", most: "0", tie: "lot" }, { most: "number_invalid" }],
    [
      "score",
      { seats: "1", tie: "lot", measure: "mean", lowest: "", highest: "9.5" },
      {
        lowest: "number_invalid",
        highest: "number_invalid",
      },
    ],
    [
      "equal-shares",
      { budget: "12,500", tie: "draw" },
      {
        budget: "euros_invalid",
        tie: "choice_missing",
        utility: "choice_missing",
        completion: "choice_missing",
      },
    ],
  ] as const)("of %s names the fields in which %j is wrong", (kind, values, errors) => {
    expect(readRule(kind, values as Record<string, string>)).toEqual({ ok: false, errors });
  });
});

describe("a list of options", () => {
  test("is one option a line", () => {
    expect(readOptionLines("Markt\r\n\n  Bahnhof; Nord  \n", false)).toEqual({
      options: [
        { text: "Markt", cost: null },
        { text: "Bahnhof; Nord", cost: null },
      ],
      faults: [],
    });
  });

  test("has the cost behind the last semicolon or tab", () => {
    expect(readOptionLines("Bänke; 12.500 €\nBäume; Sträucher\t3.000\nKiosk", true)).toEqual({
      options: [
        { text: "Bänke", cost: 1_250_000 },
        { text: "Bäume; Sträucher", cost: 300_000 },
        { text: "Kiosk", cost: null },
      ],
      faults: [],
    });
  });

  test("names the lines that cannot be read", () => {
    expect(readOptionLines(`Bänke; viel\n\n${"x".repeat(301)}; 5`, true).faults).toEqual([
      { line: 1, code: "euros_invalid" },
      { line: 3, code: "text_too_long" },
    ]);
  });
});

describe("the form of a vote", () => {
  const form = {
    ...{ title: "Bänke", introduction: "", nature: "advisory", secrecy: "secret" },
    electorate: "residents",
    minimumAge: "16",
  };

  test("has its moments on the clock of the town", () => {
    const read = voteSchema.parse({
      ...form,
      ...{ opensOn: "2026-07-01", opensTime: "08:00", closesOn: "2026-12-01", closesTime: "18:00" },
    });
    expect(read).toMatchObject({
      ...{ electorate: "residents", minimumAge: 16, drawId: null, townHallId: null },
      takesPaper: false,
      opensAt: new Date("2026-07-01T06:00:00Z"),
      closesAt: new Date("2026-12-01T17:00:00Z"),
    });
  });

  test.each([
    ["panel:abc", { electorate: "panel", drawId: "abc", townHallId: null, minimumAge: null }],
    ["present:xyz", { electorate: "present", drawId: null, townHallId: "xyz", minimumAge: null }],
    ["invited", { electorate: "invited", drawId: null, townHallId: null, minimumAge: null }],
  ])("chooses who votes by one field: %s", (electorate, expected) => {
    expect(voteSchema.parse({ ...form, electorate })).toMatchObject(expected);
  });

  test.each([
    [{ title: " " }, "title", "text_missing"],
    [{ title: "Eins\nZwei" }, "title", "text_of_one_line"],
    [{ title: "x".repeat(151) }, "title", "text_too_long"],
    [{ nature: "referendum" }, "nature", "nature_missing"],
    [{ electorate: "everybody" }, "electorate", "electorate_missing"],
    [{ electorate: "panel:" }, "electorate", "electorate_missing"],
    [{ minimumAge: "121" }, "minimumAge", "age_invalid"],
    [{ minimumAge: "" }, "minimumAge", "age_invalid"],
    [{ opensOn: "2026-07-01" }, "opensTime", "time_missing"],
    [{ closesTime: "18:00" }, "closesOn", "date_missing"],
    [{ closesOn: "2026-13-01", closesTime: "18:00" }, "closesOn", "date_invalid"],
    [{ closesOn: "2026-03-29", closesTime: "02:30" }, "closesTime", "time_skipped"],
    [
      { opensOn: "2026-07-02", opensTime: "8:00", closesOn: "2026-07-01", closesTime: "18:00" },
      "opensTime",
      "time_invalid",
    ],
    [
      { opensOn: "2026-07-02", opensTime: "08:00", closesOn: "2026-07-02", closesTime: "08:00" },
      "closesTime",
      "closes_before_opening",
    ],
  ])("refuses %j", (changes, field, code) => {
    const read = voteSchema.safeParse({ ...form, ...changes });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      [field, code],
    ]);
  });
});
