import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { castBallot, castBallotWithOthers } from "#app/services/votes/cast-ballot.server.ts";
import { readFrozenVote } from "#app/services/votes/frozen-vote.server.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { openBallot } from "#app/services/votes/sealed-ballot.server.ts";
import { keysOfSecret, newVoteSecret } from "#app/services/votes/vote-crypto.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { auditLog, voteRoll, votes } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";
import {
  castAs,
  choiceBallot,
  newTrackingCode,
  type OpenedVote,
  openedVote,
  voterActor,
} from "#tests/support/votes.ts";

function rollOf({ database }: ServiceContext, { voteId }: OpenedVote) {
  return database.select().from(voteRoll).where(eq(voteRoll.voteId, voteId)).all();
}

/** What lies in the envelopes, with the key of the vote. */
function contentOf(context: ServiceContext, vote: OpenedVote) {
  const secret = vote.keyStore.read(vote.voteId);
  if (secret === null) throw new Error("The key is not there.");
  const asked = askedQuestions(vote.vote.definition);
  return rollOf(context, vote).flatMap(({ id, envelope }) => {
    if (envelope === null) return [];
    const opened = openBallot(keysOfSecret(secret), asked, envelope);
    if (!opened.ok) throw new Error("An envelope does not open.");
    return [{ rollId: id, ...opened.value }];
  });
}

test("a ballot is sealed beside its mark, and only the key of the vote tells what it says", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [rollId = ""] = vote.voters;
  const ballot = choiceBallot(vote, "yes");
  const trackingCode = castAs(context, vote, rollId, ballot);
  expect(contentOf(context, vote)).toEqual([{ rollId, trackingCode, ballot }]);
  expect(readRollTotals(context.database, vote.voteId)).toEqual({ entitled: 3, cast: 1 });
  const entry = rollOf(context, vote).find(({ id }) => id === rollId);
  const other = keysOfSecret(newVoteSecret());
  const asked = askedQuestions(vote.vote.definition);
  expect(openBallot(other, asked, entry?.envelope ?? Buffer.alloc(0)).ok).toBe(false);
});

test("the length of an envelope tells nothing of the ballot", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 4 });
  const said = ["yes", "no", "abstain", "blank"];
  vote.voters.forEach((rollId, at) => {
    castAs(context, vote, rollId, choiceBallot(vote, said[at] ?? ""));
  });
  const lengths = rollOf(context, vote).map(({ envelope }) => envelope?.length);
  expect(new Set(lengths).size).toBe(1);
});

test("casting leaves no audit entry, and changes nothing of the vote", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const before = context.database.select().from(auditLog).all();
  const row = context.database.select().from(votes).all();
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "no"));
  expect(context.database.select().from(auditLog).all()).toEqual(before);
  expect(context.database.select().from(votes).all()).toEqual(row);
});

test("a resend shows the same receipt and casts once; the first ballot stands", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [rollId = ""] = vote.voters;
  const code = castAs(context, vote, rollId, choiceBallot(vote, "yes"));
  const [stored] = rollOf(context, vote).filter(({ id }) => id === rollId);
  const voter = { ...context, actor: voterActor(rollId) };
  for (const said of ["yes", "no"]) {
    const again = { ballot: choiceBallot(vote, said), trackingCode: code };
    expect(castBallot(voter, vote.keyStore, vote.voteId, again)).toEqual({
      ok: true,
      value: { again: true, rollId },
    });
  }
  expect(rollOf(context, vote).filter(({ id }) => id === rollId)).toEqual([stored]);
});

test("with another tracking code nobody votes a second time", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [rollId = ""] = vote.voters;
  castAs(context, vote, rollId, choiceBallot(vote, "yes"));
  const voter = { ...context, actor: voterActor(rollId) };
  const second = { ballot: choiceBallot(vote, "no"), trackingCode: newTrackingCode() };
  expect(castBallot(voter, vote.keyStore, vote.voteId, second)).toEqual({
    ok: false,
    problem: { code: "already_voted", params: { how: "online" } },
  });
});

