import type { CountedAnswer } from "#app/domain/votes/group-answers.ts";
import {
  papersCast,
  type QuestionTotals,
  type ScoreTotals,
} from "#app/domain/votes/paper-totals.ts";
import {
  type AskedQuestion,
  type VoteAnswer,
  YES_NO_ANSWERS,
  type YesNoAnswer,
} from "#app/domain/votes/vote-answer.ts";

/**
 * Ballots that have these totals. A rule that takes totals looks at sums alone and so returns the same result for them as for
 * those on the papers. Votes for the options follow each other around a circle of all papers that are not blank, so that
 * none has an option twice and none is without one; there are few groups, whatever the numbers are.
 */
export function ballotsOfTotals(
  { options }: AskedQuestion,
  totals: QuestionTotals,
): readonly CountedAnswer[] {
  const ids = options.map(({ id }) => id);
  switch (totals.kind) {
    case "choice":
      return Object.entries(totals.choices).flatMap(([choice, count]) =>
        count === 0 ? [] : [{ count, answer: { kind: "choice", choice } }],
      );
    case "approve": {
      const votes = ids.map((id) => [{ value: id, length: totals.approvals[id] ?? 0 }]);
      return withBlanks(totals, votes, (approve) => ({
        kind: "approve",
        approve: approve.filter((id) => id !== null),
      }));
    }
    case "scores": {
      const votes = ids.map((id) => scoresOf(totals.scores[id] ?? { sum: 0, scored: 0 }));
      return withBlanks(totals, votes, (scores) => ({
        kind: "scores",
        scores: Object.fromEntries(
          ids.flatMap((id, at) => {
            const score = scores[at] ?? null;
            return score === null ? [] : [[id, score]];
          }),
        ),
      }));
    }
    case "variants": {
      const answers = ids.map((id) =>
        YES_NO_ANSWERS.map((value) => ({ value, length: totals.answers[id]?.[value] ?? 0 })),
      );
      const choices = Object.entries(totals.choices).map(([value, length]) => ({ value, length }));
      const said = aroundCircle<string>(papersCast(totals), [choices, ...answers]);
      return said.map(({ count, values: [choice, ...given] }) => ({
        count,
        answer: {
          kind: "variants",
          answers: Object.fromEntries(ids.map((id, at) => [id, given[at] as YesNoAnswer])),
          choice: choice ?? "",
        },
      }));
    }
  }
}

/** Scores with this sum that differ by 1 at most, so that they are in any range that their mean is in. */
function scoresOf({ sum, scored }: ScoreTotals): readonly Part<number>[] {
  if (scored === 0) return [];
  const lower = Math.floor(sum / scored);
  const higher = sum - lower * scored;
  return [
    { value: lower + 1, length: higher },
    { value: lower, length: scored - higher },
  ];
}

function withBlanks<Value>(
  { cast, blank }: { readonly cast: number; readonly blank: number },
  votes: readonly (readonly Part<Value>[])[],
  answerOf: (values: readonly (Value | null)[]) => VoteAnswer,
): readonly CountedAnswer[] {
  const filled = aroundCircle(cast - blank, votes).map(({ count, values }) => ({
    ...{ count, answer: answerOf(values) },
  }));
  const nothing = { count: blank, answer: answerOf(votes.map(() => null)) };
  return blank === 0 ? filled : [...filled, nothing];
}

/** So many papers one after the other that say the same. */
interface Part<Value> {
  readonly value: Value;
  readonly length: number;
}

/**
 * Lays the parts of all options one after the other around a circle of papers, and cuts it where something changes: what
 * the papers of each piece say, option by option. O(parts²).
 */
function aroundCircle<Value>(
  papers: number,
  votes: readonly (readonly Part<Value>[])[],
): readonly { readonly count: number; readonly values: readonly (Value | null)[] }[] {
  let laid = 0;
  const arcs = votes.flatMap((parts, option) =>
    parts.map(({ value, length }) => {
      const start = laid;
      laid += length;
      return { option, value, start, length };
    }),
  );
  if (papers === 0) return [];
  const cuts = new Set([0, ...[...arcs.map(({ start }) => start), laid].map((at) => at % papers)]);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, at) => {
    const values = votes.map((): Value | null => null);
    for (const arc of arcs) {
      // How far behind the beginning of the arc the piece begins.
      const behind = (((start - arc.start) % papers) + papers) % papers;
      if (behind < arc.length) values[arc.option] = arc.value;
    }
    return { count: (starts[at + 1] ?? papers) - start, values };
  });
}
