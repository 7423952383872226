import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnswer } from "#app/domain/votes/check-answer.ts";
import { possibleAnswers } from "#app/domain/votes/possible-answers.ts";
import { FEWEST_PUBLISHED_BALLOTS, publishBallots } from "#app/domain/votes/publish-ballots.ts";
import { type AskedQuestion, YES_NO_ANSWERS } from "#app/domain/votes/vote-answer.ts";
import {
  answersTo,
  ordinaryQuestion,
  questionOf,
  questionsUnder,
  votesOn,
} from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

/** So many ballots on one question, with these answers in turn. */
function ballotsOf(count: number, ...choices: readonly string[]) {
  return Array.from({ length: count }, (_, at) => ({
    Q: { kind: "choice" as const, choice: choices[at % choices.length] ?? "" },
  }));
}

test("fewer than 20 ballots are withheld, 20 are published", () => {
  const question = ordinaryQuestion("yes-no");
  expect(FEWEST_PUBLISHED_BALLOTS).toBe(20);
  expect(publishBallots([question], ballotsOf(19, "yes", "no"))).toMatchObject({
    ...{ published: false, withheld: "few-ballots", ballots: 19 },
  });
  expect(publishBallots([question], ballotsOf(20, "yes", "no"))).toMatchObject({
    ...{ published: true, withheld: null, ballots: 20, unique: 0 },
  });
});

const LETTERS = [..."ABCDEF"];

/** Rankings of which so many are unlike all others, and all others are A before B. */
function rankings(count: number, unlike: number) {
  return Array.from({ length: count }, (_, at) => {
    const turn = at % 5;
    const order = LETTERS.map((_, place) => LETTERS[(place + turn) % 6] ?? "");
    const cut = 2 + Math.floor(at / 5);
    return {
      Q: {
        kind: "ranking" as const,
        ranking: (at < unlike ? order.slice(0, cut) : ["A", "B", "C", "D", "F", "E"]).map((id) => [
          id,
        ]),
      },
    };
  });
}

test("ballots are withheld where more than half of them are unlike all others", () => {
  const question = ordinaryQuestion("borda", 6);
  expect(publishBallots([question], rankings(40, 20))).toMatchObject({
    ...{ published: true, unique: 20 },
  });
  expect(publishBallots([question], rankings(40, 21))).toMatchObject({
    ...{ published: false, withheld: "identifying-ballots", unique: 21 },
    questions: [{ question: "Q", unique: 21, identifying: true }],
  });
});

test("with no more ways to answer than ballots, those that are unlike all others do not matter", () => {
  const options = Array.from({ length: 30 }, (_, at) => ({ id: `o${at}`, cost: null }));
  const question: AskedQuestion = { id: "Q", rule: RULES["single-choice"], options };
  const ballots = ballotsOf(28, ...options.map(({ id }) => id));
  // 30 options, abstention and blank are 32 ways.
  expect(publishBallots([question], ballots)).toMatchObject({
    ...{ published: false, unique: 28 },
  });
  const more = [...ballots, ...ballotsOf(4, "abstain")];
  expect(publishBallots([question], more)).toMatchObject({ published: true, unique: 28 });
});

test("answers to several questions together identify where none of them does alone", () => {
  const questions = Array.from({ length: 5 }, (_, at) => ({
    ...ordinaryQuestion("yes-no"),
    id: `Q${at}`,
  }));
  const ballots = Array.from({ length: 40 }, (_, at) =>
    Object.fromEntries(
      questions.map(({ id }, place) => {
        const choice = YES_NO_ANSWERS[Math.floor(at / 4 ** place) % 4] ?? "blank";
        return [id, { kind: "choice" as const, choice }];
      }),
    ),
  );
  const { published, questions: alone } = publishBallots(questions, ballots);
  expect(published).toBe(false);
  expect(alone.map(({ identifying }) => identifying)).toEqual([false, false, false, false, false]);
});

test("a question that identifies alone keeps the list back, whatever else is asked", () => {
  fc.assert(
    fc.property(votesOn({ minLength: 20, maxLength: 26 }), ({ questions, ballots }) => {
      const { published, questions: alone, unique } = publishBallots(questions, ballots);
      if (alone.some(({ identifying }) => identifying)) expect(published).toBe(false);
      for (const one of alone) expect(one.unique).toBeLessThanOrEqual(unique);
    }),
    { seed: 83, numRuns: 300 },
  );
});

test("reasons do not make ballots unlike", () => {
  const ballots = Array.from({ length: 25 }, (_, at) => ({
    Q: { kind: "choice" as const, choice: "concern", reasons: `reason ${at}` },
  }));
  expect(publishBallots([ordinaryQuestion("consent")], ballots)).toMatchObject({
    ...{ published: true, unique: 0 },
  });
});

describe("the number of ways to answer", () => {
  test.each<[string, AskedQuestion, bigint]>([
    ["yes, no, abstain, blank", ordinaryQuestion("yes-no"), 4n],
    ["yes, no, blank", questionOf({ ...RULES["yes-no"], abstention: false }), 3n],
    ["agree, concern, objection, abstain, blank", ordinaryQuestion("consent"), 5n],
    ["one of three, abstain, blank", ordinaryQuestion("single-choice"), 5n],
    ["three variants and one of them", ordinaryQuestion("deciding-question"), 64n * 5n],
    ["any of three", ordinaryQuestion("approval"), 8n],
    ["two of three at most", questionOf({ ...RULES.approval, most: 2 }), 7n],
    ["six scores or none for each of three", ordinaryQuestion("score"), 343n],
    ["orders of some of three", ordinaryQuestion("irv"), 16n],
    ["orders of some of six", ordinaryQuestion("scottish-stv", 6), 1957n],
    // Weak orders of 0, 1, 2, 3 options: 1, 1, 3, 13.
    ["weak orders of some of three", ordinaryQuestion("schulze"), 1n + 3n + 9n + 13n],
  ])("%s", (_, question, ways) => {
    expect(possibleAnswers(question)).toBe(ways);
  });

  test("is never below that of the answers that are met", () => {
    const met = questionsUnder("yes-no", "consent", "single-choice", "approval").chain((question) =>
      fc.record({
        question: fc.constant(question),
        answers: fc.array(answersTo(question), { minLength: 100, maxLength: 100 }),
      }),
    );
    fc.assert(
      fc.property(met, ({ question, answers }) => {
        const bare = answers.map((answer) =>
          answer.kind === "choice" ? { kind: answer.kind, choice: answer.choice } : answer,
        );
        for (const answer of bare) {
          expect(checkAnswer(question, answer, "elsewhere").ok).toBe(true);
        }
        const distinct = new Set(bare.map((answer) => JSON.stringify(answer))).size;
        expect(possibleAnswers(question)).toBeGreaterThanOrEqual(BigInt(distinct));
      }),
      { seed: 84, numRuns: 100 },
    );
  });
});
