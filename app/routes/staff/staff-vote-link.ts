import type { VoteLink } from "#app/routes/public/vote-links/named-vote-in-words.server.ts";

/** A vote as a link to where it is set up and held. */
export function staffVoteLink(vote: VoteLink): VoteLink {
  return { ...vote, href: `/staff/processes/${vote.processId}/votes/${vote.id}` };
}
