import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type DiscussedProposal, discussedProposal } from "./discussed-proposal.server.ts";

/** A proposal that everybody may read, for whoever writes about it; null for any other. */
export function readDiscussedProposal(
  context: ServiceContext,
  proposalId: string,
): DiscussedProposal | null {
  authorise(context.actor, "public");
  return discussedProposal(context.database, proposalId);
}
