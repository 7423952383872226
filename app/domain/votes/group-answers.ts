import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** Equal answers to one question: `count`, a whole number from 1, says how many they are. */
export interface CountedAnswer {
  readonly count: number;
  readonly answer: VoteAnswer;
}

/**
 * Adds up equal answers to one question, in the form in which `checkAnswer` returns them; reasons do not tell answers
 * apart and are left out. O(answers).
 */
export function groupAnswers(answers: Iterable<CountedAnswer>): readonly CountedAnswer[] {
  const groups = new Map<string, { count: number; readonly answer: VoteAnswer }>();
  for (const { count, answer } of answers) {
    const bare: VoteAnswer =
      answer.kind === "choice" ? { kind: "choice", choice: answer.choice } : answer;
    const key = JSON.stringify(bare);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { count, answer: bare });
    else group.count += count;
  }
  return [...groups.values()];
}
