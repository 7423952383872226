import fc from "fast-check";
import { expect, test } from "vitest";
import { readDraft } from "#app/domain/sortition/quota-checks.ts";
import { quotaDifferences, quotasVersion } from "#app/domain/sortition/quota-differences.ts";
import {
  completeDraft,
  type DraftEdit,
  draftOf,
  editDraft,
  type QuotaDraft,
} from "#app/domain/sortition/quota-draft.ts";
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
  expect(quotaDifferences(QUOTAS, [changed, north, added])).toEqual([
    { feature: "age", value: "young", before: young, after: null },
    { feature: "age", value: "old", before: old, after: changed },
    { feature: "town", value: "south", before: null, after: added },
  ]);
  expect(quotaDifferences(QUOTAS, QUOTAS)).toEqual([]);
});

test("the version changes with every bound and with the order", () => {
  const bound = fc.record({ index: fc.nat(2), max: fc.integer({ min: 7, max: 99 }) });
  fc.assert(
    fc.property(bound, ({ index, max }) => {
      const changed = QUOTAS.map((quota, q) => (q === index ? { ...quota, max } : quota));
      expect(quotasVersion(changed)).not.toBe(quotasVersion(QUOTAS));
    }),
  );
  expect(quotasVersion([...QUOTAS].reverse())).not.toBe(quotasVersion(QUOTAS));
  expect(quotasVersion(structuredClone(QUOTAS))).toBe(quotasVersion(QUOTAS));
});
