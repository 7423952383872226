import { randomUUID } from "node:crypto";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { VoteTemplateName } from "#app/domain/votes/vote-templates.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import { votes, voteTexts } from "#db/schema/index.ts";
import { storeTemplate } from "./store-template.server.ts";
import type { VoteInput } from "./vote-fields.ts";
import { type LinkProblem, linkProblem } from "./vote-links.server.ts";
import { storeVoteProposals } from "./vote-proposals.server.ts";

/**
 * Begins a vote, which nobody but staff sees until it is opened, and returns its id. A template gives it a question
 * with its rule and options to be written; without one it has none.
 *
 * Fails with `process_not_found`, `process_closed`, and where something is not there to be chosen:
 * `electorate_unknown`, `item_unknown`, `proposal_unknown`.
 */
export function beginVote(
  context: ServiceContext,
  processId: string,
  input: VoteInput,
  template: VoteTemplateName | null = null,
): Result<string, Problem<"process_not_found" | "process_closed", object> | LinkProblem> {
  const { actor, now } = context;
  authorise(actor, "votes.write");
  return context.database.transaction(
    (transaction): ReturnType<typeof beginVote> => {
      const process = loadProcess(transaction, processId);
      if (process === null) return problem("process_not_found", {});
      if (process.status === "closed") return problem("process_closed", {});
      const missing = linkProblem(transaction, processId, input);
      if (missing !== null) return { ok: false, problem: missing };
      const { title, introduction, proposals, ...fields } = input;
      const id = randomUUID();
      const createdBy = actor.kind === "staff" ? actor.id : "system";
      transaction
        .insert(votes)
        .values({ id, processId, ...fields, createdAt: now, createdBy })
        .run();
      transaction
        .insert(voteTexts)
        .values({ voteId: id, language: "de", title, introduction })
        .run();
      storeVoteProposals(transaction, id, proposals);
      if (template !== null) storeTemplate(transaction, id, template);
      appendAudit(transaction, context, {
        action: "vote_begun",
        objectKind: "vote",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
