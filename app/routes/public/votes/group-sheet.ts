import { guarded } from "#app/routes/guard.server.ts";
import { readGroupVote } from "#app/services/votes/results/read-group-vote.server.ts";
import { resultSheetResponse } from "./result-sheet-response.server.ts";

/** The result sheet at the doors of those who could vote: to be kept where the page is lost with the roll. */
export const loader = guarded("votes.own", (visit) => {
  const { services, params, language, request } = visit;
  const found = readGroupVote(services, params.voteId ?? "", language);
  const from = new URL(request.url).pathname.replace(/\/[^/]*$/, "");
  return resultSheetResponse(visit, found?.view ?? null, from);
});
