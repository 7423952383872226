import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { ballotsOf } from "#app/services/votes/stored-ballots.server.ts";
import { voteRoll } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  newTrackingCode,
  type OpenedVote,
  openedVote,
  runVoteJobs,
  voterActor,
} from "#tests/support/votes.ts";

let context: ServiceContext;
let vote: OpenedVote;
/** The first has voted, the second has not. */
let voted: string;
let waiting: string;

beforeEach(async () => {
  context = serviceContext();
  vote = await openedVote(context, { residents: 4, takesPaper: true });
  [voted = "", waiting = ""] = vote.voters;
  castAs(context, vote, voted, choiceBallot(vote, "yes"));
});

function run(sql: string): void {
  const words: Readonly<Record<string, string>> = {
    ...{ vote: vote.voteId, voted, waiting, new: randomUUID() },
    question: vote.questionIds[0] ?? "",
  };
  context.database.$client.exec(
    sql.replaceAll(/:(\w+)/g, (_all, name) => `'${words[name] ?? ""}'`),
  );
}

const REFUSED_WHILE_OPEN: readonly [what: string, sql: string, why: string][] = [
  ["adds a voter", "INSERT INTO vote_roll (id, vote_id) VALUES (:new, :vote)", "electorate"],
  ["removes a voter", "DELETE FROM vote_roll WHERE id = :waiting", "roll of an open vote"],
  [
    "gives an entry to somebody else",
    "UPDATE vote_roll SET holder_id = 'other' WHERE id = :waiting",
    "electorate",
  ],
  [
    "gives an entry another name",
    "UPDATE vote_roll SET id = :new WHERE id = :waiting",
    "electorate",
  ],
  [
    "takes a mark back, so that somebody votes again",
    "UPDATE vote_roll SET mark = NULL, envelope = NULL, receipt = NULL WHERE id = :voted",
    "vote again|exchanged",
  ],
  [
    "turns a vote online into one on paper",
    "UPDATE vote_roll SET mark = 'paper', envelope = NULL, receipt = NULL WHERE id = :voted",
    "vote again|exchanged",
  ],
  [
    "exchanges an envelope",
    "UPDATE vote_roll SET envelope = x'00', receipt = x'00' WHERE id = :voted",
    "exchanged",
  ],
  [
    "takes an envelope away",
    "UPDATE vote_roll SET envelope = NULL, receipt = NULL WHERE id = :voted",
    "exchanged",
  ],
  [
    "puts an envelope beside a paper ballot",
    "UPDATE vote_roll SET mark = 'paper', envelope = x'00', receipt = x'00' WHERE id = :waiting",
    "vote_roll_envelope",
  ],
  [
    "stores a ballot before the closing",
    "INSERT INTO vote_ballots (vote_id, tracking_code, source, answers) VALUES (:vote, 'X', 'online', '{}')",
    "between closing and counting",
  ],
  ["changes who votes", "UPDATE votes SET electorate = 'invited' WHERE id = :vote", "not changed"],
  ["changes the age", "UPDATE votes SET minimum_age = 99 WHERE id = :vote", "not changed"],
  ["changes the number entitled", "UPDATE votes SET entitled = 3 WHERE id = :vote", "not changed"],
  ["changes the closing time", "UPDATE votes SET closes_at = 1 WHERE id = :vote", "not changed"],
  ["changes what is asked", "UPDATE votes SET definition = '{}' WHERE id = :vote", "not changed"],
  ["changes the key", "UPDATE votes SET public_key = 'x' WHERE id = :vote", "not changed"],
  ["changes the lot", "UPDATE votes SET lot_commitment = 'x' WHERE id = :vote", "not changed"],
  ["changes a rule", "UPDATE vote_questions SET rule = '{}' WHERE id = :question", "not changed"],
  ["removes a question", "DELETE FROM vote_questions WHERE id = :question", "not changed"],
  ["makes it a draft again", "UPDATE votes SET status = 'draft' WHERE id = :vote", "one step"],
  ["makes it final at once", "UPDATE votes SET status = 'final' WHERE id = :vote", "one step"],
  ["deletes it", "DELETE FROM votes WHERE id = :vote", "not deleted"],
];

test.each(REFUSED_WHILE_OPEN)("nobody %s while the vote is open", (_what, sql, why) => {
  const before = context.database.select().from(voteRoll).all();
  expect(() => run(sql)).toThrow(new RegExp(why));
  expect(context.database.select().from(voteRoll).all()).toEqual(before);
});

