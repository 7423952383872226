import { type ProposalState, proposalAfter } from "#app/domain/proposals/proposal-life.ts";
import type { Queryable } from "#db/connection.server.ts";
import { readProposalEvents } from "./stored-proposal.server.ts";

/** Where a proposal stands, by what became of it. */
export function stateOf(database: Queryable, proposalId: string): ProposalState {
  return proposalAfter(readProposalEvents(database, proposalId).map(({ event }) => event));
}
