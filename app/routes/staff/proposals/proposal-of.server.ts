import { redirect } from "@remix-run/node";
import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { unnamedProposal } from "#app/routes/public/proposals/with-title.server.ts";
import { readProposalForStaff } from "#app/services/proposals/read-proposal.server.ts";

/**
 * The proposal that an address names, in its process; 404 for any other. One that was removed has no words, and is
 * named in the language of whoever reads.
 */
export function proposalOf({ services, params, language }: Visit) {
  const proposal = readProposalForStaff(services, params.proposalId ?? "");
  if (proposal === null || proposal.processId !== params.processId) {
    throw new Response(null, { status: 404 });
  }
  const address = `/staff/processes/${proposal.processId}/proposals/${proposal.id}`;
  if (!proposal.removed) return { proposal, address };
  const named = unnamedProposal(staffLanguage(language), proposal.removed);
  return {
    proposal: {
      ...proposal,
      language: named.language,
      current: { ...proposal.current, title: named.title },
    },
    address,
  };
}

/** The same for pages that show or change its words: what was removed leads back to its own page. */
export function wordedProposalOf(visit: Visit) {
  const found = proposalOf(visit);
  if (found.proposal.removed) throw redirect(found.address, 303);
  return found;
}
