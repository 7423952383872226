import { describe, expect, test } from "vitest";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { HETTSTEDT_RULES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { suggestedStep } from "#app/domain/floor/sanctions.ts";
import { discussion, refused, SETTINGS } from "#tests/support/written-evening.ts";

describe("sanctions", () => {
  test("reach somebody who never checked in, and are remembered", () => {
    const evening = discussion();
    expect(evening.sanction("heckler", "floor_withdrawn").ok).toBe(true);
    expect(barFor(evening.state, "heckler")).toBe("guest_without_invitation");
    const threats = HETTSTEDT_RULES[3];
    if (threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "heckler", threats)).toBe("house_right");
  });

  test("the ladder goes up with each breach, and no higher than the rule", () => {
    const evening = discussion().checkIn("a");
    const rule = HETTSTEDT_RULES.find(({ id }) => id === "let_speakers_finish");
    if (rule === undefined) throw new Error("no rule");
    const steps = SANCTION_STEPS.map(() => {
      const step = suggestedStep(evening.state, "a", rule);
      evening.sanction("a", step, HETTSTEDT_RULES.indexOf(rule));
      return step;
    });
    expect(steps).toEqual(["reminder", "call_to_order", "floor_withdrawn", "house_right"]);
    expect(suggestedStep(evening.state, "a", rule)).toBe("house_right");
  });

  test("threats start high; what was met under one rule counts under another", () => {
    const evening = discussion().checkIn("a");
    const [first, , , threats] = HETTSTEDT_RULES;
    if (first === undefined || threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "a", threats)).toBe("floor_withdrawn");
    evening.sanction("a", "floor_withdrawn");
    expect(suggestedStep(evening.state, "a", first)).toBe("floor_withdrawn");
    expect(suggestedStep(evening.state, "a", threats)).toBe("house_right");
  });

  test("a lifted sanction does not count", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    evening.do({ kind: "lift_sanction", sanctionId: "a floor_withdrawn" });
    expect(barFor(evening.state, "a")).toBeNull();
    const threats = HETTSTEDT_RULES[3];
    if (threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "a", threats)).toBe("floor_withdrawn");
    expect(evening.try({ kind: "lift_sanction", sanctionId: "a floor_withdrawn" })).toEqual(
      refused("sanction_missing"),
    );
  });

  test.each(["reminder", "house_right"] as const)(
    "another step than the ladder suggests, %s, needs a reason and keeps what was suggested on record",
    (step) => {
      const evening = discussion().checkIn("a");
      expect(evening.sanction("a", step)).toEqual(
        refused("step_without_reason", { suggested: "floor_withdrawn" }),
      );
      const rule = HETTSTEDT_RULES[3];
      if (rule === undefined) throw new Error("no rule");
      evening.do({
        kind: "sanction",
        sanctionId: "1",
        imposedBy: "chair",
        ...{
          attendeeId: "a",
          rule,
          step,
          offices: ["chair", "house_right_holder"],
          reasonGiven: true,
        },
      });
      expect(evening.events.find(({ kind }) => kind === "sanctioned")).toMatchObject({
        step,
        suggested: "floor_withdrawn",
      });
    },
  );

  test("no reason takes a step beyond the last one of the rule, unless the person met it before", () => {
    const evening = discussion().checkIn("a");
    const rule = HETTSTEDT_RULES[0];
    if (rule === undefined) throw new Error("no rule");
    const order = {
      kind: "sanction",
      sanctionId: "1",
      attendeeId: "a",
      rule,
      step: "house_right",
      imposedBy: "house_right_holder",
      offices: ["house_right_holder"],
      reasonGiven: true,
    } as const;
    expect(evening.try(order)).toEqual(refused("step_beyond_rule", { step: "floor_withdrawn" }));
    evening.sanction("a", "floor_withdrawn");
    evening.sanction("a", "house_right");
    expect(evening.try(order).ok).toBe(true);
  });

  test("the chair has the house right only where it was delegated", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    const rule = HETTSTEDT_RULES[3];
    if (rule === undefined) throw new Error("no rule");
    const order = {
      kind: "sanction",
      sanctionId: "2",
      attendeeId: "a",
      rule,
      step: "house_right",
      imposedBy: "chair",
    } as const;
    const asChair = evening.try({ ...order, offices: ["chair"], reasonGiven: false });
    expect(asChair).toEqual(refused("may_not_impose", { step: "house_right" }));
    const delegated = ["chair", "house_right_holder"] as const;
    expect(evening.try({ ...order, offices: delegated, reasonGiven: false }).ok).toBe(true);
  });

  test("whose floor is withdrawn stops, leaves the list, and is silent until the next item", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.join("a", "point_of_order");
    evening.sanction("a", "floor_withdrawn");
    expect(evening.state.speech).toBeNull();
    expect(evening.state.waiting.map(({ attendeeId }) => attendeeId)).toEqual(["b"]);
    expect(barFor(evening.state, "a")).toBe("floor_withdrawn");
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(barFor(evening.state, "a")).toBeNull();
  });

  test("the house right ends the right to speak for the evening", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    evening.sanction("a", "house_right");
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(barFor(evening.state, "a")).toBe("house_right");
  });

  test("a reminder interrupts nobody", () => {
    const evening = discussion().checkIn("a").join("a").next();
    evening.sanction("a", "reminder", 0);
    expect(evening.state.speech?.attendeeId).toBe("a");
  });
});
