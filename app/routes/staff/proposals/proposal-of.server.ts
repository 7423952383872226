import type { Visit } from "#app/routes/guard.server.ts";
import { readProposalForStaff } from "#app/services/proposals/read-proposal.server.ts";

/** The proposal that an address names, in its process; 404 for any other. */
export function proposalOf({ services, params }: Visit) {
  const proposal = readProposalForStaff(services, params.proposalId ?? "");
  if (proposal === null || proposal.processId !== params.processId) {
    throw new Response(null, { status: 404 });
  }
  const address = `/staff/processes/${proposal.processId}/proposals/${proposal.id}`;
  return { proposal, address };
}
