import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { groupAnswers } from "#app/domain/votes/group-answers.ts";
import { publishBallots } from "#app/domain/votes/publish-ballots.ts";
import { gatherBallots } from "#app/services/votes/gather-ballots.ts";
import { answersTo, ordinaryQuestion } from "#tests/domain/votes/questions.ts";

const QUESTIONS = (["yes-no", "irv"] as const).map(ordinaryQuestion);

/** Ballots whose codes are all different, cast online or on paper. */
const lists = fc
  .array(
    fc.record({
      source: fc.constantFrom("online" as const, "paper" as const),
      answers: fc.tuple(...QUESTIONS.map(answersTo)),
      code: fc.stringMatching(/^[0-9A-Z]{1,3}$/),
    }),
    { maxLength: 60 },
  )
  .map((ballots) =>
    [...new Map(ballots.map((ballot) => [ballot.code, ballot])).values()].map((ballot) => ({
      ...{ code: ballot.code, source: ballot.source },
      answers: Object.fromEntries(QUESTIONS.map(({ id }, at) => [id, ballot.answers[at] as never])),
    })),
  );

test("a list that is read some ballots at a time comes to the same as the whole, wherever papers stand between", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 20 }), (ballots, size) => {
      const sorted = ballots.toSorted((a, b) => (a.code < b.code ? -1 : 1));
      const kinds = (["online", "paper"] as const).map((kind) =>
        sorted.filter(({ source }) => source === kind),
      );
      const [online = [], papers = []] = kinds;
      const pages = Array.from({ length: Math.ceil(online.length / size) }, (_, page) =>
        online.slice(page * size, (page + 1) * size),
      );
      const gathered = gatherBallots(QUESTIONS, pages, papers.toReversed(), null);
      const text = canonicalJson({ ballots: sorted, paperTotals: null });
      expect(gathered.hash).toBe(createHash("sha256").update(text).digest("hex"));
      const answers = QUESTIONS.map(({ id }) =>
        groupAnswers(sorted.map((ballot) => ({ count: 1, answer: ballot.answers[id] as never }))),
      );
      expect(gathered.answers).toEqual(answers);
      const alone = kinds.filter((kind) => kind.length > 0);
      const each = alone.map((kind) =>
        publishBallots(
          QUESTIONS,
          kind.map((ballot) => ballot.answers),
        ),
      );
      expect(gathered.publishable).toBe(
        each.length > 0 && each.every(({ published }) => published),
      );
    }),
    { seed: 52, numRuns: 200 },
  );
});

test("a ballot without an answer to a question is not counted over", () => {
  const ballot = { code: "1", source: "online" as const, answers: {} };
  expect(() => gatherBallots(QUESTIONS, [[ballot]], [], null)).toThrow("lacks an answer");
});
