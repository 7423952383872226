import fc from "fast-check";
import { expect, test } from "vitest";
import { ballotsOfTotals } from "#app/domain/votes/ballots-of-totals.ts";
import { checkAnswer } from "#app/domain/votes/check-answer.ts";
import { countQuestion } from "#app/domain/votes/count-question.ts";
import { type CountedAnswer, groupAnswers } from "#app/domain/votes/group-answers.ts";
import { outcomeCode } from "#app/domain/votes/outcome-code.ts";
import { addTotals, papersCast, takesTotals } from "#app/domain/votes/paper-totals.ts";
import { toStored } from "#app/domain/votes/stored-result.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { addUpPapers } from "#tests/domain/votes/add-up-papers.ts";
import {
  answersTo,
  anyQuestion,
  ordinaryQuestion,
  questionOf,
  questionsUnder,
} from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

const RUNS = { seed: 81, numRuns: 400 };
const WITH_TOTALS = VOTE_RULE_KINDS.filter(takesTotals);

interface Poll {
  readonly question: AskedQuestion;
  readonly ballots: readonly CountedAnswer[];
  readonly entitled: number;
}

function polls(questions: fc.Arbitrary<AskedQuestion>): fc.Arbitrary<Poll> {
  return questions.chain((question) =>
    fc
      .record({
        ballots: fc.array(
          fc.record({ count: fc.integer({ min: 1, max: 4 }), answer: answersTo(question) }),
          { maxLength: 8 },
        ),
        absent: fc.nat(20),
      })
      .map(({ ballots, absent }) => ({
        ...{ question, ballots },
        entitled: ballots.reduce((sum, { count }) => sum + count, absent),
      })),
  );
}

const anyPoll = polls(anyQuestion);

function count({ question, ballots, entitled }: Poll) {
  return countQuestion(question, { ballots, entitled, totals: null, lotSeed: "seed" });
}

function ballots(...said: readonly (readonly [number, VoteAnswer])[]): readonly CountedAnswer[] {
  return said.map(([count, answer]) => ({ count, answer }));
}

const choose = (choice: string) => ({ kind: "choice", choice }) as const;

test("neither the order of the ballots matters nor whether equal ones are counted together", () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const single = poll.ballots.flatMap(({ count: times, answer }) =>
        Array.from({ length: times }, () => ({ count: 1, answer })),
      );
      const outcome = count(poll);
      expect(count({ ...poll, ballots: [...single].reverse() })).toEqual(outcome);
      expect(outcome.cast).toBe(single.length);
    }),
    RUNS,
  );
});

test("an outcome is plain JSON", () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const outcome = count(poll);
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
    }),
    RUNS,
  );
});

test("other ids for the options change nothing but names, ties that a lot decides included", () => {
  const other: Readonly<Record<string, string>> = {
    A: "y",
    B: "x",
    C: "w",
    D: "v",
    E: "u",
    F: "t",
  };
  const rename = <Value>(value: Value) =>
    JSON.parse(
      JSON.stringify(value).replaceAll(/"([A-F])"/g, (_, id: string) => `"${other[id]}"`),
    ) as Value;
  fc.assert(
    fc.property(anyPoll, (poll) => {
      expect(count(rename(poll))).toEqual(rename(count(poll)));
    }),
    RUNS,
  );
});

test("reasons do not tell ballots apart and are in no outcome", () => {
  fc.assert(
    fc.property(polls(questionsUnder("consent")), (poll) => {
      expect(JSON.stringify(count(poll))).not.toContain("reasons");
      expect(groupAnswers(poll.ballots).length).toBeLessThanOrEqual(5);
    }),
    RUNS,
  );
});

test("papers that are counted as totals bring the same outcome as the papers themselves", () => {
  fc.assert(
    fc.property(polls(questionsUnder(...WITH_TOTALS)), fc.nat(8), (poll, split) => {
      const { question, entitled } = poll;
      const single = poll.ballots.slice(0, split);
      const totals = addUpPapers(question, poll.ballots.slice(split));
      const outcome = countQuestion(question, {
        ...{ ballots: single, totals, entitled, lotSeed: "seed" },
      });
      expect(outcome).toEqual(count(poll));
    }),
    { ...RUNS, numRuns: 1500 },
  );
});

