import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { coauthorOffers } from "#db/schema/index.ts";

/** Makes the codes worthless that somebody made and nobody used: those of one proposal, or all of them. */
export function revokeOffersOf(
  transaction: Queryable,
  of: { readonly participantId: string; readonly proposalId?: string },
  now: Date,
): void {
  transaction
    .update(coauthorOffers)
    .set({ revokedAt: now })
    .where(
      and(
        eq(coauthorOffers.offeredBy, of.participantId),
        of.proposalId === undefined ? undefined : eq(coauthorOffers.proposalId, of.proposalId),
        isNull(coauthorOffers.takenAt),
        isNull(coauthorOffers.revokedAt),
      ),
    )
    .run();
}
