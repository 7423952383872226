import { randomInt } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { checkpointHash } from "#app/domain/votes/checkpoint.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { auditHead } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { interruptOrphanedJobs } from "#app/services/jobs/end-jobs.server.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { ballotListPieces } from "#app/services/votes/ballot-list.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { checkpointsOf } from "#app/services/votes/checkpoint.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { startCount } from "#app/services/votes/count-vote.server.ts";
import { finaliseVote } from "#app/services/votes/finalise-vote.server.ts";
import { openBallotsAgain, restoreVoteKey } from "#app/services/votes/restore-vote-key.server.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { ballotsOf, openReasons, openVoter } from "#app/services/votes/stored-ballots.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { storedResult } from "#app/services/votes/stored-vote-result.ts";
import { hashEnvelope, newVoteSecret } from "#app/services/votes/vote-crypto.server.ts";
import { lotCommitment, lotSeed } from "#app/services/votes/vote-lot.server.ts";
import { watchVotes } from "#app/services/votes/watch-votes.server.ts";
import {
  auditLog,
  jobs,
  voteBallots,
  voteBatchEntries,
  voteBatches,
  voteRoll,
  votes,
} from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  newTrackingCode,
  type OpenedVote,
  openedVote,
  runVoteJobs,
  secondPerson,
  voterActor,
} from "#tests/support/votes.ts";

const CONSENT: VoteRule = { kind: "consent", presence: null, abstention: true };
const CHOICE: VoteRule = {
  ...{ kind: "single-choice", seats: 1, presence: null, tie: "lot", abstention: true },
};

/** Everybody says this, in the order of the roll; those beyond the list say nothing. */
function castAll(context: ServiceContext, vote: OpenedVote, said: readonly string[]): string[] {
  return said.map((choice, at) =>
    castAs(context, vote, vote.voters[at] ?? "", choiceBallot(vote, choice)),
  );
}

function rollOf({ database }: ServiceContext, voteId: string) {
  return database.select().from(voteRoll).where(eq(voteRoll.voteId, voteId)).all();
}

const later = (context: ServiceContext, hours: number) => ({
  ...context,
  now: new Date(context.now.getTime() + hours * 3_600_000),
});

test("after the closing every ballot is on the list under its tracking code, and nothing is left on the roll but marks", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 5 });
  const codes = castAll(context, vote, ["yes", "no", "yes", "blank"]);
  const envelopes = rollOf(context, vote.voteId).flatMap(({ envelope }) => envelope ?? []);
  const counted = await countedVote(context, vote);
  const ballots = ballotsOf(context.database, vote.voteId);
  expect(ballots.map(({ trackingCode }) => trackingCode)).toEqual(codes.toSorted());
  expect(ballots.map(({ answers }) => answers)).toEqual(
    expect.arrayContaining(["yes", "no", "blank"].map((said) => choiceBallot(vote, said))),
  );
  const roll = rollOf(context, vote.voteId);
  expect(roll.filter(({ mark }) => mark === "online")).toHaveLength(4);
  expect(roll.every(({ envelope, receipt }) => envelope === null && receipt === null)).toBe(true);
  expect(vote.keyStore.voteIds()).toEqual([]);
  expect(counted.row).toMatchObject({ status: "counted", castOnline: 4, castOnPaper: 0 });
  const [last] = checkpointsOf(context.database, vote.voteId);
  expect(last).toMatchObject({ number: 1, envelopes: 4, last: true });
  expect(last?.hash).toBe(checkpointHash(envelopes.map(hashEnvelope)));
  expect(counted.row.countedHead).toBe(auditHead(context.database));
});

test("the result is stored with hashes that everybody can make again", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 3 });
  castAll(context, vote, ["yes", "no", "yes"]);
  const { row } = await countedVote(context, vote);
  const result = storedResult(row);
  expect(result?.questions).toMatchObject([
    { entitled: 3, cast: 3, decided: true, result: { accepted: true } },
  ]);
  expect(row.resultHash).toBe(sha256Hex(canonicalJson(result)));
  const ballots = ballotsOf(context.database, vote.voteId).map((ballot) => ({
    ...{ code: ballot.trackingCode, source: ballot.source },
    answers: ballot.answers as VoteBallot,
  }));
  expect(row.ballotsHash).toBe(sha256Hex([...ballotListPieces([ballots], null)].join("")));
  expect(lotCommitment(result?.lot.secret ?? "")).toBe(row.lotCommitment);
  expect(result?.lot.seed).toBe(lotSeed(result?.lot.secret ?? "", row.ballotsHash ?? ""));
  expect(row.ballotsPublished).toBe(false);
});

