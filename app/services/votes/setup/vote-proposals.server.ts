import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { storedTranslations } from "#app/services/proposals/stored-translations.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposals, proposalVersions, voteProposals } from "#db/schema/index.ts";

/** Stages in which a proposal can be put to a vote. */
const VOTABLE: ProposalStage[] = ["published", "discussed", "put", "decided"];

/** A public proposal of a process that a vote can be about. */
export interface VotableProposal {
  readonly id: string;
  readonly title: string;
  /** In which it was written. */
  readonly language: Language;
  /** In cents; null where nobody knows. */
  readonly cost: number | null;
  /** The title in every language that has one, and whether that is of the newest version. */
  readonly titles: ReadonlyMap<Language, { readonly text: string; readonly current: boolean }>;
}

/** The proposals of a process that can be put to a vote, the oldest first; hidden ones are none. */
export function votableProposals(
  context: ServiceContext,
  processId: string,
): readonly VotableProposal[] {
  authorise(context.actor, "votes.write");
  return votableIn(context.database, processId);
}

export function votableIn(database: Queryable, processId: string): readonly VotableProposal[] {
  const rows = database
    .select({
      ...{ id: proposals.id, language: proposals.language, version: proposals.version },
      ...{ title: proposalVersions.title, cost: proposalVersions.cost },
    })
    .from(proposals)
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .where(
      and(
        eq(proposals.processId, processId),
        isNotNull(proposals.publishedAt),
        inArray(proposals.stage, VOTABLE),
      ),
    )
    .orderBy(asc(proposals.publishedAt), asc(proposals.id))
    .all();
  const hidden = hiddenStubs(
    database,
    "proposal",
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, language, title, cost, version }) => ({
      ...{ id, title, language },
      cost: cost === null || cost === 0 ? null : cost * 100,
      titles: new Map([
        ...storedTranslations(database, id)
          .filter((translation) => translation.title !== "")
          .map(
            (translation) =>
              [
                translation.language,
                { text: translation.title, current: translation.basedOn === version },
              ] as const,
          ),
        [language, { text: title, current: true }] as const,
      ]),
    }));
}

/** Says which proposals a vote is about, beside those of its options. */
export function storeVoteProposals(
  transaction: Queryable,
  voteId: string,
  ids: readonly string[],
): void {
  transaction.delete(voteProposals).where(eq(voteProposals.voteId, voteId)).run();
  for (const proposalId of new Set(ids)) {
    transaction.insert(voteProposals).values({ voteId, proposalId }).run();
  }
}