test("of ballots that one person sends at the same moment one counts, and others at that moment count beside it", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [rollId = "", other = ""] = vote.voters;
  const [code, otherCode] = [newTrackingCode(), newTrackingCode()];
  const opened = readFrozenVote(context.database, vote.voteId);
  if (opened === null) throw new Error("The vote is open.");
  const send = (voter: string, said: string, trackingCode: string) =>
    castBallotWithOthers({ ...context, actor: voterActor(voter) }, vote.keyStore, opened, {
      ballot: choiceBallot(vote, said),
      trackingCode,
    });
  const answers = await Promise.all([
    send(rollId, "yes", code),
    send(rollId, "no", newTrackingCode()),
    send(other, "no", otherCode),
    send(rollId, "yes", code),
    send(other, "no", "no code"),
  ]);
  expect(answers).toEqual([
    { ok: true, value: { again: false, rollId } },
    { ok: false, problem: { code: "already_voted", params: { how: "online" } } },
    { ok: true, value: { again: false, rollId: other } },
    { ok: true, value: { again: true, rollId } },
    { ok: false, problem: { code: "tracking_code_malformed", params: {} } },
  ]);
  const cast = contentOf(context, vote).map((content) => content.trackingCode);
  expect(cast.sort()).toEqual([code, otherCode].sort());
});

test("whoever voted on paper does not vote online", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { takesPaper: true });
  const [rollId = ""] = vote.voters;
  context.database.update(voteRoll).set({ mark: "paper" }).where(eq(voteRoll.id, rollId)).run();
  const voter = { ...context, actor: voterActor(rollId) };
  const ballot = { ballot: choiceBallot(vote, "no"), trackingCode: newTrackingCode() };
  expect(castBallot(voter, vote.keyStore, vote.voteId, ballot)).toEqual({
    ok: false,
    problem: { code: "already_voted", params: { how: "paper" } },
  });
});

test("an entry of another roll gives no vote here", async () => {
  const context = serviceContext();
  const [vote, other] = [await openedVote(context), await openedVote(context)];
  const stranger = { ...context, actor: voterActor(other.voters[0] ?? "") };
  const ballot = { ballot: choiceBallot(vote, "no"), trackingCode: newTrackingCode() };
  expect(castBallot(stranger, vote.keyStore, vote.voteId, ballot)).toEqual({
    ok: false,
    problem: { code: "not_entitled", params: {} },
  });
});

test.each([
  [{}, "question_unanswered"],
  [{ choice: "perhaps" }, "answer_refused"],
])("a ballot that is none (%j) is refused with what is wrong about it", async (own, code) => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const [rollId = ""] = vote.voters;
  const ballot = "choice" in own ? choiceBallot(vote, own.choice) : {};
  const voter = { ...context, actor: voterActor(rollId) };
  const cast = { ballot, trackingCode: newTrackingCode() };
  expect(castBallot(voter, vote.keyStore, vote.voteId, cast)).toMatchObject({
    ok: false,
    problem: { code: "ballot_invalid", params: { problem: { code } } },
  });
  expect(rollOf(context, vote).every(({ mark }) => mark === null)).toBe(true);
});

test("a tracking code is taken in its one form only", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const voter = { ...context, actor: voterActor(vote.voters[0] ?? "") };
  const ballot = choiceBallot(vote, "yes");
  for (const trackingCode of ["", newTrackingCode().toLowerCase(), "AAAA-AAAA-AAAA-A"]) {
    expect(castBallot(voter, vote.keyStore, vote.voteId, { ballot, trackingCode })).toMatchObject({
      problem: { code: "tracking_code_malformed" },
    });
  }
});

