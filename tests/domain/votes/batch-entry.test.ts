import fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchEntry, checkBatchEntry, papersReturned } from "#app/domain/votes/batch-entry.ts";
import { withoutReasons } from "#app/domain/votes/check-ballot.ts";
import { checkTotals } from "#app/domain/votes/check-totals.ts";
import { entryDifferences, sameEntry } from "#app/domain/votes/entry-differences.ts";
import { takesTotals } from "#app/domain/votes/paper-totals.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import { addUpPapers } from "#tests/domain/votes/add-up-papers.ts";
import { ordinaryQuestion, questionOf, votesOn } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

const RUNS = { seed: 82, numRuns: 400 };
const anyVote = votesOn({ maxLength: 6 });

function totalsOf(
  questions: readonly AskedQuestion[],
  ballots: readonly VoteBallot[],
): BatchEntry & { kind: "totals" } {
  const totals = questions.map((question) => {
    const papers = ballots.flatMap(({ [question.id]: answer }) =>
      answer === undefined ? [] : [{ count: 1, answer }],
    );
    return [question.id, addUpPapers(question, papers)] as const;
  });
  return { kind: "totals", papers: ballots.length, totals: Object.fromEntries(totals) };
}

test("single ballots are an entry, without reasons and in the order of entry", () => {
  fc.assert(
    fc.property(anyVote, ({ questions, ballots }) => {
      const sent: unknown = JSON.parse(JSON.stringify({ kind: "ballots", ballots }));
      const entry = { kind: "ballots", ballots: ballots.map(withoutReasons) };
      expect(checkBatchEntry(questions, 6, sent)).toEqual({ ok: true, value: entry });
    }),
    RUNS,
  );
});

test("what is counted on ballots is an entry where every rule takes totals, and refused where one does not", () => {
  fc.assert(
    fc.property(anyVote, ({ questions, ballots }) => {
      const entry = totalsOf(questions, ballots);
      const checked = checkBatchEntry(questions, 6, JSON.parse(JSON.stringify(entry)));
      const other = questions.find(({ rule }) => !takesTotals(rule.kind));
      if (other === undefined) {
        expect(checked).toEqual({ ok: true, value: entry });
        expect(papersReturned(entry)).toBe(ballots.length);
      } else {
        expect(checked).toMatchObject({
          problem: {
            code: "totals_refused",
            params: { question: other.id, problem: { code: "totals_not_possible" } },
          },
        });
      }
    }),
    RUNS,
  );
});

test("an entry is the same as itself, whatever the order of the papers", () => {
  fc.assert(
    fc.property(anyVote, ({ questions, ballots }) => {
      const entry = { kind: "ballots", ballots } as const;
      expect(sameEntry(entry, { kind: "ballots", ballots: [...ballots].reverse() })).toBe(true);
      expect(sameEntry(totalsOf(questions, ballots), totalsOf(questions, ballots))).toBe(true);
    }),
    RUNS,
  );
});

