import { and, eq, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import type { TakingPart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { contributions } from "#db/schema/index.ts";
import type { ContributionInput } from "./contribution-fields.ts";
import { discussedProposal } from "./discussed-proposal.server.ts";
import type { ThreadKind } from "./longest-contribution.ts";
import { type SpeakingProblem, speakerOf } from "./speaker.server.ts";
import {
  currentText,
  type StoredContribution,
  storeContribution,
} from "./stored-contribution.server.ts";

/**
 * Says something for or against a proposal, or asks, and returns the id. Residents speak for themselves;
 * staff write for a panel, or for somebody on the phone or with a paper. Who sends the same twice has said
 * it once.
 *
 * Failure codes: `proposal_missing`, `discussion_closed` (the proposal takes no more), and those of
 * `speakerOf`.
 */
export function writeContribution(
  context: ServiceContext,
  { proposalId, kind }: { readonly proposalId: string; readonly kind: ThreadKind },
  who: TakingPart,
  input: ContributionInput,
): Result<string, SpeakingProblem | Problem<"proposal_missing" | "discussion_closed", object>> {
  const { actor, now } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const proposal = discussedProposal(transaction, proposalId);
      if (proposal === null) return problem("proposal_missing", {});
      if (!proposal.open) return problem("discussion_closed", {});
      const speaker = speakerOf(transaction, context, proposal, who);
      if (!speaker.ok) return speaker;
      const said = { proposalId, kind, parentId: null, ...speaker.value };
      const before = saidBefore(transaction, said, input);
      if (before !== null) return ok(before);
      const { language, text } = input;
      const id = storeContribution(transaction, { ...said, language, at: now }, text);
      noticeText(transaction, now, "contribution", id);
      appendAudit(transaction, context, {
        action: "contribution_written",
        objectKind: "contribution",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}

/** What somebody said in the same words at the same place, and did not take back; null where there is none. */
export function saidBefore(
  database: Queryable,
  said: Pick<StoredContribution, "proposalId" | "kind" | "parentId" | "participantId">,
  { text }: Pick<ContributionInput, "text">,
): string | null {
  const { proposalId, kind, parentId, participantId } = said;
  const before = database
    .select()
    .from(contributions)
    .where(
      and(
        eq(contributions.proposalId, proposalId),
        eq(contributions.kind, kind),
        parentId === null ? isNull(contributions.parentId) : eq(contributions.parentId, parentId),
        participantId === null
          ? isNull(contributions.participantId)
          : eq(contributions.participantId, participantId),
        isNull(contributions.withdrawnAt),
      ),
    )
    .all();
  return before.find((each) => currentText(database, each) === text)?.id ?? null;
}
