import { and, eq, gt, isNull } from "drizzle-orm";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt, forgetAttempts } from "#app/services/count-attempt.server.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import { readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { hashCode } from "#db/envelope.server.ts";
import { coauthorOffers, proposalAuthors } from "#db/schema/index.ts";
import { hashCoauthorCode, readCoauthorCode } from "./coauthor-code.server.ts";

/** So often one resident may try before they wait. */
const ATTEMPTS = { max: 10, windowSeconds: 15 * 60 };

type JoinProblem =
  | TakingPartProblem
  | WritingProblem
  | Problem<
      "coauthor_code_mistyped" | "coauthor_code_unknown" | "already_author" | "proposal_not_there",
      object
    >
  | Problem<"too_many_attempts", { readonly seconds: number }>;

/**
 * Makes the resident who is signed in an author of the proposal for which a code was made, and returns its id. A code
 * serves once.
 *
 * Failure codes: `coauthor_code_mistyped` (its check character says so); `coauthor_code_unknown` (no such code, used,
 * revoked or expired: which is not said); after ten attempts in a quarter of an hour `too_many_attempts` (seconds to
 * wait); `already_author`; `proposal_not_there` (its text is fixed, or it has ended); those of `takePart` and
 * `barToWriting`. None of them uses the code up.
 *
 * @param typed as the person typed it
 */
export function joinAsCoauthor(
  context: ServiceContext,
  typed: string,
  shownName: string,
): Result<string, JoinProblem> {
  const { database, actor, keyring, now } = context;
  authorise(actor, "proposals.own");
  const code = readCoauthorCode(typed);
  if (code === null) return problem("coauthor_code_mistyped", {});
  const guesser = "id" in actor ? actor.id : actor.kind;
  const key = `coauthor:${hashCode(keyring, "coauthor guesser", guesser)}`;
  const counted = countAttempt(context, key, ATTEMPTS);
  if (!counted.ok) return counted;
  const joined = database.transaction(
    (transaction): Result<string, JoinProblem> => {
      const offer = transaction
        .select()
        .from(coauthorOffers)
        .where(
          and(
            eq(coauthorOffers.codeHash, hashCoauthorCode(keyring, code)),
            isNull(coauthorOffers.takenAt),
            isNull(coauthorOffers.revokedAt),
            gt(coauthorOffers.expiresAt, now),
          ),
        )
        .get();
      const proposal = offer === undefined ? null : readProposal(transaction, offer.proposalId);
      if (offer === undefined || proposal === null) return problem("coauthor_code_unknown", {});
      const { processId, id: proposalId } = proposal;
      if (!isChangeable(proposal.stage)) return problem("proposal_not_there", {});
      if (ownAuthorship(transaction, actor, proposalId) !== null) {
        return problem("already_author", {});
      }
      const person = takePart(transaction, context, processId, { as: "self", shownName });
      if (!person.ok) return person;
      const bar = barToWriting(transaction, context, { participantId: person.value, processId });
      if (bar !== null) return { ok: false, problem: bar };
      transaction
        .insert(proposalAuthors)
        .values({ proposalId, participantId: person.value, addedAt: now })
        .run();
      transaction
        .update(coauthorOffers)
        .set({ takenBy: person.value, takenAt: now })
        .where(eq(coauthorOffers.id, offer.id))
        .run();
      appendAudit(transaction, context, {
        action: "coauthor_joined",
        objectKind: "proposal",
        objectId: proposalId,
      });
      return ok(proposalId);
    },
    { behavior: "immediate" },
  );
  // A code of one's own, typed between guesses, must not begin the count anew.
  if (joined.ok) forgetAttempts(database, key);
  return joined;
}
