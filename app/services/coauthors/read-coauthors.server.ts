import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import {
  type ShownAuthor,
  shownParticipants,
} from "#app/services/proposals/proposal-authors.server.ts";
import { readProposal, readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import { coauthorOffers, proposalAuthors } from "#db/schema/index.ts";
import { offererOf, offererPermission } from "./offerer.server.ts";

/** Those who write a proposal together, as one of them sees it, or staff who act for a panel. */
export interface Coauthors {
  readonly title: string;
  /** Whether authors can still come. */
  readonly shared: boolean;
  /** Whether whoever reads it can make codes for others. */
  readonly mayOffer: boolean;
  readonly authors: readonly (ShownAuthor & { readonly you: boolean })[];
  /** Codes that nobody has used yet and that are still good. */
  readonly offers: readonly {
    readonly id: string;
    readonly offeredAt: Date;
    readonly expiresAt: Date;
  }[];
}

/** Null for residents who are no author. */
export function readCoauthors(context: ServiceContext, proposalId: string): Coauthors | null {
  const { database, actor, now } = context;
  authorise(actor, offererPermission(actor));
  const own = ownAuthorship(database, actor, proposalId);
  const proposal = readProposal(database, proposalId);
  const newest = readVersions(database, proposalId).at(-1);
  if (proposal === null || newest === undefined) return null;
  if (actor.kind === "resident" && own === null) return null;
  const shared = isChangeable(proposal.stage);
  const ids = database
    .select({ id: proposalAuthors.participantId })
    .from(proposalAuthors)
    .where(eq(proposalAuthors.proposalId, proposalId))
    .orderBy(asc(proposalAuthors.addedAt), asc(proposalAuthors.participantId))
    .all()
    .map(({ id }) => id);
  const shown = shownParticipants(context, ids);
  return {
    title: newest.title,
    shared,
    mayOffer: shared && offererOf(database, actor, proposalId) !== null,
    authors: ids.flatMap((id) => {
      const author = shown.get(id);
      return author === undefined ? [] : [{ ...author, you: id === own }];
    }),
    offers: database
      .select({
        id: coauthorOffers.id,
        offeredAt: coauthorOffers.offeredAt,
        expiresAt: coauthorOffers.expiresAt,
      })
      .from(coauthorOffers)
      .where(
        and(
          eq(coauthorOffers.proposalId, proposalId),
          isNull(coauthorOffers.takenAt),
          isNull(coauthorOffers.revokedAt),
          gt(coauthorOffers.expiresAt, now),
        ),
      )
      .orderBy(asc(coauthorOffers.expiresAt), asc(coauthorOffers.id))
      .all(),
  };
}
