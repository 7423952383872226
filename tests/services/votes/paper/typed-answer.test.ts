import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer } from "#app/domain/votes/check-answer.ts";
import { withoutReasons } from "#app/domain/votes/check-ballot.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { inOrder, optionLetter, orderCount } from "#app/services/votes/paper/option-orders.ts";
import { readTyped, typedAnswer } from "#app/services/votes/paper/typed-answer.ts";
import { anyAnswer, ordinaryQuestion } from "#tests/domain/votes/questions.ts";

const RUNS = { seed: 71, numRuns: 500 };

function codeOf(result: { ok: boolean } & Partial<{ problem: { code: string } }>): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

test("every answer is read again from what is typed for it", () => {
  fc.assert(
    fc.property(anyAnswer, ({ question, answer }) => {
      const { [question.id]: plain } = withoutReasons({ [question.id]: answer });
      if (plain === undefined) throw new Error("The answer is lost.");
      expect(readTyped(question, typedAnswer(question, plain))).toEqual({ ok: true, value: plain });
    }),
    RUNS,
  );
});

test("whatever is typed, what is read is an answer to the question", () => {
  const typed = fc.string({ unit: fc.constantFrom(..."ABCDEFJNY0123-= ,x5"), maxLength: 12 });
  fc.assert(
    fc.property(anyAnswer, typed, ({ question }, text) => {
      const read = readTyped(question, text);
      if (read.ok) expect(checkAnswer(question, read.value, "elsewhere")).toEqual(read);
    }),
    RUNS,
  );
});

test.each<[VoteRuleKind, string, object]>([
  ["yes-no", " j ", { kind: "choice", choice: "yes" }],
  ["yes-no", "y", { kind: "choice", choice: "yes" }],
  ["yes-no", "2", { kind: "choice", choice: "no" }],
  ["yes-no", "-", { kind: "choice", choice: "blank" }],
  ["consent", "3", { kind: "choice", choice: "objection" }],
  ["single-choice", "b", { kind: "choice", choice: "B" }],
  ["approval", "c, a", { kind: "approve", approve: ["A", "C"] }],
  ["approval", "-", { kind: "approve", approve: [] }],
  ["equal-shares", "AC", { kind: "approve", approve: ["A", "C"] }],
  ["score", "5 - 0", { kind: "scores", scores: { A: 5, C: 0 } }],
  ["score", "-", { kind: "scores", scores: {} }],
  ["borda", "B A=C", { kind: "ranking", ranking: [["B"], ["A", "C"]] }],
  ["scottish-stv", "c > a", { kind: "ranking", ranking: [["C"], ["A"]] }],
  [
    "deciding-question",
    "JN- A",
    { kind: "variants", answers: { A: "yes", B: "no", C: "blank" }, choice: "A" },
  ],
])("for %s “%s” is read", (kind, text, value) => {
  expect(readTyped(ordinaryQuestion(kind), text)).toEqual({ ok: true, value });
});

test.each<[VoteRuleKind, string, string]>([
  ["yes-no", "", "typed_nothing"],
  ["yes-no", "JN", "typed_unknown"],
  ["consent", "4", "typed_unknown"],
  ["single-choice", "D", "typed_unknown"],
  ["single-choice", "AB", "typed_unknown"],
  ["approval", "AA", "option_twice"],
  ["approval", "AX", "typed_unknown"],
  ["score", "5 4", "typed_count"],
  ["score", "5 4 viel", "typed_unknown"],
  ["score", "5 4 99", "score_out_of_range"],
  ["borda", "A=", "typed_unknown"],
  ["borda", "=A", "typed_unknown"],
  ["irv", "A=B", "rank_shared"],
  ["deciding-question", "JNJ", "typed_count"],
  ["deciding-question", "JXJA", "typed_unknown"],
])("for %s “%s” is refused with %s", (kind, text, code) => {
  expect(codeOf(readTyped(ordinaryQuestion(kind), text))).toBe(code);
});

test("with more than 26 options their letters are typed with spaces between", () => {
  const options = Array.from({ length: 30 }, (_, at) => ({ id: `o${at}`, cost: null }));
  const question: AskedQuestion = { ...ordinaryQuestion("approval"), options };
  const read = readTyped(question, "a AB");
  expect(read).toEqual({ ok: true, value: { kind: "approve", approve: ["o0", "o27"] } });
  if (read.ok) expect(typedAnswer(question, read.value)).toBe("A AB");
});

test("letters go on after Z as columns of tables do", () => {
  expect([0, 25, 26, 51, 52, 199].map(optionLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "GR"]);
});

test("every order holds each option once, and with as many orders as options each stands once everywhere", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 1000 }),
      (count, papers) => {
        const options = Array.from({ length: count }, (_, at) => at);
        const orders = orderCount(papers, [count]);
        const all = Array.from({ length: orders }, (_, order) => inOrder(options, order, orders));
        for (const order of all) expect(order.toSorted((a, b) => a - b)).toEqual(options);
        expect(new Set(all.map((order) => order[0])).size).toBe(orders);
        if (orders > 1) expect(Math.floor(papers / orders)).toBeGreaterThanOrEqual(10);
        if (orders === count) {
          for (const place of options) {
            expect(new Set(all.map((order) => order[place])).size).toBe(count);
          }
        }
      },
    ),
    RUNS,
  );
});
