import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { ownAuthorship } from "./authorship.server.ts";
import { type CitedFact, citedFacts } from "./cited-facts.server.ts";
import { readProposal } from "./stored-proposal.server.ts";

/** The figures that a public proposal cites; none of one that is not public. */
export function readPublicFacts(
  context: ServiceContext,
  proposalId: string,
  language: Language,
): readonly CitedFact[] {
  authorise(context.actor, "public");
  const proposal = readProposal(context.database, proposalId);
  if (proposal === null || proposal.publishedAt === null) return [];
  return citedFacts(context.database, proposalId, language);
}

/** The same of any proposal, for its authors and for staff; none for everybody else. */
export function readOwnFacts(
  context: ServiceContext,
  proposalId: string,
  language: Language,
): readonly CitedFact[] {
  const { database, actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.read");
  const stranger = actor.kind === "resident" && ownAuthorship(database, actor, proposalId) === null;
  return stranger ? [] : citedFacts(database, proposalId, language);
}
