import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { isExcluded } from "#app/services/moderation/may-write.server.ts";
import {
  type TakingPart,
  type TakingPartProblem,
  takePart,
} from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalSupports } from "#db/schema/index.ts";
import { putWhenSupported } from "./put-when-supported.server.ts";
import { readProposal } from "./stored-proposal.server.ts";

/** Stages in which a proposal can be supported, and those in which support can be taken back. */
export const SUPPORTABLE: readonly string[] = ["published", "discussed"];
export const WITHDRAWABLE: readonly string[] = [...SUPPORTABLE, "put"];

/**
 * Supports a proposal, once a person, or takes that back. To do either twice changes nothing. Support is
 * counted and never listed: it gets no entry in the audit log. With enough support the proposal is put to the
 * town in the same transaction; to take support back afterwards changes nothing of that.
 *
 * Failure codes: `proposal_missing`, `proposal_not_there` (it cannot be supported as it stands, or is hidden), and those of
 * `takePart`, `author_excluded` from the process. A panel is a body and supports nothing.
 */
export function supportProposal(
  context: ServiceContext,
  proposalId: string,
  who: Exclude<TakingPart, { readonly as: "panel" }>,
  supports: boolean,
): Result<
  null,
  TakingPartProblem | Problem<"proposal_missing" | "proposal_not_there" | "author_excluded", object>
> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null || proposal.publishedAt === null) {
        return problem("proposal_missing", {});
      }
      const stages = supports ? SUPPORTABLE : WITHDRAWABLE;
      const hidden = hiddenStubs(transaction, "proposal", [proposalId]).has(proposalId);
      if (!stages.includes(proposal.stage) || (supports && hidden)) {
        return problem("proposal_not_there", {});
      }
      const person = takePart(transaction, context, proposal.processId, who);
      if (!person.ok) return person;
      const own = { proposalId, participantId: person.value };
      if (supports && isExcluded(transaction, context, own)) {
        return problem("author_excluded", {});
      }
      if (supports) {
        transaction
          .insert(proposalSupports)
          .values({ ...own, at: now })
          .onConflictDoNothing()
          .run();
        putWhenSupported(transaction, context, proposal);
      } else {
        transaction
          .delete(proposalSupports)
          .where(
            and(
              eq(proposalSupports.proposalId, own.proposalId),
              eq(proposalSupports.participantId, own.participantId),
            ),
          )
          .run();
      }
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Whether the resident with this invitation supports a proposal. */
export function supports(database: Queryable, proposalId: string, invitationId: string): boolean {
  const row = database
    .select({ at: proposalSupports.at })
    .from(proposalSupports)
    .innerJoin(participants, eq(participants.id, proposalSupports.participantId))
    .where(
      and(eq(proposalSupports.proposalId, proposalId), eq(participants.invitationId, invitationId)),
    )
    .get();
  return row !== undefined;
}
