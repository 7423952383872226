import { randomUUID } from "node:crypto";
import { ok, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import {
  type TakingPart,
  type TakingPartProblem,
  takePart,
} from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { proposalAuthors, proposals } from "#db/schema/index.ts";
import type { ProposalInput } from "./proposal-fields.ts";
import { storeWrittenVersion } from "./store-version.server.ts";

/**
 * Begins a proposal as a draft, which its authors alone see, and returns its id. Residents write for
 * themselves; staff write for a panel, or for somebody on the phone or with a paper.
 *
 * Failure codes: those of `takePart` and of `barToWriting`.
 */
export function createProposal(
  context: ServiceContext,
  processId: string,
  who: TakingPart,
  input: ProposalInput,
): Result<string, TakingPartProblem | WritingProblem> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const author = takePart(transaction, context, processId, who);
      if (!author.ok) return author;
      const bar = barToWriting(transaction, context, { participantId: author.value, processId });
      if (bar !== null) return { ok: false, problem: bar };
      const proposal = { id: randomUUID(), version: 0, lastParagraphId: 0 };
      transaction
        .insert(proposals)
        .values({ ...proposal, processId, language: input.language, createdAt: now })
        .run();
      transaction
        .insert(proposalAuthors)
        .values({ proposalId: proposal.id, participantId: author.value, addedAt: now })
        .run();
      storeWrittenVersion(transaction, proposal, [], input, {
        writtenBy: author.value,
        enteredBy: actor.kind === "staff" ? actor.id : null,
        at: now,
      });
      appendAudit(transaction, context, {
        action: "proposal_begun",
        objectKind: "proposal",
        objectId: proposal.id,
      });
      return ok(proposal.id);
    },
    { behavior: "immediate" },
  );
}
