import type { Problem } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { DiscussedProposal } from "./discussed-proposal.server.ts";

/**
 * What keeps whoever is signed in from writing about a proposal, told before they write; null where nothing
 * does. Codes: `not_invited` (their code is of another process), `discussion_closed`, and those of
 * `barToWriting`. What is written asks again.
 */
export function whatBarsMe(
  context: ServiceContext,
  proposal: DiscussedProposal,
): WritingProblem | Problem<"not_invited" | "discussion_closed", object> | null {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const { processId } = proposal;
  if (readOwnParticipation(context)?.processId !== processId) {
    return { code: "not_invited", params: {} };
  }
  if (!proposal.open) return { code: "discussion_closed", params: {} };
  const participantId = ownParticipantId(database, actor) ?? "";
  return barToWriting(database, context, { participantId, processId });
}
