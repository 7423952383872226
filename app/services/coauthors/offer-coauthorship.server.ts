import { and, count, eq, gt, isNull } from "drizzle-orm";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { authorise, Forbidden } from "#app/services/permissions.ts";
import { barToAuthor } from "#app/services/proposals/authorship.server.ts";
import { inOpenProcess, readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { coauthorOffers } from "#db/schema/index.ts";
import { hashCoauthorCode, newCoauthorCode } from "./coauthor-code.server.ts";
import { offererOf, offererPermission } from "./offerer.server.ts";

const VALID_MILLISECONDS = 14 * 24 * 60 * 60 * 1000;

/** So many codes of one proposal are open at once. */
const MOST_OPEN = 5;

/** A code as it is shown, once. */
export interface CoauthorCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * Makes a code with which another resident of the process becomes an author of a proposal, within 14 days. Whoever
 * is no author is refused, as if there were no such proposal; staff make it for a panel, and for authors
 * without a code. The code is stored nowhere: its keyed hash is.
 *
 * Failure codes: `proposal_not_there` (its text is fixed, or it or its process has ended), `coauthor_offers_too_many`
 * (five are open), `coauthors_have_codes` (staff: the authors do it themselves), and those of `barToWriting` for
 * whoever is signed in.
 */
export function offerCoauthorship(
  context: ServiceContext,
  proposalId: string,
): Result<
  CoauthorCode,
  | WritingProblem
  | Problem<"proposal_not_there" | "coauthor_offers_too_many" | "coauthors_have_codes", object>
> {
  const { database, actor, keyring, now } = context;
  authorise(actor, offererPermission(actor));
  const code = newCoauthorCode();
  const expiresAt = new Date(now.getTime() + VALID_MILLISECONDS);
  return database.transaction(
    (transaction) => {
      const offeredBy = offererOf(transaction, actor, proposalId);
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null) throw new Forbidden("proposals.own");
      if (offeredBy === null) return problem("coauthors_have_codes", {});
      if (!isChangeable(proposal.stage) || !inOpenProcess(transaction, proposal)) {
        return problem("proposal_not_there", {});
      }
      const { processId } = proposal;
      const writtenBy = actor.kind === "resident" ? offeredBy : null;
      const bar = barToAuthor(transaction, context, { writtenBy, processId });
      if (bar !== null) return { ok: false, problem: bar };
      const open = transaction
        .select({ found: count() })
        .from(coauthorOffers)
        .where(
          and(
            eq(coauthorOffers.proposalId, proposalId),
            isNull(coauthorOffers.takenAt),
            isNull(coauthorOffers.revokedAt),
            gt(coauthorOffers.expiresAt, now),
          ),
        )
        .get();
      if ((open?.found ?? 0) >= MOST_OPEN) return problem("coauthor_offers_too_many", {});
      const codeHash = hashCoauthorCode(keyring, code);
      transaction
        .insert(coauthorOffers)
        .values({ proposalId, codeHash, offeredBy, offeredAt: now, expiresAt })
        .run();
      appendAudit(transaction, context, {
        action: "coauthor_offered",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok({ code, expiresAt });
    },
    { behavior: "immediate" },
  );
}
