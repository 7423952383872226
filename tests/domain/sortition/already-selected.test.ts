import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SelectionInput } from "#app/domain/sortition/check-input.ts";
import { remainingSelection } from "#app/domain/sortition/substitutes/already-selected.ts";
import { keeps, teamsOf } from "./enumerate-teams.ts";
import { peopleOf, quota, tinyInput } from "./instances.ts";

/** p0 to p3 are young, p4 to p9 old. */
function town(quotas: readonly string[], size: number): SelectionInput {
  return {
    people: peopleOf(
      ["age"],
      [
        { values: ["young"], count: 4 },
        { values: ["old"], count: 6 },
      ],
    ),
    quotas: quotas.map(quota),
    size,
  };
}

function remainingOf(input: SelectionInput, selected: string[], excluded: string[] = []) {
  const result = remainingSelection(input, { selected, excluded });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe("people who are on the panel already", () => {
  test.each([
    { selected: [], young: "age young 2 3", old: "age old 3 4", size: 6 },
    { selected: ["p0"], young: "age young 1 2", old: "age old 3 4", size: 5 },
    { selected: ["p0", "p1", "p2"], young: "age young 0 0", old: "age old 3 4", size: 3 },
    { selected: ["p0", "p1", "p2", "p3"], young: "age young 0 0", old: "age old 3 4", size: 2 },
    { selected: ["p0", "p4", "p5"], young: "age young 1 2", old: "age old 1 2", size: 3 },
  ])("count towards the quotas: $selected leaves $young and $old", (expected) => {
    const input = town(["age young 2 3", "age old 3 4"], 6);
    const remaining = remainingOf(input, expected.selected).input;
    expect(remaining.quotas).toEqual([quota(expected.young), quota(expected.old)]);
    expect(remaining.size).toBe(expected.size);
    expect(remaining.people.map(({ id }) => id)).toEqual(
      input.people.map(({ id }) => id).filter((id) => !expected.selected.includes(id)),
    );
  });

  test("who exceed a quota by themselves are named with it", () => {
    const input = town(["age young 2 3", "age old 3 4"], 6);
    const { exceeded } = remainingOf(input, ["p0", "p1", "p2", "p3"]);
    expect(exceeded).toEqual([{ ...quota("age young 2 3"), filled: 4 }]);
    expect(remainingOf(input, ["p0", "p1", "p2"]).exceeded).toEqual([]);
  });

  test("lower the flexes of a quota with its bounds", () => {
    const input = town(["age young 0 4", "age old 3 4"], 6);
    const quotas = input.quotas.map((each) =>
      each.value === "old" ? { ...each, minFlex: 1, maxFlex: 6 } : each,
    );
    expect(remainingOf({ ...input, quotas }, ["p4", "p5"]).input.quotas).toEqual([
      quota("age young 0 4"),
      { ...quota("age old 1 2"), minFlex: 0, maxFlex: 4 },
    ]);
  });

  test("keep everybody of their households from being drawn, as do not those who have left", () => {
    const input = town(["age young 0 4", "age old 0 6"], 6);
    const homes: Record<string, string> = { p0: "a", p1: "a", p2: "b", p3: "b" };
    const people = input.people.map((person) => {
      const household = homes[person.id];
      return household === undefined ? person : { ...person, household };
    });
    const { input: open } = remainingOf({ ...input, people }, ["p0"], ["p2"]);
    const ids = open.people.map(({ id }) => id);
    expect(ids).not.toContain("p1");
    expect(ids).not.toContain("p2");
    expect(ids).toContain("p3");
  });

  test("count towards a quota over several features", () => {
    const input: SelectionInput = {
      people: peopleOf(
        ["age", "gender"],
        [
          { values: ["young", "female"], count: 2 },
          { values: ["young", "male"], count: 2 },
          { values: ["old", "female"], count: 2 },
        ],
      ),
      quotas: ["age young 0 4", "age old 0 4", "gender female 0 4", "gender male 0 4"]
        .map(quota)
        .concat({ feature: "young women", value: "yes", min: 2, max: 2 }),
      size: 4,
      combined: [
        {
          name: "young women",
          conditions: [
            { feature: "age", values: ["young"] },
            { feature: "gender", values: ["female"] },
          ],
        },
      ],
    };
    const remaining = remainingOf(input, ["p0"]).input;
    expect(remaining.combined).toBeUndefined();
    expect(remaining.quotas).toContainEqual({
      feature: "young women",
      value: "yes",
      min: 1,
      max: 1,
    });
    expect(remaining.people[0]?.values).toMatchObject({ "young women": "yes" });
  });

  test("and a panel of the remaining selection are together a panel, and the other way round", () => {
    let compared = 0;
    fc.assert(
      fc.property(tinyInput, fc.integer({ min: 0, max: 3 }), (input, count) => {
        const on = input.people.slice(0, count);
        if (count >= input.size) return;
        const remaining = remainingSelection(input, {
          selected: on.map(({ id }) => id),
          excluded: [],
        });
        if (!remaining.ok) throw new Error(remaining.problem.code);
        const { input: open, exceeded } = remaining.value;
        for (const team of teamsOf(input.people.slice(count), input.size - count)) {
          const whole = keeps([...on, ...team], input.quotas);
          const part = keeps(team, open.quotas) && exceeded.length === 0;
          expect(part).toBe(whole);
          if (whole) compared++;
        }
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test.each([
    { selected: ["nobody"], excluded: [], code: "selected_unknown" },
    { selected: ["p0"], excluded: ["p0"], code: "selected_excluded" },
    { selected: ["p0", "p4"], excluded: [], code: "panel_full" },
  ])("are refused with $code", ({ selected, excluded, code }) => {
    const input = town(["age young 0 2", "age old 0 2"], 2);
    expect(remainingSelection(input, { selected, excluded })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  test("have a value for every feature that has quotas, or the fault is named", () => {
    const input = town(["age young 0 4", "age old 0 6", "gender female 0 9"], 6);
    const result = remainingSelection(input, { selected: ["p0"], excluded: [] });
    if (result.ok || result.problem.code !== "bad_input") throw new Error("Not refused.");
    expect(new Set(result.problem.params.faults.map(({ code }) => code))).toEqual(
      new Set(["feature_missing"]),
    );
  });
});