test("from twenty ballots on that identify nobody the list is published", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 20 });
  castAll(
    context,
    vote,
    vote.voters.map((_, at) => (at % 2 === 0 ? "yes" : "no")),
  );
  expect((await countedVote(context, vote)).row.ballotsPublished).toBe(true);
});

test("a tie is decided by a lot to which the vote was bound before", async () => {
  const context = serviceContext();
  const options = [{ text: "Markt" }, { text: "Park" }];
  const vote = await openedVote(context, { residents: 2, questions: [{ rule: CHOICE, options }] });
  castAll(context, vote, vote.optionIds[0] ?? []);
  const result = storedResult((await countedVote(context, vote)).row);
  const [outcome] = result?.questions ?? [];
  expect(outcome?.lot?.seed).toBe(result?.lot.seed);
  expect(outcome?.winners).toEqual([outcome?.lot?.order[0]]);
});

test("reasons are kept apart from the ballots, and an open vote says who voted how", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { secrecy: "open", questions: [{ rule: CONSENT }] });
  const [question = ""] = vote.questionIds;
  const reasons = "Der Weg ist zu steil.";
  const [objecting = "", agreeing = ""] = vote.voters;
  const code = castAs(context, vote, objecting, {
    [question]: { kind: "choice", choice: "objection", reasons },
  });
  castAs(context, vote, agreeing, choiceBallot(vote, "agree"));
  await countedVote(context, vote);
  const ballots = ballotsOf(context.database, vote.voteId);
  const objection = ballots.find(({ trackingCode }) => trackingCode === code);
  if (objection === undefined) throw new Error("The ballot is gone.");
  expect(objection.answers).toEqual(choiceBallot(vote, "objection"));
  expect(openReasons(context.keyring, objection)).toEqual({ [question]: reasons });
  const names = ballots.map((ballot) => openVoter(context.keyring, ballot)?.name);
  expect(new Set(names)).toHaveLength(2);
  expect(names.every((name) => /^Synthetic\d Person$/.test(name ?? ""))).toBe(true);
});

test("a secret vote says of nobody how they voted", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes"]);
  await countedVote(context, vote);
  expect(ballotsOf(context.database, vote.voteId).map(({ voter }) => voter)).toEqual([null]);
});

test("two voters who wanted the same tracking code both count", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const code = newTrackingCode();
  vote.voters.slice(0, 2).forEach((rollId, at) => {
    castAs(context, vote, rollId, choiceBallot(vote, at === 0 ? "yes" : "no"), code);
  });
  await countedVote(context, vote);
  const found = ballotsOf(context.database, vote.voteId).map(({ trackingCode }) => trackingCode);
  expect(found).toEqual([code, `${code}/2`]);
});

test("a vote is closed once, by whoever may, and not before an announced time", async () => {
  const context = serviceContext();
  const closesAt = later(context, 2).now;
  const vote = await openedVote(context, { closesAt });
  expect(closeVote(context, vote.voteId)).toEqual({
    ok: false,
    problem: { code: "closing_announced", params: { at: closesAt.getTime() } },
  });
  expect(closeVote(later(context, 2), vote.voteId).ok).toBe(true);
  expect(closeVote(later(context, 2), vote.voteId)).toMatchObject({
    problem: { code: "vote_not_open" },
  });
  expect(closeVote(context, "unknown")).toMatchObject({ problem: { code: "vote_missing" } });
});

