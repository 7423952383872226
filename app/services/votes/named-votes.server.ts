import type { Queryable } from "#db/connection.server.ts";
import type { VoteStatus } from "#db/schema/index.ts";
import { storedVote, type VoteRow } from "./stored-vote.server.ts";
import type { VoteDefinition } from "./vote-definition.ts";
import { votesOfProposal } from "./votes-of-proposal.server.ts";

/** A vote as a link to it is named. */
export interface NamedVote {
  readonly id: string;
  readonly processId: string;
  readonly status: VoteStatus;
  /** Whether it is internal to a group: then only the group and staff read of it. */
  readonly internal: boolean;
  /** When voting is to end; null where somebody closes it by hand. */
  readonly closesAt: Date | null;
  readonly texts: VoteDefinition["texts"];
}

export function namedVote(database: Queryable, row: VoteRow): NamedVote {
  const { id, processId, status, definition } = storedVote(database, row);
  const { closesAt, texts, nature } = definition;
  return {
    ...{ id, processId, status, texts, internal: nature === "internal" },
    closesAt: closesAt === null ? null : new Date(closesAt),
  };
}

/** The votes about a proposal, the newest first; drafts too. */
export function namedVotesOfProposal(
  database: Queryable,
  proposalId: string,
): readonly NamedVote[] {
  return votesOfProposal(database, proposalId).map((row) => namedVote(database, row));
}
