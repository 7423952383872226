import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { foundProposals } from "./find-proposals.server.ts";
import { type ListedProposal, listedByIds } from "./list-proposals.server.ts";
import { similarProposals } from "./similar-proposals.server.ts";
import { joinable, openJoinsOf } from "./stored-join.server.ts";
import { readNewestVersion, readProposal } from "./stored-proposal.server.ts";

const SHOWN = 10;

/**
 * Proposals into which another one could go: those found by what somebody typed, or without that the similar ones.
 * Ten at most, the best first, without those that shall go into it themselves.
 */
export function joinCandidates(
  context: ServiceContext,
  proposalId: string,
  query: string,
): readonly ListedProposal[] {
  const { database, actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.read");
  const proposal = readProposal(database, proposalId);
  const version = readNewestVersion(database, proposalId);
  if (proposal === null || version === null) return [];
  const text = version.paragraphs.map((paragraph) => paragraph.text).join("\n");
  const ids =
    query === ""
      ? similarProposals(
          context,
          proposal.processId,
          { title: version.title, text },
          proposalId,
        ).map(({ id }) => id)
      : foundProposals(database, query);
  const asked = openJoinsOf(database, [proposalId]).map((join) => join.proposalId);
  const possible: string[] = [];
  for (const intoId of ids.filter((id) => !asked.includes(id))) {
    if (possible.length < SHOWN && joinable(database, { proposalId, intoId }) !== null) {
      possible.push(intoId);
    }
  }
  return listedByIds(context, possible);
}
