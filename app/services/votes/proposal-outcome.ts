import type { VoteOutcome } from "#app/domain/proposals/proposal-life.ts";
import { type OutcomeCode, outcomeCode } from "#app/domain/votes/outcome-code.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { StoredVote } from "./stored-vote.server.ts";
import type { StoredVoteResult } from "./stored-vote-result.ts";
import { askedQuestions } from "./vote-definition.ts";

/** With these nothing is decided about any option. */
const UNDECIDED: readonly OutcomeCode["code"][] = [
  "nobody_voted",
  "presence_missed",
  "back_to_discussion",
  "nobody_agreed",
];

/**
 * What a vote came to for one of its proposals; null where it asked more than whether that proposal is wanted.
 *
 * An option is wanted where it is chosen. Where the vote has one question by yes or no or by consent and is about this one
 * proposal, its answer counts. Nothing is decided where a quorum of presence was missed, an objection leads back to
 * discussion, or a tie that concerns the proposal was refused.
 */
export function proposalOutcome(
  { definition, proposals }: Pick<StoredVote, "definition" | "proposals">,
  result: StoredVoteResult,
  proposalId: string,
): VoteOutcome | null {
  const offering = definition.questions.flatMap(({ id, options }) =>
    options
      .filter((option) => option.proposalId === proposalId)
      .map((option) => ({ questionId: id, optionId: option.id })),
  );
  const asked = askedQuestions(definition);
  const [offer, ...offers] = offering;
  if (offer !== undefined) {
    const question = asked.find(({ id }) => id === offer.questionId);
    return offers.length > 0 || question === undefined
      ? null
      : ofOption(question, result, offer.optionId);
  }
  const [question, ...questions] = asked;
  const alone = proposals.length === 1 && proposals[0] === proposalId;
  return question === undefined || questions.length > 0 || !alone
    ? null
    : ofQuestion(question, result);
}

function ofOption(
  question: AskedQuestion,
  { questions }: StoredVoteResult,
  optionId: string,
): VoteOutcome | null {
  const outcome = questions.find((each) => each.question === question.id);
  if (outcome === undefined) return null;
  const { code, params } = outcomeCode(question, outcome);
  if (UNDECIDED.includes(code)) return "undecided";
  if (outcome.winners.includes(optionId)) return "accepted";
  const refused = code.endsWith("tie_refused") && "between" in params;
  return refused && params.between.includes(optionId) ? "undecided" : "rejected";
}

function ofQuestion(question: AskedQuestion, { questions }: StoredVoteResult): VoteOutcome | null {
  const { kind } = question.rule;
  const outcome = questions.find((each) => each.question === question.id);
  if (outcome === undefined || (kind !== "yes-no" && kind !== "consent")) return null;
  const { code } = outcomeCode(question, outcome);
  if (UNDECIDED.includes(code)) return "undecided";
  return ["accepted", "consent", "consent_with_concerns"].includes(code) ? "accepted" : "rejected";
}
