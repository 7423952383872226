import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { castAs, countedVote, type OpenedVote, openedVote, type TestVote } from "./votes.ts";

/** A vote in which everybody has voted, and which is counted. */
export interface CountedVote extends OpenedVote {
  /** Tracking codes in the order of the roll. */
  readonly codes: readonly string[];
}

/**
 * Opens a vote of so many residents, casts a ballot for each, and counts it.
 *
 * @param answers what the voter at this place says to each question, with the ids of its options
 */
export async function voteOf(
  context: ServiceContext,
  { residents, ...own }: TestVote & { readonly residents: number },
  answers: (at: number, question: number, options: readonly string[]) => VoteAnswer,
): Promise<CountedVote> {
  const vote = await openedVote(context, { residents, ...own });
  const codes = vote.voters.map((rollId, at) => {
    const ballot = Object.fromEntries(
      vote.questionIds.map((id, question) => [
        id,
        answers(at, question, vote.optionIds[question] ?? []),
      ]),
    );
    return castAs(context, vote, rollId, ballot);
  });
  await countedVote(context, vote);
  return { ...vote, codes };
}
