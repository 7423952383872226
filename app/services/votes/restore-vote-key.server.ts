import { and, eq, inArray } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { joinShares, readShare, type ShareProblem } from "#app/domain/votes/recovery-share.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, votes } from "#db/schema/index.ts";
import { isSecretOf } from "./vote-crypto.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";

export type RestoreKeyProblem =
  | ShareProblem
  | Problem<
      "vote_missing" | "vote_key_there" | "vote_key_not_needed" | "shares_do_not_fit",
      object
    >;

/** Whether the key of a vote is needed and the key store does not have it. */
export function isKeyLost(
  vote: Pick<typeof votes.$inferSelect, "id" | "status" | "castOnline" | "publicKey">,
  keyStore: VoteKeyStore,
): boolean {
  if (!needsKey(vote) || vote.publicKey === null) return false;
  const secret = keyStore.read(vote.id);
  return secret === null || !isSecretOf(vote.publicKey, secret);
}

/**
 * Makes the key of a vote again from both printed shares, in whichever order, where the server has lost its copy, and
 * only then. If the vote was closed already, its envelopes are opened now; wake the jobs afterwards.
 *
 * Fails with `vote_missing`; `vote_key_not_needed` (a draft, cancelled, or its ballots are opened); `vote_key_there`;
 * `shares_do_not_fit` (not both of this vote); and where a share was mistyped with what `readShare` and `joinShares` say.
 */
export function restoreVoteKey(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  voteId: string,
  typed: readonly [string, string],
): Result<null, RestoreKeyProblem> {
  authorise(context.actor, "votes.write");
  const [first, second] = [readShare(typed[0]), readShare(typed[1])];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const secret = joinShares(first.value, second.value);
  if (!secret.ok) return secret;
  return context.database.transaction(
    (transaction): Result<null, RestoreKeyProblem> => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (vote === undefined) return problem("vote_missing", {});
      if (!needsKey(vote)) return problem("vote_key_not_needed", {});
      if (!isKeyLost(vote, keyStore)) return problem("vote_key_there", {});
      if (vote.publicKey === null || !isSecretOf(vote.publicKey, secret.value)) {
        return problem("shares_do_not_fit", {});
      }
      keyStore.write(voteId, secret.value);
      secret.value.fill(0);
      appendAudit(transaction, context, {
        action: "vote_key_restored",
        objectKind: "vote",
        objectId: voteId,
      });
      if (vote.status === "closed") queueOpening(transaction, context, voteId);
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Lets the envelopes of a closed vote be opened again, after that had failed; wake the jobs afterwards. Returns the id of
 * the job, also of one that waits or runs already. Fails with `vote_missing`, `vote_not_closed`.
 */
export function openBallotsAgain(
  context: ServiceContext,
  voteId: string,
): Result<{ readonly jobId: string }, Problem<"vote_missing" | "vote_not_closed", object>> {
  authorise(context.actor, "votes.write");
  return context.database.transaction(
    (transaction) => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (vote === undefined) return problem("vote_missing", {});
      if (vote.status !== "closed") return problem("vote_not_closed", {});
      const before = openingUnderWay(transaction, voteId);
      if (before !== null) return ok({ jobId: before });
      const jobId = queueOpening(transaction, context, voteId);
      appendAudit(transaction, context, {
        action: "vote_opening_started_again",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

/** The job that waits or runs to open the envelopes of a vote, or to remove those of a cancelled one. */
function openingUnderWay(database: Queryable, voteId: string): string | null {
  const job = database
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.subjectId, voteId),
        eq(jobs.kind, "open_ballots"),
        inArray(jobs.status, ["queued", "running"]),
      ),
    )
    .get();
  return job?.id ?? null;
}

/** Queues the opening of the envelopes, unless it waits or runs. Returns the id of the job. */
function queueOpening(
  transaction: Queryable,
  { actor, now }: Pick<ServiceContext, "actor" | "now">,
  voteId: string,
): string {
  const requestedBy = actor.kind === "staff" ? actor.id : "system";
  return (
    openingUnderWay(transaction, voteId) ??
    queueJob(transaction, { kind: "open_ballots", subjectId: voteId, requestedBy, now })
  );
}

function needsKey({
  status,
  castOnline,
}: Pick<typeof votes.$inferSelect, "status" | "castOnline">) {
  return status === "open" || (status === "closed" && castOnline === null);
}
