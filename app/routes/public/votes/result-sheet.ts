import { guarded } from "#app/routes/guard.server.ts";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import { resultSheetResponse } from "./result-sheet-response.server.ts";

/** The result sheet of a vote that everybody reads. */
export const loader = guarded("public", (visit) => {
  const view = readPublicVote(visit.services, visit.params.voteId ?? "", visit.language);
  return resultSheetResponse(visit, view, `/votes/${view?.id}`);
});
