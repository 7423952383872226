import { and, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { StoredVote } from "#app/services/votes/stored-vote.server.ts";
import { agendaItemTexts, proposals, proposalVersions } from "#db/schema/index.ts";

/** What a vote belongs to, by name. */
export interface VoteLinks {
  /** Title of the agenda item, in German; null for none. */
  readonly item: string | null;
  /** Those that the vote is about, beside those of its options; without those that moderators removed. */
  readonly proposals: readonly {
    readonly id: string;
    readonly title: string;
    readonly language: Language;
  }[];
}

export function readVoteLinks(
  context: ServiceContext,
  { agendaItemId, proposals: ids }: Pick<StoredVote, "agendaItemId" | "proposals">,
): VoteLinks {
  authorise(context.actor, "votes.read");
  const { database } = context;
  const item =
    agendaItemId === null
      ? undefined
      : database
          .select({ title: agendaItemTexts.title })
          .from(agendaItemTexts)
          .where(and(eq(agendaItemTexts.itemId, agendaItemId), eq(agendaItemTexts.language, "de")))
          .get();
  const removed = removedTexts(database, "proposal", ids);
  return {
    item: item?.title ?? null,
    proposals: database
      .select({
        id: proposals.id,
        title: proposalVersions.title,
        language: proposals.language,
      })
      .from(proposals)
      .innerJoin(
        proposalVersions,
        and(
          eq(proposalVersions.proposalId, proposals.id),
          eq(proposalVersions.number, proposals.version),
        ),
      )
      .where(inArray(proposals.id, [...ids]))
      .orderBy(proposals.publishedAt, proposals.id)
      .all()
      .filter(({ id }) => !removed.has(id)),
  };
}
