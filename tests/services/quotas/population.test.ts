import { describe, expect, test } from "vitest";
import { planPopulationQuotas } from "#app/services/quotas/quotas-from-population.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { checkShares, readShareTable } from "#app/services/quotas/read-shares.ts";
import {
  hasRegister,
  sharesFromRegister,
} from "#app/services/quotas/shares-from-register.server.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";

const NO_SLACK = { kind: "seats", seats: 0 } as const;

test("a pasted table replaces its features, names what goes and stores nothing", () => {
  const context = serviceContext();
  const processId = storeProcess(context);
  const pasted = "Merkmal;Ausprägung;Prozent\nAlter;16–29;25,0 %\nAlter;60+;75\n";
  const plan = planPopulationQuotas(context, processId, { typed: [], pasted, slack: NO_SLACK });
  expect(plan).toMatchObject({
    ok: true,
    value: {
      rows: [
        { quota: { value: "16–29", min: 2, max: 3 }, before: SAMPLE_QUOTAS[2], seats: 2.5 },
        { quota: { value: "60+", min: 7, max: 8 }, before: SAMPLE_QUOTAS[4], seats: 7.5 },
      ],
      sums: [{ feature: "Alter", sum: 100 }],
      removed: [{ value: "30–59", before: SAMPLE_QUOTAS[3], after: null }],
      kept: ["Geschlecht", "Ortsteil"],
      findings: [{ code: "value_without_quota", severity: "warning" }],
    },
  });
  expect(readQuotaSet(context, processId)?.quotas).toEqual(SAMPLE_QUOTAS);
});

describe("shares that cannot be used", () => {
  const row = (value: string, text: string, feature = "age") => ({ feature, value, text });

  test.each([
    ["share_not_a_number", [row("young", "many"), row("old", "3")]],
    ["share_not_a_number", [row("young", "-3"), row("old", "3")]],
    ["share_missing", [row("young", ""), row("old", "3")]],
    ["share_duplicate", [row("old", "3"), row("old", "3")]],
    ["shares_all_zero", [row("young", "0"), row("old", "0,0 %")]],
  ])("%s", (code, typed) => {
    expect(checkShares(typed).faults.map((fault) => fault.code)).toEqual([code]);
  });

  test("a feature without any figure is left out without a fault", () => {
    const typed = [row("young", ""), row("old", " "), row("north", "100", "town")];
    expect(checkShares(typed)).toEqual({
      shares: [{ feature: "town", value: "north", share: 100 }],
      faults: [],
    });
  });

  test.each([
    ["feature,value\nage,old\n", "share_columns_missing"],
    ["feature,value,percent\n,old,3\n", "share_incomplete"],
    ["feature,value,percent\n", "table_without_rows"],
  ])("the table %o: %s", (text, code) => {
    expect(readShareTable(text).faults.map((fault) => fault.code)).toEqual([code]);
  });

  test("nothing at all", () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    const order = { typed: [row("old", "")], pasted: " ", slack: NO_SLACK };
    expect(planPopulationQuotas(context, processId, order)).toMatchObject({
      ok: false,
      problem: { code: "shares_missing" },
    });
  });
});

describe("shares from the register", () => {
  test("are counted on the day for the features that the register knows", () => {
    const context = serviceContext();
    const processId = storeProcess(context);
    expect(hasRegister(context, processId)).toBe(false);
    storeExtract(context, processId, [
      syntheticResident(1, { birthDate: "2010-03-01", gender: "female" }),
      syntheticResident(2, { birthDate: "2010-03-02", gender: "female" }),
      syntheticResident(3, { birthDate: "1990-01-01", gender: "male" }),
      syntheticResident(4, { birthDate: "1950-01-01", gender: "male" }),
      syntheticResident(5, { birthDate: "1940-01-01", gender: "male" }),
    ]);
    expect(hasRegister(context, processId)).toBe(true);
    const shares = sharesFromRegister(context, processId);
    expect(shares.filter(({ feature }) => feature === "Alter")).toEqual([
      { feature: "Alter", value: "16–29", share: 25 },
      { feature: "Alter", value: "30–59", share: 25 },
      { feature: "Alter", value: "60+", share: 50 },
    ]);
    expect(shares.filter(({ feature }) => feature === "Geschlecht")).toEqual([
      { feature: "Geschlecht", value: "weiblich", share: 25 },
      { feature: "Geschlecht", value: "männlich", share: 75 },
    ]);
    expect(shares.some(({ feature }) => feature === "Ortsteil")).toBe(false);
  });

  test("are for organisers only", () => {
    const database = memoryDatabase();
    const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
    expect(() => sharesFromRegister(auditor, "any")).toThrow("Not permitted");
  });
});
