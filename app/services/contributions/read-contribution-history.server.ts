import { asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { lastObjection } from "#app/services/moderation/objections.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type WordPart, wordDifferences } from "#app/services/texts/word-differences.ts";
import { contributionVersions } from "#db/schema/index.ts";
import { type DiscussedProposal, discussedProposal } from "./discussed-proposal.server.ts";
import { isHidden, readContribution } from "./stored-contribution.server.ts";

/** One change of a contribution: what came and what went, word by word. */
interface ContributionChange {
  /** Of the version that it led to. */
  readonly number: number;
  readonly at: Date;
  readonly parts: readonly WordPart[];
}

export interface ContributionHistory {
  readonly id: string;
  readonly proposal: DiscussedProposal;
  readonly language: Language;
  /** The newest first. */
  readonly changes: readonly ContributionChange[];
  /** Whether earlier words are not shown, because moderators asked to change them. */
  readonly shortened: boolean;
}

/**
 * How somebody changed what they said; null where it cannot be read, or never was changed. Words that moderators
 * asked to change are not shown again beside those that replaced them.
 */
export function readContributionHistory(
  context: ServiceContext,
  id: string,
): ContributionHistory | null {
  authorise(context.actor, "public");
  const { database } = context;
  const contribution = readContribution(database, id);
  const proposal = contribution && discussedProposal(database, contribution.proposalId);
  if (contribution === null || proposal === null || contribution.version === 1) return null;
  if (contribution.withdrawnAt !== null || isHidden(database, id)) return null;
  const versions = database
    .select()
    .from(contributionVersions)
    .where(eq(contributionVersions.contributionId, id))
    .orderBy(asc(contributionVersions.number))
    .all();
  const objected = lastObjection(database, "contribution", id)?.version ?? 0;
  const readable = versions.filter(({ number }) => number > objected);
  const changes = readable.slice(1).map(({ number, at, text }, index) => ({
    number,
    at,
    parts: wordDifferences(readable[index]?.text ?? "", text),
  }));
  return {
    id,
    proposal,
    language: contribution.language,
    changes: changes.reverse(),
    shortened: readable.length < versions.length,
  };
}
