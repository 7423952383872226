import { and, eq, isNull } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { coauthorOffers } from "#db/schema/index.ts";
import { offererOf, offererPermission } from "./offerer.server.ts";

/** Makes a code worthless that nobody has used yet, as any of the authors, or as staff for those without a code. Does nothing to a used one. */
export function revokeCoauthorOffer(
  context: ServiceContext,
  { proposalId, offerId }: { readonly proposalId: string; readonly offerId: string },
): void {
  const { database, actor, now } = context;
  authorise(actor, offererPermission(actor));
  database.transaction(
    (transaction) => {
      if (offererOf(transaction, actor, proposalId) === null)
        throw new Forbidden("proposals.write");
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
