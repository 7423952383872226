import { eq } from "drizzle-orm";
import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { voteLetters } from "#db/schema/index.ts";
import { readStoredVote, type StoredVote } from "../stored-vote.server.ts";
import { preparedLetters } from "./letter-roll.server.ts";

const words = (longest: number) => z.string().trim().max(longest, "too_long").default("");

/** The form of the letters; shared by page and service. */
export const lettersSchema = z.object({
  paperPlace: words(200),
  phone: words(80),
  officeHours: words(200),
  signatory: words(200),
});
export type LettersInput = z.infer<typeof lettersSchema>;

export type LettersRefusal = Problem<
  | "vote_missing"
  | "vote_not_open"
  | "letters_prepared"
  | "letters_not_prepared"
  | "letters_posted"
  | "letters_without_addresses"
  | "paper_place_missing",
  object
>;

/**
 * Sets what all letters of an open vote say. Fails with `vote_missing`, `vote_not_open`, `letters_prepared`,
 * `letters_without_addresses` (in a room nobody's address is known) and `paper_place_missing` (where the vote takes paper).
 */
export function prepareLetters(
  context: ServiceContext,
  voteId: string,
  input: LettersInput,
): Result<null, LettersRefusal> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction) => {
      const vote = voteWithLetters(transaction, voteId);
      if (!vote.ok) return vote;
      const { definition } = vote.value;
      if (definition.electorate === "present") return problem("letters_without_addresses", {});
      if (preparedLetters(transaction, voteId) !== null) return problem("letters_prepared", {});
      if (definition.takesPaper && input.paperPlace === "") {
        return problem("paper_place_missing", {});
      }
      const createdAt = context.now;
      transaction
        .insert(voteLetters)
        .values({ voteId, createdAt, ...input })
        .run();
      record(transaction, context, "vote_letters_prepared", voteId);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Gives up letters that were not posted, so that they can be prepared anew. Fails as `markPosted` does. */
export function discardLetters(
  context: ServiceContext,
  voteId: string,
): Result<null, LettersRefusal> {
  authorise(context.actor, "votes.write");
  return changeLetters(context, voteId, "vote_letters_discarded", (transaction) => {
    transaction.delete(voteLetters).where(eq(voteLetters.voteId, voteId)).run();
  });
}

/**
 * Records that the letters are on their way; what they say stays as it is. Fails with `vote_missing`, `vote_not_open`,
 * `letters_not_prepared` and `letters_posted`.
 */
export function markPosted(context: ServiceContext, voteId: string): Result<null, LettersRefusal> {
  authorise(context.actor, "votes.write");
  return changeLetters(context, voteId, "vote_letters_posted", (transaction) => {
    transaction
      .update(voteLetters)
      .set({ postedAt: context.now })
      .where(eq(voteLetters.voteId, voteId))
      .run();
  });
}

/** An open vote. */
export function voteWithLetters(
  database: Queryable,
  voteId: string,
): Result<StoredVote, Problem<"vote_missing" | "vote_not_open", object>> {
  const vote = readStoredVote(database, voteId);
  if (vote === null || vote.status === "draft") return problem("vote_missing", {});
  return vote.status === "open" ? ok(vote) : problem("vote_not_open", {});
}

function changeLetters(
  context: ServiceContext,
  voteId: string,
  action: "vote_letters_prepared" | "vote_letters_discarded" | "vote_letters_posted",
  change: (transaction: Queryable) => void,
): Result<null, LettersRefusal> {
  return context.database.transaction(
    (transaction) => {
      const vote = voteWithLetters(transaction, voteId);
      if (!vote.ok) return vote;
      const letters = preparedLetters(transaction, voteId);
      if (letters === null) return problem("letters_not_prepared", {});
      if (letters.postedAt !== null) return problem("letters_posted", {});
      change(transaction);
      record(transaction, context, action, voteId);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function record(
  transaction: Queryable,
  context: ServiceContext,
  action: "vote_letters_prepared" | "vote_letters_discarded" | "vote_letters_posted",
  voteId: string,
): void {
  appendAudit(transaction, context, { action, objectKind: "vote", objectId: voteId });
}
