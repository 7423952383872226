import fc from "fast-check";
import { expect, test } from "vitest";
import {
  helpfulness,
  helpfulOrder,
  type RatedContribution,
} from "#app/domain/deliberation/helpful-order.ts";

function rated(
  id: string,
  {
    written = Number(id.slice(1)),
    author = id,
    side = "for",
    helpful = 0,
    notHelpful = 0,
  }: Partial<RatedContribution> = {},
): RatedContribution {
  return { id, written, author, side, helpful, notHelpful };
}

function idsInOrder(contributions: readonly RatedContribution[]): readonly string[] {
  return helpfulOrder(contributions).map(({ id }) => id);
}

test("Wilson's lower limit at 90 % is that of the tables", () => {
  // 9 of 10: (0.9 + 0.135277 - 1.644854 × √(0.009 + 0.00676)) / 1.270554 = 0.6522
  expect(helpfulness({ helpful: 9, notHelpful: 1 })).toBeCloseTo(0.6523, 3);
  expect(helpfulness({ helpful: 0, notHelpful: 0 })).toBe(0);
});

test("three of three weigh less than ninety of a hundred", () => {
  const few = rated("c1", { helpful: 3 });
  const many = rated("c2", { helpful: 90, notHelpful: 10 });
  expect(idsInOrder([few, many])).toEqual(["c2", "c1"]);
});

test("a thousand who do not find it helpful weigh nothing", () => {
  const loud = rated("c1", { helpful: 1000, notHelpful: 1000 });
  const good = rated("c2", { helpful: 18, notHelpful: 2 });
  expect(idsInOrder([loud, good])).toEqual(["c2", "c1"]);
});

test("whoever writes much does not fill the page", () => {
  const own = [1, 2, 3].map((n) =>
    rated(`c${n}`, { author: "one", helpful: 40 - n, notHelpful: 2 }),
  );
  const other = rated("c4", { helpful: 12, notHelpful: 4 });
  expect(idsInOrder([...own, other])).toEqual(["c1", "c4", "c2", "c3"]);
});

test("sides take turns, the one with the worthiest contribution first", () => {
  const contributions = [
    rated("c1", { helpful: 10 }),
    rated("c2", { helpful: 11 }),
    rated("c3", { helpful: 12, side: "against" }),
    rated("c4", { helpful: 6, side: "question" }),
  ];
  expect(idsInOrder(contributions)).toEqual(["c3", "c2", "c4", "c1"]);
});

test("every fourth place goes to one that few have rated", () => {
  const known = [1, 2, 3, 4, 5].map((n) => rated(`c${n}`, { helpful: 20 - n }));
  const fresh = [rated("c6", { notHelpful: 2 }), rated("c7")];
  expect(idsInOrder([...known, ...fresh])).toEqual(["c1", "c2", "c3", "c7", "c4", "c5", "c6"]);
});

test("everything is shown once, whatever the order in which it comes", () => {
  const contribution = fc.record({
    author: fc.constantFrom("a", "b", "c"),
    side: fc.constantFrom("for", "against", "question"),
    helpful: fc.nat(30),
    notHelpful: fc.nat(30),
  });
  fc.assert(
    fc.property(fc.array(contribution, { maxLength: 40 }), (given) => {
      const all = given.map((each, index) => rated(`c${index}`, each));
      const ids = idsInOrder(all);
      expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort());
      expect(idsInOrder([...all].reverse())).toEqual(ids);
    }),
    { seed: 1 },
  );
});
