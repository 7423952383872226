import { MOST_REASON_SIGNS } from "#app/domain/votes/check-answer.ts";
import { type AskedQuestion, YES_NO_ANSWERS } from "#app/domain/votes/vote-answer.ts";
import { hasOptions, type VoteRule } from "#app/domain/votes/vote-rule.ts";

/** UTF-8 needs no more for a sign, and JSON none more for one that reasons can hold. */
const BYTES_OF_A_SIGN = 4;

/**
 * Bytes in UTF-8 that the JSON of no ballot of these questions exceeds, as `checkBallot` returns it, reasons included;
 * envelopes are padded to it, so that their length tells nothing. O(options).
 */
export function longestBallotBytes(questions: readonly AskedQuestion[]): number {
  const answers = questions.map((question) => bytesOf(question.id) + 1 + longestAnswer(question));
  return listBytes(answers);
}

function longestAnswer({ rule, options }: AskedQuestion): number {
  const ids = hasOptions(rule.kind) ? options.map(({ id }) => bytesOf(id)) : [];
  const longestChoice = Math.max(bytesOf("objection"), ...ids);
  switch (rule.kind) {
    case "yes-no":
    case "consent":
    case "single-choice": {
      const empty = bytesOf({ kind: "choice", choice: 0, reasons: "" });
      return empty + longestChoice + reasonsBytes(rule);
    }
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return bytesOf({ kind: "approve", approve: 0 }) + listBytes(ids);
    case "score": {
      const score = Math.max(bytesOf(rule.lowest), bytesOf(rule.highest));
      return bytesOf({ kind: "scores", scores: 0 }) + listBytes(ids.map((id) => id + 1 + score));
    }
    case "deciding-question": {
      const answer = Math.max(...YES_NO_ANSWERS.map(bytesOf));
      const answers = listBytes(ids.map((id) => id + 1 + answer));
      return bytesOf({ kind: "variants", answers: 0, choice: 0 }) + answers + longestChoice;
    }
    default:
      // Ranks of one option each are the longest.
      return bytesOf({ kind: "ranking", ranking: 0 }) + listBytes(ids.map((id) => id + 2));
  }
}

function reasonsBytes({ kind }: VoteRule): number {
  return kind === "consent" ? MOST_REASON_SIGNS * BYTES_OF_A_SIGN : 0;
}

/** Of a list or an object: its members, the commas between and the brackets around them. */
function listBytes(members: readonly number[]): number {
  return members.reduce((sum, bytes) => sum + bytes + 1, 2);
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