test("the server closes votes whose time has come, takes hourly checkpoints and lets ballots be counted", async () => {
  const context = serviceContext();
  const closesAt = later(context, 5).now;
  const vote = await openedVote(context, { closesAt });
  const { database, keyStore } = { ...context, keyStore: vote.keyStore };
  const watch = (hours: number) => watchVotes({ database, keyStore }, later(context, hours).now);
  const taken = () => checkpointsOf(database, vote.voteId).map(({ envelopes }) => envelopes);
  watch(1);
  expect(taken()).toEqual([]);
  castAll(context, vote, ["yes"]);
  watch(0.99);
  expect(taken()).toEqual([]);
  watch(1);
  watch(1.5);
  watch(2);
  expect(taken()).toEqual([1]);
  castAs(context, vote, vote.voters[1] ?? "", choiceBallot(vote, "no"));
  watch(2.1);
  expect(taken()).toEqual([1, 2]);
  watch(4.999);
  expect(readStoredVote(database, vote.voteId)?.status).toBe("open");
  watch(5);
  expect(readStoredVote(database, vote.voteId)?.status).toBe("closed");
  await runVoteJobs(later(context, 5), keyStore);
  expect(readStoredVote(database, vote.voteId)?.row).toMatchObject({
    ...{ status: "counted", closedAt: closesAt },
  });
  expect(checkpointsOf(database, vote.voteId).map(({ last }) => last)).toEqual([
    false,
    false,
    true,
  ]);
});

test("a resend after the closing is told that its ballot was cast; a first one comes too late", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [voter = "", late = ""] = vote.voters;
  const trackingCode = castAs(context, vote, voter, choiceBallot(vote, "yes"));
  closeVote(context, vote.voteId);
  const cast = (rollId: string, code: string) =>
    castBallot({ ...context, actor: voterActor(rollId) }, vote.keyStore, vote.voteId, {
      ...{ ballot: choiceBallot(vote, "yes"), trackingCode: code },
    });
  expect(cast(voter, trackingCode)).toEqual({ ok: true, value: { again: true, rollId: voter } });
  const over = { problem: { code: "vote_not_open", params: { why: "over" } } };
  expect(cast(late, newTrackingCode())).toMatchObject(over);
  await runVoteJobs(context, vote.keyStore);
  expect(cast(voter, trackingCode)).toMatchObject(over);
  expect(cast(late, newTrackingCode())).toMatchObject(over);
  expect(readRollTotals(context.database, vote.voteId)).toEqual({ entitled: 3, cast: 1 });
});

/** Says that the worker died: every write of the job after so many fails, as if the process were gone. */
function dyingAfter(context: ServiceContext, writes: number): ServiceContext["database"] {
  let left = writes;
  return new Proxy(context.database, {
    get(target, name, receiver) {
      if (name !== "transaction") return Reflect.get(target, name, receiver);
      return (...args: Parameters<typeof target.transaction>) => {
        if (left === 0) throw new Error("killed");
        left -= 1;
        return target.transaction(...args);
      };
    },
  });
}

test.each([0, 1, 2, 3, 4, 5])(
  "a worker that dies after %i transactions loses no ballot, and the next one goes on",
  async (writes) => {
    const context = serviceContext();
    const vote = await openedVote(context, { residents: 450 });
    const said = vote.voters.slice(0, 420).map(() => (randomInt(2) === 0 ? "yes" : "no"));
    const codes = castAll(context, vote, said);
    closeVote(context, vote.voteId);
    const job = takeNextJob(context.database, context.now);
    if (job === null) throw new Error("Nothing is queued.");
    const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
    const worker = { keyring: context.keyring, clock: () => context.now, loadSolver };
    const dying = { ...worker, database: dyingAfter(context, writes), voteKeys: vote.keyStore };
    await expect(runJob(dying, job)).rejects.toThrow("killed");
    // It died without a word.
    context.database.update(jobs).set({ status: "running" }).where(eq(jobs.id, job.id)).run();
    interruptOrphanedJobs(context.database, context.now);
    const cleared = rollOf(context, vote.voteId).filter(({ envelope }) => envelope === null);
    const stored = ballotsOf(context.database, vote.voteId).length;
    expect(cleared.length === 30 || stored === 420).toBe(true);
    expect(vote.keyStore.voteIds()).toEqual([vote.voteId]);
    watchVotes({ database: context.database, keyStore: vote.keyStore }, later(context, 1).now);
    await runVoteJobs(later(context, 1), vote.keyStore);
    const ballots = ballotsOf(context.database, vote.voteId);
    expect(ballots.map(({ trackingCode }) => trackingCode)).toEqual(codes.toSorted());
    expect(readStoredVote(context.database, vote.voteId)?.row).toMatchObject({
      ...{ status: "counted", castOnline: 420 },
    });
    expect(vote.keyStore.voteIds()).toEqual([]);
  },
);

