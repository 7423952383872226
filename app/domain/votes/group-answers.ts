import { answerKeys } from "#app/domain/votes/answer-keys.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** Equal answers to one question: `count`, a whole number from 1, says how many they are. */
export interface CountedAnswer {
  readonly count: number;
  readonly answer: VoteAnswer;
}

/** Answers to one question that are added up as they come. */
interface AnswerGroups {
  /** @param key by one `answerKeys` for all of them */
  add(answer: CountedAnswer, key: string): void;
  /** In the order in which the first of each came. */
  all(): readonly CountedAnswer[];
}

/**
 * Adds up equal answers to one question, in the form in which `checkAnswer` returns them; reasons do not tell answers
 * apart and are left out. O(options) for each that no other equals.
 */
export function answerGroups(): AnswerGroups {
  const words = new Map<string, string>();
  const wordOnce = (word: string) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  const groups = new Map<string, { count: number; readonly answer: VoteAnswer }>();
  return {
    add({ count, answer }, key) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { count, answer: kept(answer, wordOnce) });
      else group.count += count;
    },
    all: () => [...groups.values()],
  };
}

/** Adds up equal answers, as `answerGroups` does. O(answers). */
export function groupAnswers(answers: Iterable<CountedAnswer>): readonly CountedAnswer[] {
  const groups = answerGroups();
  const keyOf = answerKeys();
  for (const counted of answers) groups.add(counted, keyOf(counted.answer));
  return groups.all();
}

/** An answer without reasons, which keeps no copies of its own of the ids of options: of a town there are many. */
function kept(answer: VoteAnswer, wordOnce: (word: string) => string): VoteAnswer {
  switch (answer.kind) {
    case "choice":
      return { kind: "choice", choice: wordOnce(answer.choice) };
    case "approve":
      return { kind: "approve", approve: answer.approve.map(wordOnce) };
    case "ranking":
      return { kind: "ranking", ranking: answer.ranking.map((equal) => equal.map(wordOnce)) };
    default:
      return answer;
  }
}
