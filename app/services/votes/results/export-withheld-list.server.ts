import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readStoredVote, type StoredVote } from "../stored-vote.server.ts";
import { ballotListOf, questionBallots } from "./export-vote.server.ts";

/** Whether the list of ballots is there, and kept from the public: two scrutineers recount it. */
export function isListWithheld({ status, row }: Pick<StoredVote, "status" | "row">): boolean {
  return (status === "counted" || status === "final") && row.ballotsPublished === false;
}

/**
 * A file of the ballots that are withheld from the public, for the two who recount them: `list` in the bytes of which its
 * hash is made, or one question as `npm run tally` reads it (from 1). Each time is in the audit log. Null where nothing is
 * withheld, or there is no such question.
 */
export function exportWithheldList(
  context: ServiceContext,
  voteId: string,
  part: "list" | number,
): string | null {
  authorise(context.actor, "votes.read");
  return context.database.transaction(
    (transaction) => {
      const vote = readStoredVote(transaction, voteId);
      if (vote === null || !isListWithheld(vote)) return null;
      const text =
        part === "list"
          ? ballotListOf(transaction, vote)
          : questionBallots(transaction, vote, part, "json");
      if (text === null) return null;
      appendAudit(transaction, context, {
        action: "vote_list_exported",
        objectKind: "vote",
        objectId: voteId,
      });
      return text;
    },
    { behavior: "immediate" },
  );
}
