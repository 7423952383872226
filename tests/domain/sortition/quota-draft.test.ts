import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCombined } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import { readDraft } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import {
  quotaDifferences,
  quotasVersion,
} from "#app/domain/sortition/quota-editing/quota-differences.ts";
import {
  completeDraft,
  type DraftEdit,
  draftOf,
  editDraft,
  type QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";

const QUOTAS: Quota[] = [
  { feature: "age", value: "young", min: 1, max: 2, minFlex: 0 },
  { feature: "age", value: "old", min: 3, max: 4, maxFlex: 6 },
  { feature: "town", value: "north", min: 0, max: 5 },
];

test("a draft of quotas reads back as these quotas", () => {
  expect(readDraft(draftOf(QUOTAS))).toEqual(QUOTAS);
});

function shape(draft: QuotaDraft): string {
  return draft
    .map((feature) => `${feature.name}(${feature.rows.map((row) => row.value).join(" ")})`)
    .join(" ");
}

test.each<[DraftEdit, string]>([
  [{ kind: "add_feature" }, "age(young old) town(north) ()"],
  [{ kind: "remove_feature", feature: 0 }, "town(north)"],
  [{ kind: "move_feature", feature: 0, by: 1 }, "town(north) age(young old)"],
  [{ kind: "move_feature", feature: 0, by: -1 }, "age(young old) town(north)"],
  [{ kind: "rename_feature", feature: 1, name: "part" }, "age(young old) part(north)"],
  [{ kind: "add_row", feature: 1 }, "age(young old) town(north )"],
  [{ kind: "remove_row", feature: 0, row: 0 }, "age(old) town(north)"],
  [{ kind: "move_row", feature: 0, row: 1, by: -1 }, "age(old young) town(north)"],
  [{ kind: "move_row", feature: 0, row: 1, by: 1 }, "age(young old) town(north)"],
  [{ kind: "remove_feature", feature: 7 }, "age(young old) town(north)"],
  [{ kind: "remove_row", feature: 7, row: 0 }, "age(young old) town(north)"],
  [
    { kind: "change_row", feature: 0, row: 1, change: { value: "older" } },
    "age(young older) town(north)",
  ],
])("the edit %o leads to %s", (edit, expected) => {
  expect(shape(editDraft(draftOf(QUOTAS), edit))).toBe(expected);
});

test("taking over the pool adds what is missing and leaves what is there", () => {
  const pool = [
    { feature: "age", values: ["old", "middle"] },
    { feature: "work", values: ["yes"] },
  ];
  const completed = completeDraft(draftOf(QUOTAS), pool, 9);
  expect(shape(completed)).toBe("age(young old middle) town(north) work(yes)");
  expect(readDraft(completed)).toEqual([
    QUOTAS[0],
    QUOTAS[1],
    { feature: "age", value: "middle", min: 0, max: 9 },
    QUOTAS[2],
    { feature: "work", value: "yes", min: 0, max: 9 },
  ]);
});

test("differences name what is removed, changed and added", () => {
  const [young, old, north] = QUOTAS as [Quota, Quota, Quota];
  const changed = { ...old, max: 9 };
  const added = { ...north, value: "south" };
  const { conditions, combined } = { conditions: null, combined: [] };
  const before = { quotas: QUOTAS, combined };
  expect(quotaDifferences(before, { quotas: [changed, north, added], combined })).toEqual([
    { feature: "age", value: "young", before: young, after: null, conditions },
    { feature: "age", value: "old", before: old, after: changed, conditions },
    { feature: "town", value: "south", before: null, after: added, conditions },
  ]);
  expect(quotaDifferences(before, before)).toEqual([]);
});

test("the version changes with every bound and with the order", () => {
  const bound = fc.record({ index: fc.nat(2), max: fc.integer({ min: 7, max: 99 }) });
  fc.assert(
    fc.property(bound, ({ index, max }) => {
      const changed = QUOTAS.map((quota, q) => (q === index ? { ...quota, max } : quota));
      expect(version(changed)).not.toBe(version(QUOTAS));
    }),
    { seed: 1 },
  );
  expect(version([...QUOTAS].reverse())).not.toBe(version(QUOTAS));
  expect(version(structuredClone(QUOTAS))).toBe(version(QUOTAS));
});

describe("a quota over several features", () => {
  const conditions = [
    { feature: "age", values: ["young", "old"] },
    { feature: "town", values: ["north"] },
  ];
  const combined = [{ name: "North", conditions }];
  const quota = { feature: "North", value: "yes", min: 1, max: 2 };
  const quotas = [...QUOTAS, quota];

  test("keeps its conditions on the way through a draft", () => {
    const draft = draftOf(quotas, combined);
    expect(readDraft(draft)).toEqual(quotas);
    expect(readCombined(draft)).toEqual(combined);
  });

  test("is chosen value by value and named by what it asks for", () => {
    const choose = (draft: QuotaDraft, of: string, value: string, chosen = true) =>
      editDraft(draft, { kind: "choose_value", feature: 0, of, value, chosen });
    const empty = editDraft([], { kind: "add_combined" });
    const both = choose(choose(choose(empty, "age", "young"), "town", "north"), "age", "old");
    expect(readCombined(both)).toEqual([{ name: "age: young | old & town: north", conditions }]);
    const one = choose(choose(both, "town", "north", false), "age", "old", false);
    expect(readCombined(one)[0]?.conditions).toEqual([{ feature: "age", values: ["young"] }]);
  });

  test("is left alone by what is completed from the pool", () => {
    const draft = draftOf(quotas, combined);
    const pool = [{ feature: "North", values: ["a"] }];
    expect(completeDraft(draft, pool, 9).find(({ name }) => name === "North")).toEqual(
      draft.at(-1),
    );
  });

  test("differs when it means other people, and gives the set another version", () => {
    const others = [{ name: "North", conditions: conditions.slice(0, 1) }];
    const before = { quotas, combined };
    const after = { quotas, combined: others };
    expect(quotaDifferences(before, after)).toEqual([
      {
        feature: "North",
        value: "yes",
        before: quota,
        after: quota,
        conditions: { before: conditions, after: conditions.slice(0, 1) },
      },
    ]);
    expect(quotasVersion(after)).not.toBe(quotasVersion(before));
  });
});

function version(quotas: readonly Quota[]): string {
  return quotasVersion({ quotas, combined: [] });
}
