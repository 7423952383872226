import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/**
 * Makes keys by which answers are told apart: two answers in the form in which `checkAnswer` returns them have the same key if, and only if, they
 * are equal; reasons make no difference. Keys of one maker are short, and mean nothing to another one. O(options) each.
 */
export function answerKeys(): (answer: VoteAnswer) => string {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return (answer) => {
    switch (answer.kind) {
      case "choice":
        return `c${numberOf(answer.choice)}`;
      case "approve":
        return `a${answer.approve.map(numberOf).join()}`;
      case "scores": {
        let key = "s";
        for (const id in answer.scores) key += `${numberOf(id)}=${answer.scores[id]},`;
        return key;
      }
      case "ranking": {
        let key = "r";
        for (const equal of answer.ranking) key += `>${equal.map(numberOf).join()}`;
        return key;
      }
      case "variants": {
        let key = `v${numberOf(answer.choice)}`;
        for (const [id, said] of Object.entries(answer.answers)) {
          key += `,${numberOf(id)}=${numberOf(said)}`;
        }
        return key;
      }
    }
  };
}