test("ballots are taken from the opening time to the closing time", async () => {
  const context = serviceContext();
  const [opensAt, closesAt] = [1, 2].map((hour) => new Date(context.now.getTime() + hour * 3600e3));
  if (opensAt === undefined || closesAt === undefined) throw new Error("No times.");
  const vote = await openedVote(context, { opensAt, closesAt });
  const [rollId = ""] = vote.voters;
  const at = (now: Date) => {
    const voter = { ...context, now, actor: voterActor(rollId) };
    const ballot = { ballot: choiceBallot(vote, "yes"), trackingCode: newTrackingCode() };
    return castBallot(voter, vote.keyStore, vote.voteId, ballot);
  };
  const refused = (why: string) => ({ problem: { code: "vote_not_open", params: { why } } });
  expect(at(new Date(opensAt.getTime() - 1))).toMatchObject(refused("not_yet"));
  expect(at(closesAt)).toMatchObject(refused("over"));
  expect(at(opensAt)).toMatchObject({ ok: true });
});

test("without the key of the vote no ballot is taken, and with it again they are", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const secret = vote.keyStore.read(vote.voteId) ?? newVoteSecret();
  const voter = { ...context, actor: voterActor(vote.voters[0] ?? "") };
  const cast = { ballot: choiceBallot(vote, "yes"), trackingCode: newTrackingCode() };
  for (const lost of [
    () => vote.keyStore.destroy(vote.voteId),
    () => vote.keyStore.write(vote.voteId, newVoteSecret()),
  ]) {
    lost();
    expect(castBallot(voter, vote.keyStore, vote.voteId, cast)).toMatchObject({
      problem: { code: "vote_key_missing" },
    });
  }
  vote.keyStore.write(vote.voteId, secret);
  expect(castBallot(voter, vote.keyStore, vote.voteId, cast)).toMatchObject({ ok: true });
});

test("whatever is sent in whatever order, each voter has one ballot at most: the first that was taken", async () => {
  const context = serviceContext();
  const codes = Array.from({ length: 4 }, newTrackingCode);
  const sending = fc.record({
    voter: fc.nat({ max: 2 }),
    said: fc.constantFrom("yes", "no", "blank", "perhaps"),
    code: fc.nat({ max: codes.length - 1 }),
    paper: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { maxLength: 14 }), async (sent) => {
      const vote = await openedVote(context, { takesPaper: true });
      const first = new Map<string, { said: string; code: string } | "paper">();
      for (const { voter, said, code, paper } of sent) {
        const rollId = vote.voters[voter] ?? "";
        const trackingCode = codes[code] ?? "";
        if (paper && !first.has(rollId)) {
          context.database
            .update(voteRoll)
            .set({ mark: "paper" })
            .where(eq(voteRoll.id, rollId))
            .run();
          first.set(rollId, "paper");
          continue;
        }
        const session = { ...context, actor: voterActor(rollId) };
        const cast = { ballot: choiceBallot(vote, said), trackingCode };
        const result = castBallot(session, vote.keyStore, vote.voteId, cast);
        const before = first.get(rollId);
        if (said === "perhaps") expect(result.ok).toBe(false);
        else if (before === undefined) {
          expect(result).toEqual({ ok: true, value: { again: false, rollId } });
          first.set(rollId, { said, code: trackingCode });
        } else {
          const same = before !== "paper" && before.code === trackingCode;
          expect(result.ok).toBe(same);
        }
      }
      const expected = [...first].flatMap(([rollId, cast]) =>
        cast === "paper"
          ? []
          : [{ rollId, trackingCode: cast.code, ballot: choiceBallot(vote, cast.said) }],
      );
      const byRoll = (a: { rollId: string }, b: { rollId: string }) =>
        a.rollId < b.rollId ? -1 : 1;
      expect(contentOf(context, vote).sort(byRoll)).toEqual(expected.sort(byRoll));
      expect(readRollTotals(context.database, vote.voteId)?.cast).toBe(first.size);
    }),
    { seed: 11, numRuns: 60 },
  );
});