const REFUSED_AFTERWARDS: readonly [what: string, sql: string, why: string][] = [
  ["adds a mark", "UPDATE vote_roll SET mark = 'online' WHERE id = :waiting", "closed vote"],
  [
    "adds a mark of paper",
    "UPDATE vote_roll SET mark = 'paper' WHERE id = :waiting",
    "closed vote",
  ],
  [
    "adds an envelope",
    "UPDATE vote_roll SET mark = 'online', envelope = x'00', receipt = x'00' WHERE id = :waiting",
    "closed vote|exchanged",
  ],
  ["removes a voter", "DELETE FROM vote_roll WHERE id = :waiting", "roll of an open vote"],
  [
    "opens it again",
    "UPDATE votes SET status = 'open', closed_at = NULL WHERE id = :vote",
    "one step",
  ],
  ["changes a ballot", "UPDATE vote_ballots SET answers = '{}'", "a ballot is not changed"],
  ["removes a ballot", "DELETE FROM vote_ballots", "a ballot is not deleted"],
  [
    "changes a checkpoint",
    "UPDATE vote_checkpoints SET envelopes = 9",
    "checkpoint is not changed",
  ],
  ["removes a checkpoint", "DELETE FROM vote_checkpoints", "checkpoint is not deleted"],
];

test.each(REFUSED_AFTERWARDS)("nobody %s once it is closed", async (_what, sql, why) => {
  closeVote(context, vote.voteId);
  await runVoteJobs(context, vote.keyStore);
  expect(ballotsOf(context.database, vote.voteId)).toHaveLength(1);
  expect(() => run(sql)).toThrow(new RegExp(why));
});

test.each([
  [
    "adds a ballot",
    "INSERT INTO vote_ballots (vote_id, tracking_code, source, answers) VALUES (:vote, 'X', 'online', '{}')",
  ],
  ["changes the result", "UPDATE votes SET result = '{}' WHERE id = :vote"],
  ["changes the hash of the list", "UPDATE votes SET ballots_hash = 'x' WHERE id = :vote"],
  ["changes how many voted", "UPDATE votes SET cast_online = 5 WHERE id = :vote"],
  ["publishes what is withheld", "UPDATE votes SET ballots_published = 1 WHERE id = :vote"],
])("nobody %s once it is counted", async (_what, sql) => {
  await countedVote(context, vote);
  expect(() => run(sql)).toThrow(/not changed|between closing and counting/);
});

test("staff cast no ballot for anybody, whatever their role, and neither does a visitor", () => {
  const ballot = { ballot: choiceBallot(vote, "no"), trackingCode: newTrackingCode() };
  const everybody = (["administrator", "organiser", "moderator", "auditor"] as const).map((role) =>
    staffActor(context.database, role),
  );
  for (const actor of [...everybody, { kind: "visitor" } as const]) {
    expect(() => castBallot({ ...context, actor }, vote.keyStore, vote.voteId, ballot)).toThrow(
      Forbidden,
    );
  }
});

test("a ballot that was seen on its way is of no use to another voter, and not twice to its own", () => {
  const seen = { ballot: choiceBallot(vote, "yes"), trackingCode: newTrackingCode() };
  const own = { ...context, actor: voterActor(waiting) };
  expect(castBallot(own, vote.keyStore, vote.voteId, seen)).toMatchObject({
    value: { again: false },
  });
  for (let replay = 0; replay < 3; replay += 1) {
    expect(castBallot(own, vote.keyStore, vote.voteId, seen)).toMatchObject({
      value: { again: true },
    });
  }
  const other = { ...context, actor: voterActor(voted) };
  expect(castBallot(other, vote.keyStore, vote.voteId, seen)).toMatchObject({
    problem: { code: "already_voted" },
  });
  const cast = context.database.select().from(voteRoll).all();
  expect(cast.filter(({ envelope }) => envelope !== null)).toHaveLength(2);
});

test("who has voted is not told by a refusal to somebody who is not on the roll", () => {
  const stranger = { ...context, actor: voterActor(randomUUID()) };
  for (const code of [newTrackingCode(), newTrackingCode()]) {
    const ballot = { ballot: choiceBallot(vote, "no"), trackingCode: code };
    expect(castBallot(stranger, vote.keyStore, vote.voteId, ballot)).toEqual({
      ok: false,
      problem: { code: "not_entitled", params: {} },
    });
  }
});