test("the ballots that stand for totals are answers under the rule, few, and add up to them", () => {
  fc.assert(
    fc.property(polls(questionsUnder(...WITH_TOTALS)), ({ question, ballots: papers }) => {
      const totals = addUpPapers(question, papers);
      const standing = ballotsOfTotals(question, totals);
      expect(addUpPapers(question, standing)).toEqual(totals);
      expect(standing.reduce((sum, { count: times }) => sum + times, 0)).toBe(papersCast(totals));
      for (const { count: times, answer } of standing) {
        expect(times).toBeGreaterThan(0);
        expect(checkAnswer(question, answer, "elsewhere")).toEqual({ ok: true, value: answer });
      }
      expect(standing.length).toBeLessThanOrEqual(4 * question.options.length + 6);
    }),
    { ...RUNS, numRuns: 1500 },
  );
});

test("totals of two batches together are those of all their papers", () => {
  fc.assert(
    fc.property(polls(questionsUnder(...WITH_TOTALS)), fc.nat(8), (poll, split) => {
      const [first, second] = [poll.ballots.slice(0, split), poll.ballots.slice(split)];
      const { question } = poll;
      expect(addTotals(addUpPapers(question, first), addUpPapers(question, second))).toEqual(
        addUpPapers(question, poll.ballots),
      );
    }),
    RUNS,
  );
});

test("totals of different questions are not added up", () => {
  const [one, other] = [ordinaryQuestion("yes-no"), ordinaryQuestion("score")].map((question) =>
    addUpPapers(question, []),
  );
  expect(() => one && other && addTotals(one, other)).toThrow(RangeError);
});

test("numbers of a whole town are as exact, and as quick, as small ones", () => {
  const totals = {
    kind: "approve",
    cast: 1_000_000_000,
    blank: 1,
    approvals: { A: 999_999_999, B: 500_000_000, C: 3 },
  } as const;
  const outcome = countQuestion(ordinaryQuestion("approval"), {
    ...{ ballots: [], totals, entitled: 2_000_000_000, lotSeed: "seed" },
  });
  expect(outcome).toMatchObject({
    cast: 1_000_000_000,
    winners: ["A"],
    result: { ballots: { blank: 1 }, standings: [{ approvals: 999_999_999 }, {}, {}] },
  });
});

test.each(["borda", "irv", "scottish-stv", "schulze", "equal-shares"] as const)(
  "%s takes no totals",
  (kind) => {
    const totals = { kind: "approve", cast: 0, blank: 0, approvals: {} } as const;
    expect(() =>
      countQuestion(ordinaryQuestion(kind), {
        ...{ ballots: [], totals, entitled: 5, lotSeed: "" },
      }),
    ).toThrow(RangeError);
  },
);

test("a ballot of another kind is not counted", () => {
  expect(() =>
    count({
      question: ordinaryQuestion("borda"),
      ballots: ballots([1, choose("A")]),
      entitled: 1,
    }),
  ).toThrow(RangeError);
});

test("where the quorum of presence is missed, the winners are ahead and nothing is decided", () => {
  const question = questionOf({ ...RULES["single-choice"], presence: { num: 1, den: 2 } });
  const votes = ballots([3, choose("A")], [1, choose("blank")]);
  expect(count({ question, ballots: votes, entitled: 9 })).toMatchObject({
    ...{ decided: false, winners: ["A"], cast: 4 },
    presence: { reached: false, counted: 4, needed: 5 },
  });
  expect(count({ question, ballots: votes, entitled: 8 })).toMatchObject({
    ...{ decided: true, winners: ["A"] },
    presence: { reached: true, counted: 4, needed: 4 },
  });
});