test("two entries are the same only with equally often the same papers", () => {
  const counted = (ballots: readonly VoteBallot[]) =>
    ballots.map((ballot) => JSON.stringify(ballot)).sort();
  const two = votesOn({ minLength: 2, maxLength: 6 }).chain(({ questions, ballots }) =>
    fc.record({
      ...{ questions: fc.constant(questions), first: fc.constant(ballots) },
      second: fc.array(fc.constantFrom(...ballots), { maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(two, ({ questions, first, second }) => {
      const [one, other] = [first, second].map((ballots) => ({
        kind: "ballots" as const,
        ballots,
      }));
      if (one === undefined || other === undefined) return;
      const equal = counted(first).join() === counted(second).join();
      expect(sameEntry(one, other)).toBe(equal);
      expect(sameEntry(other, one)).toBe(equal);
      // Totals can be equal where the papers are not, and never differ where the papers are the same.
      const sums = entryDifferences(totalsOf(questions, first), totalsOf(questions, second));
      if (equal) expect(sums).toEqual([]);
      for (const { first: left, second: right } of sums) expect(left).not.toBe(right);
    }),
    RUNS,
  );
});

const YES = { kind: "choice", choice: "yes" } as const;
const NO = { kind: "choice", choice: "no" } as const;

test("differences name the question, what was counted, and both numbers", () => {
  const questions = [
    { ...ordinaryQuestion("yes-no"), id: "Q0" },
    { ...ordinaryQuestion("score"), id: "Q1" },
    { ...ordinaryQuestion("deciding-question"), id: "Q2" },
  ];
  const scores = (sum: number) => ({
    ...{ kind: "scores" as const, cast: 3, blank: 0 },
    scores: { A: { sum, scored: 3 }, B: { sum: 0, scored: 0 }, C: { sum: 0, scored: 0 } },
  });
  const said = { yes: 3, no: 0, abstain: 0, blank: 0 };
  const variants = (yes: number) => ({
    kind: "variants" as const,
    answers: { A: said, B: said, C: { yes, no: 3 - yes, abstain: 0, blank: 0 } },
    choices: { A: 3, B: 0, C: 0, abstain: 0, blank: 0 },
  });
  const entry = (yes: number, sum: number, third: number): BatchEntry => ({
    ...{ kind: "totals", papers: 3 },
    totals: {
      Q0: { kind: "choice", choices: { yes, no: 3 - yes, abstain: 0, blank: 0 } },
      Q1: scores(sum),
      Q2: variants(third),
    },
  });
  for (const one of [entry(2, 7, 1), entry(3, 9, 0)]) {
    expect(checkBatchEntry(questions, 3, one)).toEqual({ ok: true, value: one });
  }
  expect(entryDifferences(entry(2, 7, 1), entry(3, 9, 0))).toEqual([
    { of: "total", question: "Q0", item: "yes", part: null, first: 2, second: 3 },
    { of: "total", question: "Q0", item: "no", part: null, first: 1, second: 0 },
    { of: "total", question: "Q1", item: "A", part: "sum", first: 7, second: 9 },
    { of: "total", question: "Q2", item: "C", part: "yes", first: 1, second: 0 },
    { of: "total", question: "Q2", item: "C", part: "no", first: 2, second: 3 },
  ]);
});

test("differences of single ballots name the answers that were read unequally often", () => {
  const entry = (...ballots: readonly VoteBallot[]): BatchEntry => ({ kind: "ballots", ballots });
  expect(entryDifferences(entry({ Q: YES }, { Q: YES }, { Q: NO }), entry({ Q: NO }))).toEqual([
    { of: "papers", first: 3, second: 1 },
    { of: "answer", question: "Q", answer: YES, first: 2, second: 0 },
  ]);
  expect(entryDifferences(entry(), entry({ Q: NO }))).toEqual([
    { of: "papers", first: 0, second: 1 },
    { of: "answer", question: "Q", answer: NO, first: 0, second: 1 },
  ]);
});

test("differences of single ballots name whole ballots where the answers are as often", () => {
  const [both, neither] = [
    { Q: YES, R: YES },
    { Q: NO, R: NO },
  ];
  const [one, other] = [
    { Q: YES, R: NO },
    { Q: NO, R: YES },
  ];
  expect(
    entryDifferences(
      { kind: "ballots", ballots: [both, neither] },
      { kind: "ballots", ballots: [one, other] },
    ),
  ).toEqual([
    { of: "ballot", ballot: both, first: 1, second: 0 },
    { of: "ballot", ballot: neither, first: 1, second: 0 },
    { of: "ballot", ballot: one, first: 0, second: 1 },
    { of: "ballot", ballot: other, first: 0, second: 1 },
  ]);
});

test("totals and single ballots cannot be compared, and say so", () => {
  const questions = [{ ...ordinaryQuestion("yes-no"), id: "Q" }];
  const ballots = [{ Q: YES }];
  expect(entryDifferences(totalsOf(questions, ballots), { kind: "ballots", ballots })).toEqual([
    { of: "kind", first: "totals", second: "ballots" },
  ]);
});

test.each<[string, unknown, object]>([
  ["nothing", null, { code: "entry_malformed" }],
  ["another kind", { kind: "pile" }, { code: "entry_malformed" }],
  ["half a paper", { kind: "totals", papers: 0.5, totals: {} }, { code: "entry_malformed" }],
  [
    "more papers than were printed",
    { kind: "totals", papers: 4, totals: {} },
    { code: "too_many_papers_returned", params: { papers: 4, printed: 3 } },
  ],
  [
    "more ballots than were printed",
    { kind: "ballots", ballots: [{ Q: YES }, { Q: YES }, { Q: YES }, { Q: YES }] },
    { code: "too_many_papers_returned", params: { papers: 4, printed: 3 } },
  ],
  [
    "totals without a question",
    { kind: "totals", papers: 3, totals: {} },
    { code: "question_missing", params: { question: "Q" } },
  ],
  [
    "totals of another question",
    { kind: "totals", papers: 0, totals: { Q: { kind: "choice", choices: {} }, R: 1 } },
    { code: "question_unknown" },
  ],
  [
    "a ballot that lacks an answer",
    { kind: "ballots", ballots: [{ Q: YES }, {}] },
    { code: "paper_refused", params: { paper: 2, problem: { code: "question_unanswered" } } },
  ],
])("%s is no entry for three papers", (_, value, problem) => {
  expect(checkBatchEntry([ordinaryQuestion("yes-no")], 3, value)).toMatchObject({
    ok: false,
    problem,
  });
});

test("an objection on paper is entered without its reasons", () => {
  const ballots = [{ Q: { kind: "choice", choice: "objection" } }];
  expect(
    checkBatchEntry([ordinaryQuestion("consent")], 1, { kind: "ballots", ballots }),
  ).toMatchObject({ ok: true });
});

const APPROVE = { kind: "approve", blank: 1 } as const;
const SCORES = { kind: "scores", blank: 1 } as const;

test.each<[string, AskedQuestion, unknown, object]>([
  [
    "of another kind",
    ordinaryQuestion("yes-no"),
    { kind: "approve" },
    { code: "totals_malformed" },
  ],
  [
    "with papers missing",
    ordinaryQuestion("yes-no"),
    { kind: "choice", choices: { yes: 4, no: 5 } },
    { code: "papers_not_matched", params: { item: null, sum: 9, papers: 10 } },
  ],
  [
    "with papers too many",
    ordinaryQuestion("single-choice"),
    { kind: "choice", choices: { A: 4, B: 5, blank: 2 } },
    { code: "papers_not_matched", params: { item: null, sum: 11, papers: 10 } },
  ],
  [
    "below 0",
    ordinaryQuestion("single-choice"),
    { kind: "choice", choices: { A: -1, B: 11 } },
    { code: "number_expected", params: { item: "A" } },
  ],
  [
    "that is no number",
    ordinaryQuestion("single-choice"),
    { kind: "choice", choices: { A: "10" } },
    { code: "number_expected", params: { item: "A" } },
  ],
  [
    "of somebody unknown",
    ordinaryQuestion("single-choice"),
    { kind: "choice", choices: { Z: 10 } },
    { code: "item_unknown" },
  ],
  [
    "of abstentions that are switched off",
    questionOf({ ...RULES.consent, abstention: false }),
    { kind: "choice", choices: { agree: 9, abstain: 1 } },
    { code: "abstention_not_allowed", params: { item: "abstain" } },
  ],
  [
    "of one variant with a paper missing",
    ordinaryQuestion("deciding-question"),
    { kind: "variants", answers: { A: { yes: 9 } }, choices: { A: 10 } },
    { code: "papers_not_matched", params: { item: "A", sum: 9, papers: 10 } },
  ],
  [
    "of a variant that is none",
    ordinaryQuestion("deciding-question"),
    { kind: "variants", answers: { Z: { yes: 10 } }, choices: { A: 10 } },
    { code: "item_unknown" },
  ],
  [
    "with more blank papers than papers",
    ordinaryQuestion("approval"),
    { ...APPROVE, blank: 11, approvals: {} },
    { code: "too_many_papers", params: { item: "blank", number: 11, most: 10 } },
  ],
  [
    "with more approvals of one than papers",
    ordinaryQuestion("approval"),
    { ...APPROVE, approvals: { A: 10 } },
    { code: "too_many_papers", params: { item: "A", number: 10, most: 9 } },
  ],
  [
    "with fewer approvals than papers that are not blank",
    ordinaryQuestion("approval"),
    { ...APPROVE, approvals: { A: 8 } },
    { code: "options_not_matched", params: { sum: 8, least: 9, most: null } },
  ],
  [
    "with more approvals than allowed",
    questionOf({ ...RULES["greedy-budget"], most: 2 }),
    { ...APPROVE, approvals: { A: 9, B: 9, C: 1 } },
    { code: "options_not_matched", params: { sum: 19, least: 9, most: 18 } },
  ],
  [
    "with a sum that no scores have",
    ordinaryQuestion("score"),
    { ...SCORES, scores: { A: { sum: 46, scored: 9 } } },
    { code: "sum_out_of_range", params: { item: "A", sum: 46, least: 0, most: 45 } },
  ],
  [
    "with more scores than papers",
    ordinaryQuestion("score"),
    { ...SCORES, scores: { A: { sum: 40, scored: 10 } } },
    { code: "too_many_papers", params: { item: "A", number: 10, most: 9 } },
  ],
  [
    "with a broken sum",
    ordinaryQuestion("score"),
    { ...SCORES, scores: { A: { sum: 4.5, scored: 9 } } },
    { code: "number_expected", params: { item: "A" } },
  ],
  ["of rankings", ordinaryQuestion("borda"), {}, { code: "totals_not_possible" }],
  ["of equal shares", ordinaryQuestion("equal-shares"), APPROVE, { code: "totals_not_possible" }],
])("totals %s are refused", (_, question, value, problem) => {
  expect(checkTotals(question, 10, value)).toMatchObject({ ok: false, problem });
});

test("numbers that are not given are 0", () => {
  expect(
    checkTotals(ordinaryQuestion("approval"), 3, { kind: "approve", approvals: { B: 3 } }),
  ).toEqual({
    ok: true,
    value: { kind: "approve", cast: 3, blank: 0, approvals: { A: 0, B: 3, C: 0 } },
  });
});
