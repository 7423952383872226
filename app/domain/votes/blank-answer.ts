import { BLANK } from "#app/domain/tally/ballots.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** Whether an answer says nothing at all: it counts as cast and for nobody. */
export function isBlankAnswer(answer: VoteAnswer): boolean {
  switch (answer.kind) {
    case "choice":
      return answer.choice === BLANK;
    case "approve":
      return answer.approve.length === 0;
    case "scores":
      return Object.keys(answer.scores).length === 0;
    case "ranking":
      return answer.ranking.every((rank) => rank.length === 0);
    case "variants":
      return (
        answer.choice === BLANK && Object.values(answer.answers).every((said) => said === BLANK)
      );
  }
}
