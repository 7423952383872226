import { and, eq, isNull, ne } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";
import { revokeOffersOf } from "./revoke-offers-of.server.ts";

/**
 * Ends somebody's authorship of a proposal; codes that they made and nobody used end with it. What they wrote stays.
 * Whoever is no author is refused, as if there were no such proposal.
 *
 * Failure codes: `last_author` (nobody would be left: the proposal can be withdrawn instead).
 */
export function leaveProposal(
  context: ServiceContext,
  proposalId: string,
): Result<null, Problem<"last_author", object>> {
  const { database, actor, now } = context;
  authorise(actor, "proposals.own");
  return database.transaction(
    (transaction) => {
      const own = ownAuthorship(transaction, actor, proposalId);
      if (own === null) throw new Forbidden("proposals.own");
      const other = transaction
        .select({ id: participants.id })
        .from(proposalAuthors)
        .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
        .where(
          and(
            eq(proposalAuthors.proposalId, proposalId),
            ne(participants.id, own),
            isNull(participants.erasedAt),
          ),
        )
        .limit(1)
        .get();
      if (other === undefined) return problem("last_author", {});
      transaction
        .delete(proposalAuthors)
        .where(
          and(eq(proposalAuthors.proposalId, proposalId), eq(proposalAuthors.participantId, own)),
        )
        .run();
      revokeOffersOf(transaction, { participantId: own, proposalId }, now);
      appendAudit(transaction, context, {
        action: "coauthor_left",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