test("a worker that dies after the key was destroyed leaves nothing undone", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes", "no"]);
  closeVote(context, vote.voteId);
  const job = takeNextJob(context.database, context.now);
  if (job === null) throw new Error("Nothing is queued.");
  const keyStore = {
    ...vote.keyStore,
    destroy(voteId: string) {
      vote.keyStore.destroy(voteId);
      throw new Error("killed");
    },
  };
  const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
  const { database, keyring, now } = context;
  const worker = { database, keyring, clock: () => now, loadSolver, voteKeys: keyStore };
  await expect(runJob(worker, job)).rejects.toThrow("killed");
  database.update(jobs).set({ status: "running" }).where(eq(jobs.id, job.id)).run();
  interruptOrphanedJobs(database, now);
  watchVotes({ database, keyStore: vote.keyStore }, later(context, 1).now);
  await runVoteJobs(later(context, 1), vote.keyStore);
  expect(readStoredVote(database, vote.voteId)?.status).toBe("counted");
  expect(ballotsOf(database, vote.voteId)).toHaveLength(2);
});

test("a lost key is made again from both shares, in whichever order, and then the ballots are opened", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes", "no"]);
  const [first, second] = vote.shares;
  expect(restoreVoteKey(context, vote.keyStore, vote.voteId, [first, second])).toMatchObject({
    problem: { code: "vote_key_there" },
  });
  closeVote(context, vote.voteId);
  vote.keyStore.destroy(vote.voteId);
  await runVoteJobs(context, vote.keyStore);
  const failed = context.database.select().from(jobs).all();
  expect(failed).toMatchObject([{ status: "failed", problem: { code: "vote_key_missing" } }]);
  expect(rollOf(context, vote.voteId).filter(({ envelope }) => envelope !== null)).toHaveLength(2);
  expect(ballotsOf(context.database, vote.voteId)).toEqual([]);

  const other = await openedVote(context);
  const restore = (shares: readonly [string, string]) =>
    restoreVoteKey(context, vote.keyStore, vote.voteId, shares);
  expect(restore([first, first])).toMatchObject({ problem: { code: "shares_equal" } });
  expect(restore([first, other.shares[1]])).toMatchObject({
    problem: { code: "shares_do_not_fit" },
  });
  expect(restore([first, "2222"])).toMatchObject({ problem: { code: "share_lines_count" } });
  expect(vote.keyStore.read(vote.voteId)).toBeNull();
  expect(restore([second.toLowerCase(), first])).toEqual({ ok: true, value: null });
  await runVoteJobs(context, vote.keyStore);
  expect(readStoredVote(context.database, vote.voteId)?.status).toBe("counted");
  expect(restore([first, second])).toMatchObject({ problem: { code: "vote_key_not_needed" } });
  expect(vote.keyStore.voteIds()).toEqual([]);
});

test("a key that was exchanged for another one opens nothing", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes"]);
  closeVote(context, vote.voteId);
  vote.keyStore.write(vote.voteId, newVoteSecret());
  await runVoteJobs(context, vote.keyStore);
  expect(context.database.select().from(jobs).all()).toMatchObject([
    { status: "failed", problem: { code: "vote_key_missing" } },
  ]);
  expect(restoreVoteKey(context, vote.keyStore, vote.voteId, vote.shares).ok).toBe(true);
  await runVoteJobs(context, vote.keyStore);
  expect(readStoredVote(context.database, vote.voteId)?.status).toBe("counted");
});

test("an envelope that was altered stops the opening, and nothing is removed", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes", "no"]);
  closeVote(context, vote.voteId);
  const [entry] = rollOf(context, vote.voteId).filter(({ envelope }) => envelope !== null);
  const altered = Buffer.from(entry?.envelope ?? Buffer.alloc(0));
  altered.writeUInt8((altered.readUInt8(60) + 1) % 256, 60);
  context.database
    .update(voteRoll)
    .set({ envelope: altered })
    .where(eq(voteRoll.id, entry?.id ?? ""))
    .run();
  await runVoteJobs(context, vote.keyStore);
  expect(context.database.select().from(jobs).all()).toMatchObject([
    { status: "failed", problem: { code: "envelopes_unreadable", params: { envelopes: 1 } } },
  ]);
  expect(ballotsOf(context.database, vote.voteId)).toEqual([]);
  expect(rollOf(context, vote.voteId).filter(({ envelope }) => envelope !== null)).toHaveLength(2);
  expect(vote.keyStore.voteIds()).toEqual([vote.voteId]);
  context.database
    .update(voteRoll)
    .set({ envelope: entry?.envelope ?? null })
    .where(eq(voteRoll.id, entry?.id ?? ""))
    .run();
  expect(openBallotsAgain(context, vote.voteId).ok).toBe(true);
  await runVoteJobs(context, vote.keyStore);
  expect(readStoredVote(context.database, vote.voteId)?.status).toBe("counted");
});

