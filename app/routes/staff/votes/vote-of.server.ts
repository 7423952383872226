import type { Visit } from "#app/routes/guard.server.ts";
import { readVote, type StaffVote } from "#app/services/votes/setup/read-vote.server.ts";
import type { VoteQuestion } from "#app/services/votes/vote-definition.ts";

interface VoteVisit {
  readonly vote: StaffVote;
  readonly address: string;
}

/** The vote that an address names, in its process; 404 for any other. */
export function voteOf({ services, params }: Visit): VoteVisit {
  const vote = readVote(services, params.voteId ?? "");
  if (vote === null || vote.processId !== params.processId) {
    throw new Response(null, { status: 404 });
  }
  return { vote, address: `/staff/processes/${vote.processId}/votes/${vote.id}` };
}

/** The question that an address names, in its vote; 404 for any other. */
export function questionOf(visit: Visit): VoteVisit & {
  readonly question: VoteQuestion;
  /** From 1. */
  readonly number: number;
} {
  const found = voteOf(visit);
  const { questions } = found.vote.definition;
  const index = questions.findIndex(({ id }) => id === visit.params.questionId);
  const question = questions[index];
  if (question === undefined) throw new Response(null, { status: 404 });
  return { ...found, question, number: index + 1 };
}
