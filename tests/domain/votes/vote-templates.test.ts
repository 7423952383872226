import { expect, test } from "vitest";
import { checkRule } from "#app/domain/votes/check-rule.ts";
import { sampleResults } from "#app/domain/votes/sample-results.ts";
import { hasOptions, isBudget } from "#app/domain/votes/vote-rule.ts";
import { VOTE_TEMPLATE_NAMES, VOTE_TEMPLATES } from "#app/domain/votes/vote-templates.ts";

test("there is one template of each name", () => {
  expect(VOTE_TEMPLATES.map(({ name }) => name)).toEqual(VOTE_TEMPLATE_NAMES);
});

test.each(VOTE_TEMPLATES)("the template $name can be opened and counted as it is", (template) => {
  const { rule, costs, placeholder } = template;
  expect(checkRule(rule, costs)).toEqual([]);
  expect(placeholder !== null).toBe(hasOptions(rule.kind));
  expect(costs.every((cost) => (cost !== null) === isBudget(rule.kind))).toBe(true);
  const options = costs.map((cost, at) => ({ id: `option ${at}`, cost }));
  expect(sampleResults({ id: "question", rule, options }, 1000).length).toBeGreaterThan(2);
});

test("open votes are only those of a group among itself", () => {
  const open = VOTE_TEMPLATES.filter(({ secrecy }) => secrecy === "open");
  expect(open.map(({ nature, electorate }) => [nature, electorate])).toEqual([
    ["internal", "panel"],
  ]);
});
