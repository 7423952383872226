import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { contributions, contributionVersions } from "#db/schema/index.ts";
import { discussedProposal } from "./discussed-proposal.server.ts";
import { ownContribution } from "./own-contribution.server.ts";
import { currentText } from "./stored-contribution.server.ts";

/**
 * Stores other words for what somebody said before, as a version; returns its number. What it said stays
 * readable beside it. Saying the same adds none. A hidden text may be corrected; it stays hidden.
 *
 * Failure codes: `contribution_missing` (taken back), `process_not_open`, `contribution_changed_meanwhile`
 * (somebody else saved since; nothing is stored), and those of `barToWriting`.
 *
 * @param basedOn number of the version that was changed
 */
export function correctContribution(
  context: ServiceContext,
  { contributionId, basedOn }: { readonly contributionId: string; readonly basedOn: number },
  { text }: { readonly text: string },
): Result<
  number,
  | WritingProblem
  | Problem<"contribution_missing" | "process_not_open" | "contribution_changed_meanwhile", object>
> {
  const { actor, now, database } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return database.transaction(
    (transaction) => {
      const own = ownContribution(transaction, actor, contributionId);
      const proposal = discussedProposal(transaction, own.proposalId);
      if (proposal === null || own.withdrawnAt !== null) {
        return problem("contribution_missing", {});
      }
      if (!proposal.processOpen) return problem("process_not_open", {});
      const { participantId } = own;
      const author = { participantId: participantId ?? "", processId: proposal.processId };
      const bar = participantId === null ? null : barToWriting(transaction, context, author);
      if (bar !== null) return { ok: false, problem: bar };
      if (currentText(transaction, own) === text) return ok(own.version);
      if (own.version !== basedOn) return problem("contribution_changed_meanwhile", {});
      const number = own.version + 1;
      transaction
        .insert(contributionVersions)
        .values({ contributionId, number, text, at: now })
        .run();
      transaction
        .update(contributions)
        .set({ version: number })
        .where(eq(contributions.id, contributionId))
        .run();
      noticeText(transaction, now, "contribution", contributionId);
      appendAudit(transaction, context, {
        action: "contribution_corrected",
        objectKind: "contribution",
        objectId: contributionId,
      });
      return ok(number);
    },
    { behavior: "immediate" },
  );
}