/** Stores a batch, and what two people read of it. */
function storeBatch(
  context: ServiceContext,
  voteId: string,
  number: number,
  entries: readonly unknown[] | null,
): string {
  const { id } = context.database
    .insert(voteBatches)
    .values({
      ...{ voteId, number, serial: `SER-${number}`, papers: 20, createdAt: context.now },
      createdBy: "test",
    })
    .returning({ id: voteBatches.id })
    .get();
  if (entries !== null) agree(context, id, entries);
  return id;
}

function agree({ database, now }: ServiceContext, batchId: string, entries: readonly unknown[]) {
  for (const [at, content] of entries.entries()) {
    database
      .insert(voteBatchEntries)
      .values({ ...{ batchId, enteredBy: `${at}`, at: now, content } })
      .run();
  }
  database.update(voteBatches).set({ agreedAt: now }).where(eq(voteBatches.id, batchId)).run();
}

test("with paper, counting waits for the batches, and papers count as what two people read from them", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 12, takesPaper: true });
  const [question = ""] = vote.questionIds;
  castAll(context, vote, ["yes", "no"]);
  for (const rollId of vote.voters.slice(2, 9)) {
    context.database.update(voteRoll).set({ mark: "paper" }).where(eq(voteRoll.id, rollId)).run();
  }
  const said = (choice: string) => choiceBallot(vote, choice);
  const papers = { kind: "ballots", ballots: [said("no"), said("yes"), said("no")] };
  const other = { kind: "ballots", ballots: [said("yes"), said("no"), said("no")] };
  const totals = {
    ...{ kind: "totals", papers: 4 },
    totals: { [question]: { kind: "choice", choices: { yes: 1, no: 2, abstain: 0, blank: 1 } } },
  };
  storeBatch(context, vote.voteId, 1, [papers, other]);
  storeBatch(context, vote.voteId, 2, [totals, totals]);
  const unused = { kind: "ballots", ballots: [] };
  storeBatch(context, vote.voteId, 3, [unused, unused]);
  expect(startCount(context, vote.voteId)).toMatchObject({ problem: { code: "vote_not_closed" } });
  closeVote(context, vote.voteId);
  expect(startCount(context, vote.voteId)).toMatchObject({
    problem: { code: "ballots_not_opened" },
  });
  await runVoteJobs(context, vote.keyStore);
  expect(readStoredVote(context.database, vote.voteId)?.status).toBe("closed");
  const waiting = storeBatch(context, vote.voteId, 4, null);
  expect(startCount(context, vote.voteId)).toMatchObject({
    problem: { code: "batches_not_agreed", params: { batches: 1 } },
  });
  agree(context, waiting, [unused, unused]);
  expect(startCount(context, vote.voteId).ok).toBe(true);
  await runVoteJobs(context, vote.keyStore);
  const row = readStoredVote(context.database, vote.voteId)?.row;
  expect(row).toMatchObject({ status: "counted", castOnline: 2, castOnPaper: 7 });
  const result = row === undefined ? null : storedResult(row);
  expect(result?.questions).toMatchObject([
    { cast: 9, result: { accepted: false, totals: { yes: 3, no: 5 } } },
  ]);
  expect(result?.paperTotals).toEqual(totals.totals);
  const onPaper = context.database
    .select()
    .from(voteBallots)
    .where(eq(voteBallots.source, "paper"))
    .orderBy(asc(voteBallots.trackingCode))
    .all();
  expect(onPaper.map(({ trackingCode, answers }) => [trackingCode, answers])).toEqual([
    ["SER-1/1", said("no")],
    ["SER-1/2", said("no")],
    ["SER-1/3", said("yes")],
  ]);
});

