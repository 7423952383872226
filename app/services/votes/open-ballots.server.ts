import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Problem } from "#app/domain/result.ts";
import { withoutReasons } from "#app/domain/votes/check-ballot.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning, queueJob } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import type { Database, Queryable } from "#db/connection.server.ts";
import { voteBallots, voteRoll, votes } from "#db/schema/index.ts";
import { countEnvelopes, envelopesOf } from "./checkpoint.server.ts";
import { type FrozenVote, readFrozenVote } from "./frozen-vote.server.ts";
import { holderName } from "./holder-name.server.ts";
import { leaveNoTrace } from "./leave-no-trace.server.ts";
import { openBallot, type SealedBallot } from "./sealed-ballot.server.ts";
import { type BallotVoter, reasonsOf, sealReasons, sealVoter } from "./stored-ballots.server.ts";
import {
  encodePublicKey,
  forgetKeys,
  isSecretOf,
  keysOfSecret,
  type VoteKeys,
} from "./vote-crypto.server.ts";
import type { VoteKeyStore } from "./vote-key-store.server.ts";

/** So many rows are written at once; then others have their turn for so many milliseconds. */
const BATCH = 200;
const PAUSE = 4;

/** Opened envelopes that wait before the progress is told. */
const TURN = 100;

type OpenBallotsProblem =
  | Problem<"vote_key_missing", object>
  | Problem<"envelopes_unreadable", { readonly envelopes: number }>;

interface OpenedBallot extends SealedBallot {
  /** Who cast it, in an open vote; null in a secret one. */
  readonly voter: BallotVoter | null;
}

/**
 * The ceremony after a vote was closed: opens the envelopes, stores the ballots in an order that says nothing, removes
 * envelopes and receipts from the roll, leaves nothing of them in the file, and destroys the key. It can be cut off at
 * any point and begun again: ballots are stored before envelopes go, and the key goes last.
 *
 * Of a cancelled vote it opens nothing: envelopes, ballots and roll are removed.
 *
 * Fails with `vote_key_missing` (the key store has no key, or another one: both shares bring it back) and
 * `envelopes_unreadable` (how many); then nothing was removed.
 */
export async function openBallotsJob(context: JobContext, job: Job): Promise<void> {
  const { database, voteKeys } = context;
  if (voteKeys === undefined) throw new Error("Ballots are opened where the keys of votes lie.");
  const voteId = job.subjectId;
  const state = stateOf(database, voteId);
  if (state === "cancelled") await clearCancelled(context, job);
  if (state === "closed") {
    const failure = await storeBallots(context, job, voteKeys);
    if (failure !== null) return void end(context, job, failure);
  }
  if (state === "closed" || state === "opened") await clearEnvelopes(context, job);
  if (stateOf(database, voteId) === "cancelled" && state !== "cancelled") {
    await clearCancelled(context, job);
  }
  progressReporter(context, job.id)({ phase: "leaving_no_trace", done: 0, total: null });
  await leaveNoTrace(database);
  voteKeys.destroy(voteId);
  end(context, job, null);
}

/** `opened`: the ballots are stored, and what is left to do may be cut off and begun again. */
function stateOf(database: Queryable, voteId: string): "closed" | "opened" | "cancelled" | "over" {
  const vote = database.select().from(votes).where(eq(votes.id, voteId)).get();
  if (vote?.status === "cancelled") return "cancelled";
  if (vote?.status !== "closed") return "over";
  return vote.castOnline === null ? "closed" : "opened";
}

