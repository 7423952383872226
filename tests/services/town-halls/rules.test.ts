import { expect, test } from "vitest";
import { ruleSchema } from "#app/services/town-halls/rule-fields.ts";
import {
  addRule,
  moveRule,
  removeRule,
  ruleMark,
  rulesMark,
  updateRule,
} from "#app/services/town-halls/save-rule.server.ts";
import { serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { storeTownHall, townHallOf } from "#tests/support/town-hall.ts";

const FORM = {
  text: "Telefone bleiben stumm.",
  startsAt: "reminder",
  endsAt: "call_to_order",
  reminder: ["chair"],
  call_to_order: ["chair"],
  floor_withdrawn: ["chair"],
  house_right: ["house_right_holder"],
};
const RULE = ruleSchema.parse(FORM);

function prepared(publishedAt?: Date) {
  const context = serviceContext();
  const { id, ruleIds } = storeTownHall(context, publishedAt === undefined ? {} : { publishedAt });
  const place = (index: number) => ({ townHallId: id, ruleId: ruleIds[index] ?? "" });
  const hall = () => townHallOf(context, id);
  return { context, id, place, hall };
}

test.each([
  [{ startsAt: "house_right" }, "ladder_reversed"],
  [{ reminder: [] }, "nobody_imposes"],
  [{ text: "" }, "text_missing"],
  [{ startsAt: "prison" }, "step_missing"],
])("a rule with %o is refused: %s", (change, message) => {
  expect(ruleSchema.safeParse({ ...FORM, ...change }).error?.issues).toMatchObject([{ message }]);
});

test("rules of a draft are added, reworded, moved and removed", () => {
  const { context, id, place, hall } = prepared();
  expect(addRule(context, id, RULE).ok).toBe(true);
  expect(hall().rules.at(-1)).toMatchObject({
    endsAt: "call_to_order",
    texts: { original: { text: FORM.text }, translations: { en: null } },
  });
  const [first] = hall().rules;
  if (first === undefined) throw new Error("There is no rule.");
  const seen = ruleMark(first);
  expect(updateRule(context, place(0), RULE, seen).ok).toBe(true);
  expect(updateRule(context, place(0), RULE, seen)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
  const { texts } = hall().rules[0] ?? {};
  expect([texts?.original.revision, texts?.translations.ar?.basedOn]).toEqual([2, 1]);
  expect(moveRule(context, place(0), "down", rulesMark(hall())).ok).toBe(true);
  expect(hall().rules[1]?.id).toBe(place(0).ruleId);
  const late = rulesMark(hall());
  expect(removeRule(context, place(1), late).ok).toBe(true);
  expect(hall().rules.map((rule) => rule.id)).not.toContain(place(1).ruleId);
  expect(removeRule(context, place(2), late)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
});

test.each(["up", "down"] as const)(
  "at the end of the list a rule stays when it is moved %s",
  (direction) => {
    const { context, place, hall } = prepared();
    const before = hall().rules.map((rule) => rule.id);
    const end = direction === "up" ? 0 : before.length - 1;
    expect(moveRule(context, place(end), direction, rulesMark(hall())).ok).toBe(true);
    expect(hall().rules.map((rule) => rule.id)).toEqual(before);
  },
);

test("after the first publication rules are fixed", () => {
  const { context, id, place, hall } = prepared(TEST_NOW);
  const [rule] = hall().rules;
  if (rule === undefined) throw new Error("There is no rule.");
  for (const refused of [
    addRule(context, id, RULE),
    updateRule(context, place(0), RULE, ruleMark(rule)),
    moveRule(context, place(0), "down", rulesMark(hall())),
    removeRule(context, place(0), rulesMark(hall())),
  ]) {
    expect(refused).toMatchObject({ problem: { code: "rules_fixed" } });
  }
});

test("threats and insults are met with more than words from the first one on", () => {
  const { hall } = prepared();
  expect(hall().rules[3]).toMatchObject({
    startsAt: "floor_withdrawn",
    texts: { original: { text: "Drohungen und Beleidigungen werden nicht geduldet." } },
  });
});
