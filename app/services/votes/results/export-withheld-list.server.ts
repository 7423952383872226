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
 * A file of the ballots that are withheld from the public, for the two who recount them, in pieces: `list` in the bytes of which its
 * hash is made, or one question as `npm run tally` reads it (from 1). Each time is in the audit log. Null where nothing is
 * withheld, or there is no such question.
 */
export async function exportWithheldList(
  context: ServiceContext,
  voteId: string,
  part: "list" | number,
): Promise<Iterable<string> | null> {
  authorise(context.actor, "votes.read");
  const { database } = context;
  const vote = database.transaction(
    (transaction) => {
      const withheld = readStoredVote(transaction, voteId);
      if (withheld === null || !isListWithheld(withheld)) return null;
      const there = part === "list" || withheld.definition.questions[part - 1] !== undefined;
      if (!there) return null;
      appendAudit(transaction, context, {
        action: "vote_list_exported",
        objectKind: "vote",
        objectId: voteId,
      });
      return withheld;
    },
    { behavior: "immediate" },
  );
  if (vote === null) return null;
  if (part === "list") return ballotListOf(database, vote);
  const text = await questionBallots(database, vote, part, "json");
  return text === null ? null : [text];
}
