import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import { contentMark } from "#app/services/content-mark.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { StoredVote } from "#app/services/votes/stored-vote.server.ts";
import { votes, voteTexts } from "#db/schema/index.ts";
import { draftVote, type NotDraft } from "./draft.server.ts";
import type { VoteInput } from "./vote-fields.ts";
import { type LinkProblem, linkProblem } from "./vote-links.server.ts";
import { storeVoteProposals } from "./vote-proposals.server.ts";

/** The mark of the particulars as they are stored, without the questions. */
export function particularsMark({ definition, agendaItemId, proposals }: StoredVote): string {
  const { questions: _, texts, ...particulars } = definition;
  return contentMark([particulars, texts.original.revision, agendaItemId, proposals]);
}

/**
 * Changes the particulars of a vote that was not opened yet. Changed words raise the revision, which makes
 * translations outdated.
 *
 * @param seen the mark of the particulars that the editor had before them
 *
 * Fails with `vote_missing`, `vote_not_draft`, `process_closed`, `changed_meanwhile`, and as `beginVote` does.
 */
export function changeVote(
  context: ServiceContext,
  voteId: string,
  input: VoteInput,
  seen: string,
): Result<null, NotDraft | LinkProblem | Problem<"changed_meanwhile", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof changeVote> => {
      const found = draftVote(transaction, voteId);
      if (!found.ok) return found;
      const vote = found.value;
      if (particularsMark(vote) !== seen) return problem("changed_meanwhile", {});
      const missing = linkProblem(transaction, vote.processId, input, vote.proposals);
      if (missing !== null) return { ok: false, problem: missing };
      const { title, introduction, proposals, ...fields } = input;
      transaction.update(votes).set(fields).where(eq(votes.id, voteId)).run();
      storeVoteProposals(transaction, voteId, proposals);
      const { original } = vote.definition.texts;
      if (original.title !== title || original.introduction !== introduction) {
        const revision = original.revision + 1;
        transaction
          .update(voteTexts)
          .set({ title, introduction, revision, basedOn: revision })
          .where(and(eq(voteTexts.voteId, voteId), eq(voteTexts.language, "de")))
          .run();
      }
      appendAudit(transaction, context, {
        action: "vote_changed",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
