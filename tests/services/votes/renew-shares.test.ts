import { desc } from "drizzle-orm";
import { expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { restoreVoteKey } from "#app/services/votes/restore-vote-key.server.ts";
import { confirmSharesPrinted } from "#app/services/votes/setup/confirm-shares.server.ts";
import { renewShares } from "#app/services/votes/setup/renew-shares.server.ts";
import { newVoteSecret } from "#app/services/votes/vote-crypto.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { type OpenedVote, openedVote, storeDraftVote } from "#tests/support/votes.ts";

type Pair = readonly [string, string];

function newPair(context: ServiceContext, { voteId, keyStore }: OpenedVote): Pair {
  const renewed = renewShares(context, voteId, keyStore);
  if (!renewed.ok) throw new Error(renewed.problem.code);
  return renewed.value.shares;
}

/** What comes of losing the key and entering two sheets. */
function restoredFrom(context: ServiceContext, { voteId, keyStore }: OpenedVote, pair: Pair) {
  keyStore.destroy(voteId);
  return restoreVoteKey(context, keyStore, voteId, pair);
}

const entriesOf = ({ database }: ServiceContext) =>
  database.select().from(auditLog).orderBy(desc(auditLog.sequence)).all();

test("a new pair makes the key again, an older pair still does, and two sheets of different pairs do not", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const secret = vote.keyStore.read(vote.voteId);
  const older = vote.shares;
  const pair = newPair(context, vote);
  for (const sheet of pair) expect(older).not.toContain(sheet);
  expect(restoredFrom(context, vote, pair)).toEqual({ ok: true, value: null });
  expect(vote.keyStore.read(vote.voteId)).toEqual(secret);
  expect(restoredFrom(context, vote, older)).toEqual({ ok: true, value: null });
  expect(vote.keyStore.read(vote.voteId)).toEqual(secret);
  expect(restoredFrom(context, vote, [older[0], pair[1]])).toMatchObject({
    problem: { code: "shares_do_not_fit" },
  });
});

test("each new pair is another one and has an entry in the audit log, which has nothing of it", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const pairs = [newPair(context, vote), newPair(context, vote)];
  expect(new Set(pairs.flat()).size).toBe(4);
  const entries = entriesOf(context);
  expect(entries.map(({ action }) => action)).toEqual([
    "vote_shares_renewed",
    "vote_shares_renewed",
    "vote_opened",
  ]);
  const file = context.database.$client.serialize();
  for (const line of pairs.flat().flatMap((share) => share.split("\n"))) {
    expect(file.includes(line)).toBe(false);
  }
});

test("once somebody has confirmed a pair on paper there is no other one", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  newPair(context, vote);
  confirmSharesPrinted(context, vote.voteId);
  const before = entriesOf(context).length;
  expect(renewShares(context, vote.voteId, vote.keyStore)).toMatchObject({
    problem: { code: "shares_confirmed" },
  });
  expect(entriesOf(context)).toHaveLength(before);
});

test("there is a new pair only of a vote that is open, and of the key that its envelopes are sealed to", async () => {
  const context = serviceContext();
  const vote = await openedVote(context);
  const codeOf = (voteId: string) => {
    const renewed = renewShares(context, voteId, vote.keyStore);
    return renewed.ok ? null : renewed.problem.code;
  };
  expect(codeOf("no-such-vote")).toBe("vote_missing");
  expect(codeOf(storeDraftVote(context).voteId)).toBe("vote_not_open");
  vote.keyStore.write(vote.voteId, newVoteSecret());
  expect(codeOf(vote.voteId)).toBe("vote_key_missing");
  vote.keyStore.destroy(vote.voteId);
  expect(codeOf(vote.voteId)).toBe("vote_key_missing");
  closeVote(context, vote.voteId);
  expect(codeOf(vote.voteId)).toBe("vote_not_open");
});

test.each(["moderator", "auditor", "administrator"] as const)(
  "a %s gets no pair of shares",
  async (role) => {
    const context = serviceContext();
    const { voteId, keyStore } = await openedVote(context);
    const actor = staffActor(context.database, role);
    expect(() => renewShares({ ...context, actor }, voteId, keyStore)).toThrow(Forbidden);
  },
);