test.each(VOTE_RULE_KINDS)("a quorum of presence holds under %s, by all ballots cast", (kind) => {
  const share = { num: 2, den: 5 };
  fc.assert(
    fc.property(polls(questionsUnder(kind)), (poll) => {
      const { rule } = poll.question;
      const asked =
        "quorums" in rule
          ? { ...rule, quorums: { ...rule.quorums, presence: share } }
          : { ...rule, presence: share };
      const outcome = count({ ...poll, question: { ...poll.question, rule: asked } });
      expect(outcome.presence?.counted).toBe(outcome.cast);
      expect(outcome.decided).toBe(5 * outcome.cast >= 2 * poll.entitled);
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test("the presence of a question of yes or no is that of its quorum", () => {
  fc.assert(
    fc.property(polls(questionsUnder("yes-no")), (poll) => {
      const { presence, decided, result } = count(poll);
      if (result.rule !== "yes-no") throw new Error("Another rule counted it.");
      const quorum = result.quorums.find((one) => one.quorum === "presence") ?? null;
      expect(presence).toEqual(quorum);
      expect(decided).toBe(quorum?.reached ?? true);
    }),
    RUNS,
  );
});

test("the lot is told where it decided, and nowhere else", () => {
  const question = ordinaryQuestion("single-choice");
  const tied = ballots([2, choose("A")], [2, choose("C")]);
  const outcome = count({ question, ballots: tied, entitled: 4 });
  expect(outcome.lot).toMatchObject({ algorithm: "lot-order 1", seed: "seed" });
  const first = outcome.lot?.order.find((option) => option !== "B");
  expect(outcome.winners).toEqual([first]);
  expect(count({ question, ballots: tied.slice(1), entitled: 4 }).lot).toBeNull();
  const refusing = questionOf({ ...RULES["single-choice"], tie: "refuse" });
  expect(count({ question: refusing, ballots: tied, entitled: 4 })).toMatchObject({
    ...{ lot: null, winners: [] },
  });
});

test("another seed can draw another lot", () => {
  const tied = ballots([2, choose("A")], [2, choose("B")]);
  const winners = Array.from({ length: 20 }, (_, at) => {
    const input = { ballots: tied, totals: null, entitled: 4, lotSeed: `seed ${at}` };
    return countQuestion(ordinaryQuestion("single-choice"), input).winners[0];
  });
  expect(new Set(winners)).toEqual(new Set(["A", "B"]));
});

test("a fraction is stored as texts, and what JSON cannot hold is refused", () => {
  expect(toStored({ share: { parts: 10n ** 20n, of: 3n }, list: [1n, null] })).toEqual({
    share: { parts: "100000000000000000000", of: "3" },
    list: ["1", null],
  });
  expect(() => toStored({ map: new Map() })).toThrow(TypeError);
});

test("equal shares: payments of a count by hand are stored exactly", () => {
  const approve = (...ids: string[]) => ({ kind: "approve", approve: ids }) as const;
  // 3 voters have 333.33 each; B at 500 is paid by two of them with 250 each.
  const question = questionOf({ ...RULES["equal-shares"], completion: "none" });
  const outcome = count({
    question,
    ballots: ballots([2, approve("B")], [1, approve("A")]),
    entitled: 3,
  });
  expect(outcome).toMatchObject({
    winners: ["B"],
    result: {
      share: { parts: "100000", of: "3" },
      steps: [{ project: "B", cost: 50_000, payment: { rho: { parts: "1", of: "2" } } }],
    },
  });
});

test("every outcome has a code, and it names who won", () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const outcome = count(poll);
      const { code, params } = outcomeCode(poll.question, outcome);
      expect(code === "nobody_voted").toBe(outcome.cast === 0);
      expect(code === "presence_missed").toBe(outcome.cast > 0 && !outcome.decided);
      if ("winner" in params) expect(outcome.winners).toEqual([params.winner]);
      if ("winners" in params) expect(params.winners).toEqual(outcome.winners);
      if ("ahead" in params) expect(params.ahead).toEqual(outcome.winners);
      const named = Object.keys(params).some((name) => /^(winners?|ahead)$/.test(name));
      if (outcome.winners.length > 0) expect(named).toBe(true);
    }),
    { ...RUNS, numRuns: 3000 },
  );
});
