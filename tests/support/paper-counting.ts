import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createBatch } from "#app/services/votes/paper/create-batch.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { serviceContext, staffActor } from "./database.ts";
import { expectOk } from "./real-draw.ts";
import { markClosed } from "./stored-votes.ts";
import { openedVote, type TestVote } from "./votes.ts";

/** A vote whose papers are read: it is closed, and its batches wait for two people. */
export async function paperCounting(
  own: TestVote = {},
  papers: readonly number[] = [10],
  context: ServiceContext = serviceContext(),
) {
  const vote = await openedVote(context, { takesPaper: true, ...own });
  const { voteId } = vote;
  const places = papers.map((count) => ({
    voteId,
    batchId: expectOk(createBatch(context, { voteId, papers: count })).batchId,
  }));
  const [place] = places;
  if (place === undefined) throw new Error("There is a batch.");
  markClosed(context, voteId);
  const reader = (): ServiceContext => ({
    ...context,
    actor: staffActor(context.database, "moderator"),
  });
  const asked = askedQuestions(vote.vote.definition);
  return {
    context,
    ...vote,
    asked,
    place,
    places,
    anna: reader(),
    bert: reader(),
    clara: reader(),
  };
}

/** Totals of a question by yes or no. */
export function yesNoTotals(
  [question]: readonly AskedQuestion[],
  counts: Readonly<Partial<Record<"yes" | "no" | "abstain" | "blank", number>>>,
): unknown {
  const papers = Object.values(counts).reduce((sum, number) => sum + number, 0);
  const totals = { kind: "choice", choices: counts };
  return { kind: "totals", papers, totals: { [question?.id ?? ""]: totals } };
}

/** A ballot that ranks the options of the one question in this order of their places, from 0. */
export function rankedBallot(
  [question]: readonly AskedQuestion[],
  ...places: readonly number[]
): VoteBallot {
  const ranking = places.map((place) => [question?.options[place]?.id ?? ""]);
  return { [question?.id ?? ""]: { kind: "ranking", ranking } };
}
