import { expect, test } from "vitest";
import { registerShares, valueFromRegister } from "#app/domain/register-shares.ts";

const RESIDENTS = [
  { age: 10, gender: "female", district: "North", nationalityGroup: "german" },
  { age: 20, gender: "female", district: "North", nationalityGroup: "german" },
  { age: 29, gender: "male", district: "South", nationalityGroup: "eu" },
  { age: 30, gender: "female", district: "South", nationalityGroup: "german" },
  { age: 80, gender: "diverse", district: "South", nationalityGroup: "outside_europe" },
] as const;

test.each([
  [
    ["16-29", "30 und älter"],
    [50, 50],
  ],
  [
    ["16–29", "30+"],
    [50, 50],
  ],
  [
    ["16 bis 29", "ab 30"],
    [50, 50],
  ],
  [
    ["unter 16", "16-29", "30-64", "65+"],
    [20, 40, 20, 20],
  ],
  [
    ["weiblich", "männlich", "divers"],
    [60, 20, 20],
  ],
  [
    ["female", "male"],
    [75, 25],
  ],
  [
    ["North", "South"],
    [40, 60],
  ],
  [["South"], [100]],
  [
    ["deutsch", "EU", "außerhalb Europas"],
    [60, 20, 20],
  ],
  [
    ["German", "not German"],
    [60, 40],
  ],
])("the shares of %o are %o percent", (values, percents) => {
  const shares = registerShares(RESIDENTS, [{ feature: "x", values }]);
  expect(shares).toEqual(
    values.map((value, index) => ({ feature: "x", value, share: percents[index] })),
  );
});

test.each([[["yes", "no"]], [["16-29", "old"]], [["North", "East"]], [[]]])(
  "what the register cannot tell is left out: %o",
  (values) => {
    expect(registerShares(RESIDENTS, [{ feature: "x", values }])).toEqual([]);
  },
);

test("where ages are asked for, only residents of these ages count", () => {
  const features = [
    { feature: "age", values: ["16-29", "30+"] },
    { feature: "town", values: ["North", "South"] },
  ];
  expect(registerShares(RESIDENTS, features).slice(2)).toEqual([
    { feature: "town", value: "North", share: 25 },
    { feature: "town", value: "South", share: 75 },
  ]);
});

test.each([
  { values: ["16-29", "30 und älter"], resident: { age: 29 }, value: "16-29" },
  { values: ["16-29", "30 und älter"], resident: { age: 12 }, value: null },
  { values: ["16-29", "30 und älter"], resident: { age: null }, value: null },
  { values: ["weiblich", "divers", "keine Angabe"], resident: {}, value: "weiblich" },
  { values: ["weiblich", "männlich"], resident: { gender: "unknown" as const }, value: null },
  { values: ["Nord", "Süd"], resident: { district: "Süd" }, value: "Süd" },
  { values: ["Nord", "Süd"], resident: { district: "" }, value: null },
])("of $values the register tells $value of $resident", ({ values, resident, value }) => {
  const known = { age: 40, gender: "female" as const, district: "Nord" };
  expect(valueFromRegister({ ...known, ...resident }, values)).toBe(value);
});

test("nobody in a register would rather not say", () => {
  const [female, male, ...others] = registerShares(RESIDENTS, [
    { feature: "x", values: ["weiblich", "männlich", "keine Angabe"] },
  ]);
  expect([female?.share, male?.share, others]).toEqual([75, 25, []]);
});
