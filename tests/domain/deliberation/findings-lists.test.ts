import { expect, test } from "vitest";
import { statementFindings } from "#app/domain/deliberation/consensus.ts";
import { findingsLists, typicalStances } from "#app/domain/deliberation/findings-lists.ts";
import type { Stance } from "#app/domain/deliberation/opinion-groups.ts";
import { ownOrder } from "#app/domain/deliberation/own-order.ts";

/** Two groups of 4: of one mind for the first and against the second, at odds over the third, undecided about the fourth. */
const ROWS: readonly (readonly Stance[])[] = [
  ...Array.from({ length: 4 }, () => ["agree", "disagree", "agree", "pass"] as const),
  ...Array.from({ length: 4 }, () => ["agree", "disagree", "disagree", "pass"] as const),
];
const GROUPS = [0, 0, 0, 0, 1, 1, 1, 1];

test("a statement unites, is rejected by all, divides, or none of these", () => {
  const findings = statementFindings(ROWS, GROUPS, 2);
  expect(findingsLists(findings)).toEqual({ uniting: [0], rejected: [1], dividing: [2] });
});

test("half and half is no majority", () => {
  const rows = (["agree", "disagree", "agree", "disagree"] as const).map((stance) => [stance]);
  const lists = findingsLists(statementFindings(rows, [0, 0, 1, 1], 2));
  expect(lists).toEqual({ uniting: [], rejected: [], dividing: [] });
});

test("with one group nothing divides and nothing is typical", () => {
  const findings = statementFindings(ROWS, Array(8).fill(0), 1);
  expect(findingsLists(findings).dividing).toEqual([]);
  expect(typicalStances(findings, 0)).toEqual([]);
});

test("without a group there is no list", () => {
  const findings = statementFindings([[null]], [null], 0);
  expect(findingsLists(findings)).toEqual({ uniting: [], rejected: [], dividing: [] });
});

test("typical of a group is what it says oftener than the others", () => {
  const findings = statementFindings(ROWS, GROUPS, 2);
  // (4+1)/(4+2) of the group against (0+1)/(4+2) of the other: five times.
  expect(typicalStances(findings, 0)).toEqual([{ statement: 2, stance: "agree" }]);
  expect(typicalStances(findings, 1)).toEqual([{ statement: 2, stance: "disagree" }]);
});

const STATEMENTS = Array.from({ length: 10 }, (_, index) => `statement-${index}`);

test("the order of one person stays, also when statements come or go", () => {
  const order = ownOrder("anna", STATEMENTS);
  expect(ownOrder("anna", [...STATEMENTS].reverse())).toEqual(order);
  const fewer = STATEMENTS.filter((_, index) => index !== 3);
  expect(ownOrder("anna", fewer)).toEqual(order.filter((id) => id !== "statement-3"));
});

test("over many people every statement comes first about equally often", () => {
  const first = new Map<string, number>();
  for (let person = 0; person < 2_000; person += 1) {
    const [id = ""] = ownOrder(`person-${person}`, STATEMENTS);
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // 200 each are expected; the numbers are fixed, since the people are.
  for (const id of STATEMENTS) {
    expect(first.get(id)).toBeGreaterThan(150);
    expect(first.get(id)).toBeLessThan(250);
  }
});
