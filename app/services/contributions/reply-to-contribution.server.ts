import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import type { TakingPart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { ContributionInput } from "./contribution-fields.ts";
import { discussedProposal } from "./discussed-proposal.server.ts";
import { type Speaker, type SpeakingProblem, speakerOf } from "./speaker.server.ts";
import { isHidden, readContribution, storeContribution } from "./stored-contribution.server.ts";
import { saidBefore } from "./write-contribution.server.ts";

/** The town answers as itself; only staff speak for it. */
export type Replying = TakingPart | { readonly as: "town" };

/**
 * Replies to an argument or a question and returns the id of the reply. A reply to a reply belongs to what
 * that replied to: threads have one level. The town may answer as long as the process is open, others
 * while the proposal is discussed.
 *
 * Failure codes: `contribution_missing` (none, taken back, or hidden), `discussion_closed`, and those of
 * `speakerOf`.
 */
export function replyToContribution(
  context: ServiceContext,
  contributionId: string,
  who: Replying,
  input: ContributionInput,
): Result<string, SpeakingProblem | Problem<"contribution_missing" | "discussion_closed", object>> {
  const { actor, now } = context;
  const forTown = who.as === "town";
  const own = actor.kind === "resident" && !forTown;
  authorise(actor, own ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const target = readContribution(transaction, contributionId);
      const proposal = target && discussedProposal(transaction, target.proposalId);
      if (target === null || proposal === null) return problem("contribution_missing", {});
      if (target.withdrawnAt !== null || isHidden(transaction, target.id)) {
        return problem("contribution_missing", {});
      }
      const open = forTown ? proposal.processOpen : proposal.open;
      if (!open) return problem("discussion_closed", {});
      const speaker: Result<Speaker | OfTown, SpeakingProblem> =
        who.as === "town" ? ok(ofTown(context)) : speakerOf(transaction, context, proposal, who);
      if (!speaker.ok) return speaker;
      const parentId = target.parentId ?? target.id;
      const said = { proposalId: proposal.id, kind: "reply", parentId, ...speaker.value } as const;
      const before = saidBefore(transaction, said, input);
      if (before !== null) return ok(before);
      const { language, text } = input;
      const id = storeContribution(transaction, { ...said, language, at: now }, text);
      noticeText(transaction, now, "contribution", id);
      appendAudit(transaction, context, {
        action: forTown ? "contribution_answered" : "contribution_written",
        objectKind: "contribution",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

interface OfTown {
  readonly participantId: null;
  readonly enteredBy: string | null;
}

function ofTown({ actor }: Pick<ServiceContext, "actor">): OfTown {
  return { participantId: null, enteredBy: actor.kind === "staff" ? actor.id : null };
}
