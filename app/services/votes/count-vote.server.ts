import { and, eq, inArray } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { countQuestion } from "#app/domain/votes/count-question.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning, queueJob } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { jobs, voteBallots, votes } from "#db/schema/index.ts";
import type { ListedBallot } from "./ballot-list.ts";
import { gatherBallots } from "./gather-ballots.ts";
import { agreedPaper, paperState } from "./paper/agreed-paper.server.ts";
import { ballotPages } from "./stored-ballots.server.ts";
import { readStoredVote } from "./stored-vote.server.ts";
import type { StoredVoteResult } from "./stored-vote-result.ts";
import { askedQuestions } from "./vote-definition.ts";
import { lotSeed, openLotSecret } from "./vote-lot.server.ts";

export type StartCountProblem =
  | Problem<"vote_missing" | "vote_not_closed" | "ballots_not_opened", object>
  | Problem<"batches_not_agreed", { readonly batches: number }>;

/**
 * Has a vote counted whose paper ballots are all entered; wake the jobs afterwards. Where no paper was taken, the count
 * follows the opening of the envelopes by itself. Returns the id of the job, also of one that waits or runs already.
 *
 * Fails with `vote_missing`, `vote_not_closed`, `ballots_not_opened` (the envelopes are still being opened),
 * `batches_not_agreed` (of how many batches two people have not entered the same yet).
 */
export function startCount(
  context: ServiceContext,
  voteId: string,
): Result<{ readonly jobId: string }, StartCountProblem> {
  const { actor, now } = context;
  authorise(actor, "votes.write");
  return context.database.transaction(
    (transaction): Result<{ readonly jobId: string }, StartCountProblem> => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (vote === undefined) return problem("vote_missing", {});
      if (vote.status !== "closed") return problem("vote_not_closed", {});
      if (vote.castOnline === null || underWay(transaction, voteId, "open_ballots") !== null) {
        return problem("ballots_not_opened", {});
      }
      const batches = waitingBatches(transaction, voteId);
      if (batches > 0) return problem("batches_not_agreed", { batches });
      const before = underWay(transaction, voteId, "count_vote");
      if (before !== null) return ok({ jobId: before });
      const requestedBy = actor.kind === "staff" ? actor.id : "system";
      const jobId = queueJob(transaction, {
        ...{ kind: "count_vote", subjectId: voteId, requestedBy, now },
      });
      appendAudit(transaction, context, {
        action: "vote_count_started",
        objectKind: "vote",
        objectId: voteId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

function waitingBatches(database: Queryable, voteId: string): number {
  return paperState(database, voteId)?.waiting ?? 0;
}

function underWay(
  database: Queryable,
  voteId: string,
  kind: "open_ballots" | "count_vote",
): string | null {
  const job = database
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.subjectId, voteId),
        eq(jobs.kind, kind),
        inArray(jobs.status, ["queued", "running"]),
      ),
    )
    .get();
  return job?.id ?? null;
}

/**
 * Counts a vote whose envelopes are open and whose papers are entered, and stores what came of it in one short
 * transaction: list of ballots with its hash, result with its hash, head of the audit chain.
 */
export function countVoteJob(context: JobContext, job: Job): void {
  const { database, keyring } = context;
  const report = progressReporter(context, job.id);
  report({ phase: "reading_ballots", done: 0, total: 3 });
  const vote = readStoredVote(database, job.subjectId);
  const ready = vote?.status === "closed" && vote.row.castOnline !== null;
  if (vote === null || !ready || waitingBatches(database, vote.id) > 0) {
    leaveRunning(database, job.id, { status: "succeeded", now: context.clock() });
    return;
  }
  const asked = askedQuestions(vote.definition);
  const paper = agreedPaper(database, vote.id);
  const papers = paper.ballots.map(({ trackingCode: code, ballot: answers }) => ({
    ...{ code, source: "paper" as const, answers },
  }));
  const gathered = gatherBallots(asked, castOnline(database, vote.id), papers, paper.totals);
  report({ phase: "counting_ballots", done: 1, total: 3 });
  const secret = openLotSecret(keyring, vote.id, vote.row.lotSecret ?? Buffer.alloc(0));
  const lotOf = { secret, seed: lotSeed(secret, gathered.hash) };
  const result: StoredVoteResult = {
    questions: asked.map((question, at) =>
      countQuestion(question, {
        ballots: gathered.answers[at] ?? [],
        totals: paper.totals?.[question.id] ?? null,
        entitled: vote.row.entitled ?? 0,
        lotSeed: lotOf.seed,
      }),
    ),
    paperTotals: paper.totals,
    lot: lotOf,
  };
  report({ phase: "storing_result", done: 2, total: 3 });
  store(context, job, vote.id, papers, {
    result,
    ballotsHash: gathered.hash,
    ballotsPublished: vote.definition.secrecy === "open" || gathered.publishable,
  });
}

/** In the order of their codes; papers are stored with the result only. */
function* castOnline(database: Queryable, voteId: string): Generator<readonly ListedBallot[]> {
  for (const page of ballotPages(database, voteId)) {
    yield page.flatMap((row) => {
      const { trackingCode: code, source, answers } = row;
      return source === "online" ? [{ code, source, answers: answers as VoteBallot }] : [];
    });
  }
}

function store(
  { database, clock }: JobContext,
  job: Job,
  voteId: string,
  papers: readonly ListedBallot[],
  counted: {
    readonly result: StoredVoteResult;
    readonly ballotsHash: string;
    readonly ballotsPublished: boolean;
  },
): void {
  const now = clock();
  database.transaction(
    (transaction) => {
      const vote = transaction.select().from(votes).where(eq(votes.id, voteId)).get();
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now })) return;
      // Cancelled meanwhile.
      if (vote?.status !== "closed") return;
      for (const { code, answers } of papers) {
        transaction
          .insert(voteBallots)
          .values({ voteId, trackingCode: code, source: "paper", answers })
          .run();
      }
      const countedHead = appendAudit(
        transaction,
        { actor: { kind: "system" }, now },
        { action: "vote_counted", objectKind: "vote", objectId: voteId },
      );
      transaction
        .update(votes)
        .set({
          ...{ status: "counted", countedAt: now, countedHead, ...counted },
          resultHash: sha256Hex(canonicalJson(counted.result)),
        })
        .where(eq(votes.id, voteId))
        .run();
    },
    { behavior: "immediate" },
  );
}