async function storeBallots(
  context: JobContext,
  job: Job,
  voteKeys: VoteKeyStore,
): Promise<OpenBallotsProblem | null> {
  const { database } = context;
  const vote = readFrozenVote(database, job.subjectId)?.vote;
  if (vote === undefined) throw new Error("A closed vote was opened once.");
  const keys = readKeys(voteKeys, vote);
  if (keys === null) return { code: "vote_key_missing", params: {} };
  const opened = openEnvelopes(context, job, vote, keys);
  forgetKeys(keys);
  if ("code" in opened) return opened;
  const ballots = shuffled(withOwnCodes(opened));
  const report = progressReporter(context, job.id);
  for (let done = 0; done < ballots.length; done += BATCH) {
    report({ phase: "storing_ballots", done, total: ballots.length });
    const batch = ballots.slice(done, done + BATCH);
    const stored = database.transaction(
      (transaction) => {
        if (stateOf(transaction, vote.id) !== "closed") return false;
        for (const ballot of batch) storeBallot(transaction, context, vote.id, ballot);
        return true;
      },
      { behavior: "immediate" },
    );
    // Cancelled meanwhile: what is there is removed.
    if (!stored) return null;
    await setTimeout(PAUSE);
  }
  completeBallots(context, vote.id, ballots.length);
  return null;
}

function readKeys(voteKeys: VoteKeyStore, { id, publicKey }: FrozenVote): VoteKeys | null {
  const secret = voteKeys.read(id);
  if (secret === null || !isSecretOf(encodePublicKey(publicKey), secret)) return null;
  const keys = keysOfSecret(secret);
  secret.fill(0);
  return keys;
}

function openEnvelopes(
  context: JobContext,
  job: Job,
  vote: FrozenVote,
  keys: VoteKeys,
): readonly OpenedBallot[] | OpenBallotsProblem {
  const { electorate, secrecy } = vote.definition;
  const total = countEnvelopes(context.database, vote.id);
  const report = progressReporter(context, job.id);
  const ballots: OpenedBallot[] = [];
  let unreadable = 0;
  for (const { holderId, envelope } of envelopesOf(context.database, vote.id)) {
    const ballot = openBallot(keys, vote.asked, envelope);
    const named = secrecy === "open" && holderId !== null;
    if (ballot.ok) {
      const name = named ? holderName(context, electorate, holderId) : null;
      const voter = name === null || holderId === null ? null : { name, holderId };
      ballots.push({ ...ballot.value, voter });
    } else unreadable += 1;
    const done = ballots.length + unreadable;
    if (done % TURN === 0) report({ phase: "opening_envelopes", done, total });
  }
  if (unreadable === 0) return ballots;
  return { code: "envelopes_unreadable", params: { envelopes: unreadable } };
}

/**
 * Two voters can have one tracking code only if they wanted it so. The ballot of each counts: further ones have a number behind the
 * code, in an order that the ballots alone decide, so that it is the same when this is begun again.
 */
function withOwnCodes(ballots: readonly OpenedBallot[]): readonly OpenedBallot[] {
  const textOf = ({ ballot, voter }: OpenedBallot) => JSON.stringify([ballot, voter]);
  const sorted = ballots.toSorted((one, other) => {
    const [a, b] = [one.trackingCode, other.trackingCode];
    if (a !== b) return a < b ? -1 : 1;
    return textOf(one) < textOf(other) ? -1 : 1;
  });
  let times = 0;
  return sorted.map((ballot, at) => {
    const { trackingCode } = ballot;
    times = sorted[at - 1]?.trackingCode === trackingCode ? times + 1 : 1;
    return times === 1 ? ballot : { ...ballot, trackingCode: `${trackingCode}/${times}` };
  });
}