test("a second person makes a result final; then the roll is gone, and totals stay", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  castAll(context, vote, ["yes", "no"]);
  const { voteId } = vote;
  const proof = secondPerson(context);
  expect(finaliseVote(context, { voteId, proof })).toMatchObject({
    problem: { code: "vote_not_counted" },
  });
  await countedVote(context, vote);
  const own = context.actor.kind === "staff" ? context.actor.id : "";
  expect(finaliseVote(context, { voteId, proof: { kind: "staff", userId: own } })).toMatchObject({
    problem: { code: "second_person_same" },
  });
  expect(rollOf(context, voteId)).toHaveLength(3);
  finalVote(context, voteId);
  expect(rollOf(context, voteId)).toEqual([]);
  expect(readRollTotals(context.database, voteId)).toEqual({ entitled: 3, cast: 2 });
  expect(ballotsOf(context.database, voteId)).toHaveLength(2);
  expect(readStoredVote(context.database, voteId)?.status).toBe("final");
});

test.each(["open", "closed", "counted"] as const)(
  "a vote that is %s is cancelled by two people with a reason, and nobody can open it any more",
  async (status) => {
    const context = serviceContext();
    const vote = await openedVote(context);
    castAll(context, vote, ["yes", "no"]);
    if (status === "closed") closeVote(context, vote.voteId);
    if (status === "counted") await countedVote(context, vote);
    const cancel = (reason: string) =>
      cancelVote(context, vote.keyStore, {
        ...{ voteId: vote.voteId, reason, proof: secondPerson(context) },
      });
    expect(cancel(" ")).toMatchObject({ problem: { code: "cancel_reason_missing" } });
    expect(cancel("Falscher Stimmzettel.")).toEqual({ ok: true, value: null });
    expect(vote.keyStore.voteIds()).toEqual([]);
    await runVoteJobs(context, vote.keyStore);
    expect(rollOf(context, vote.voteId)).toEqual([]);
    expect(ballotsOf(context.database, vote.voteId)).toEqual([]);
    expect(readStoredVote(context.database, vote.voteId)?.row).toMatchObject({
      ...{ status: "cancelled", cancelReason: "Falscher Stimmzettel." },
    });
    expect(cancel("Noch einmal.")).toMatchObject({ problem: { code: "vote_not_pending" } });
    const told = context.database.select().from(auditLog).all();
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["second_person_confirmed", "vote_cancelled"]),
    );
  },
);

test("a vote that is cancelled while its ballots are stored keeps none of them", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 420 });
  castAll(
    context,
    vote,
    vote.voters.map(() => "yes"),
  );
  closeVote(context, vote.voteId);
  const running = runVoteJobs(context, vote.keyStore);
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(ballotsOf(context.database, vote.voteId).length).toBeGreaterThan(0);
  const { voteId, keyStore } = vote;
  const reason = "Falscher Stimmzettel.";
  expect(cancelVote(context, keyStore, { voteId, reason, proof: secondPerson(context) }).ok).toBe(
    true,
  );
  await running;
  expect(ballotsOf(context.database, voteId)).toEqual([]);
  expect(rollOf(context, voteId)).toEqual([]);
  expect(context.database.select({ status: votes.status }).from(votes).all()).toEqual([
    { status: "cancelled" },
  ]);
});

test.each([
  ["twenty online and as many on paper are listed", 20, 20, true],
  ["three online beside many on paper are not", 3, 20, false],
  ["three on paper beside many online are not", 20, 3, false],
])("codes tell papers from ballots cast online: %s", async (_, online, papers, published) => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: online + papers, takesPaper: true });
  const said = Array.from({ length: online + papers }, (_, at) => (at % 2 === 0 ? "yes" : "no"));
  castAll(context, vote, said.slice(0, online));
  const entry = {
    kind: "ballots",
    ballots: said.slice(online).map((choice) => choiceBallot(vote, choice)),
  };
  storeBatch(context, vote.voteId, 1, [entry, entry]);
  closeVote(context, vote.voteId);
  await runVoteJobs(context, vote.keyStore);
  startCount(context, vote.voteId);
  await runVoteJobs(context, vote.keyStore);
  const row = readStoredVote(context.database, vote.voteId)?.row;
  expect(row).toMatchObject({ status: "counted", ballotsPublished: published });
});
