import { and, eq, isNull } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import { coauthorOffers } from "#db/schema/index.ts";

/** Makes a code worthless that nobody has used yet, as any of the authors. Does nothing to a used one. */
export function revokeCoauthorOffer(
  context: ServiceContext,
  { proposalId, offerId }: { readonly proposalId: string; readonly offerId: string },
): void {
  const { database, actor, now } = context;
  authorise(actor, "proposals.own");
  database.transaction(
    (transaction) => {
      if (ownAuthorship(transaction, actor, proposalId) === null) {
        throw new Forbidden("proposals.own");
      }
      const { changes } = transaction
        .update(coauthorOffers)
        .set({ revokedAt: now })
        .where(
          and(
            eq(coauthorOffers.id, offerId),
            eq(coauthorOffers.proposalId, proposalId),
            isNull(coauthorOffers.takenAt),
            isNull(coauthorOffers.revokedAt),
          ),
        )
        .run();
      if (changes === 0) return;
      appendAudit(transaction, context, {
        action: "coauthor_offer_revoked",
        objectKind: "proposal",
        objectId: proposalId,
      });
    },
    { behavior: "immediate" },
  );
}