/** Each order equally likely (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const order = [...items];
  for (let left = order.length - 1; left > 0; left -= 1) {
    const drawn = randomInt(left + 1);
    const [one, other] = [order[left], order[drawn]];
    if (one === undefined || other === undefined) throw new Error("A place is empty.");
    order[left] = other;
    order[drawn] = one;
  }
  return order;
}

function storeBallot(
  transaction: Queryable,
  { keyring }: JobContext,
  voteId: string,
  { trackingCode, ballot, voter }: OpenedBallot,
): void {
  const key = { voteId, trackingCode };
  const reasons = reasonsOf(ballot);
  transaction
    .insert(voteBallots)
    .values({
      ...{ ...key, source: "online", answers: withoutReasons(ballot) },
      reasons: reasons === null ? null : sealReasons(keyring, key, reasons),
      voter: voter === null ? null : sealVoter(keyring, key, voter),
    })
    // Stored before this was cut off.
    .onConflictDoNothing()
    .run();
}

/** From now on the ballots are those of the list, and the envelopes may go. */
function completeBallots(context: JobContext, voteId: string, ballots: number): void {
  const now = context.clock();
  context.database.transaction(
    (transaction) => {
      if (stateOf(transaction, voteId) !== "closed") return;
      const marked = (mark: "online" | "paper") =>
        countRows(transaction, voteRoll, and(eq(voteRoll.voteId, voteId), eq(voteRoll.mark, mark)));
      const stored = countRows(
        transaction,
        voteBallots,
        and(eq(voteBallots.voteId, voteId), eq(voteBallots.source, "online")),
      );
      const castOnline = marked("online");
      const envelopes = countEnvelopes(transaction, voteId);
      if (stored !== ballots || castOnline !== ballots || envelopes !== ballots) {
        throw new Error(
          `Of ${castOnline} marks and ${envelopes} envelopes came ${ballots} ballots, and ${stored} are stored.`,
        );
      }
      transaction
        .update(votes)
        .set({ castOnline, castOnPaper: marked("paper") })
        .where(eq(votes.id, voteId))
        .run();
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "vote_ballots_opened", objectKind: "vote", objectId: voteId },
      );
    },
    { behavior: "immediate" },
  );
}

function countRows(
  database: Queryable,
  table: typeof voteRoll | typeof voteBallots,
  which: ReturnType<typeof and>,
): number {
  return database.select({ rows: count() }).from(table).where(which).get()?.rows ?? 0;
}

async function clearEnvelopes({ database }: JobContext, job: Job): Promise<void> {
  const ids = Array.from(envelopesOf(database, job.subjectId), ({ id }) => id);
  await inBatches(database, ids, (transaction, batch) => {
    transaction
      .update(voteRoll)
      .set({ envelope: null, receipt: null })
      .where(inArray(voteRoll.id, [...batch]))
      .run();
  });
}

async function clearCancelled({ database }: JobContext, job: Job): Promise<void> {
  const voteId = job.subjectId;
  const entries = database
    .select({ id: voteRoll.id })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, voteId))
    .all()
    .map(({ id }) => id);
  await inBatches(database, entries, (transaction, batch) => {
    transaction
      .delete(voteRoll)
      .where(inArray(voteRoll.id, [...batch]))
      .run();
  });
  const codes = database
    .select({ code: voteBallots.trackingCode })
    .from(voteBallots)
    .where(eq(voteBallots.voteId, voteId))
    .all()
    .map(({ code }) => code);
  await inBatches(database, codes, (transaction, batch) => {
    transaction
      .delete(voteBallots)
      .where(and(eq(voteBallots.voteId, voteId), inArray(voteBallots.trackingCode, [...batch])))
      .run();
  });
}

async function inBatches(
  database: Database,
  ids: readonly string[],
  write: (transaction: Queryable, batch: readonly string[]) => void,
): Promise<void> {
  for (let done = 0; done < ids.length; done += BATCH) {
    const batch = ids.slice(done, done + BATCH);
    database.transaction((transaction) => write(transaction, batch), { behavior: "immediate" });
    await setTimeout(PAUSE);
  }
}

/** Ends the job; where nobody has to enter papers first, the count follows. */
function end(context: JobContext, job: Job, failure: OpenBallotsProblem | null): void {
  const now = context.clock();
  context.database.transaction(
    (transaction) => {
      if (failure !== null) {
        leaveRunning(transaction, job.id, { status: "failed", now, problem: failure });
        return;
      }
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      const vote = transaction.select().from(votes).where(eq(votes.id, job.subjectId)).get();
      if (vote?.status !== "closed") return;
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "vote_key_destroyed", objectKind: "vote", objectId: vote.id },
      );
      if (vote.takesPaper) return;
      const { requestedBy } = job;
      queueJob(transaction, { kind: "count_vote", subjectId: vote.id, requestedBy, now });
    },
    { behavior: "immediate" },
  );
}
