import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import { joinShares, readShare } from "#app/domain/votes/recovery-share.ts";
import { auditHead } from "#app/services/audit/append-audit.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { stateOf } from "#app/services/proposals/proposal-state.server.ts";
import { checkpointsOf } from "#app/services/votes/checkpoint.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import { hashVoteCode, voteCode } from "#app/services/votes/vote-code.server.ts";
import { encodePublicKey, keysOfSecret } from "#app/services/votes/vote-crypto.server.ts";
import { lotCommitment, openLotSecret } from "#app/services/votes/vote-lot.server.ts";
import {
  processes,
  voteOptionTexts,
  voteProposals,
  voteQuestions,
  voteQuestionTexts,
  voteRoll,
  votes,
  voteTexts,
} from "#db/schema/index.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";
import { castAs, choiceBallot, openedVote, storeDraftVote } from "#tests/support/votes.ts";

const TWO = [{ text: "Markt" }, { text: "Park" }];
const APPROVAL = { kind: "approval", seats: 1, presence: null, tie: "lot", most: null } as const;

function rowOf(context: ReturnType<typeof serviceContext>, voteId: string) {
  return readStoredVote(context.database, voteId)?.row;
}

test("opening freezes the vote, stores who can vote, and records both", async () => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context, { residents: 5 });
  const draft = readStoredVote(context.database, voteId)?.definition;
  const keyStore = memoryKeyStore();
  const opened = await openVote(context, voteId, keyStore);
  expect(opened.ok).toBe(true);
  const row = rowOf(context, voteId);
  expect(row).toMatchObject({ status: "open", openedAt: TEST_NOW, entitled: 5, definition: draft });
  expect(row?.definitionHash).toBe(sha256Hex(canonicalJson(draft)));
  expect(row?.openedHead).toBe(auditHead(context.database));
  const roll = context.database.select().from(voteRoll).all();
  expect(roll).toHaveLength(5);
  expect(new Set(roll.map(({ holderId }) => holderId)).size).toBe(5);
  for (const entry of roll) {
    const code = voteCode(context.keyring, entry);
    expect(entry.codeHash).toBe(hashVoteCode(context.keyring, code));
    expect(entry).toMatchObject({ mark: null, envelope: null, receipt: null });
  }
});

test("everybody of a large town is on the roll once, and ballots of another vote count in it nowhere", async () => {
  const context = serviceContext();
  const { database } = context;
  const large = await openedVote(context, { residents: 1203 });
  const small = await openedVote(context, { residents: 3 });
  for (const [vote, cast] of [
    [large, 4],
    [small, 2],
  ] as const) {
    for (const rollId of vote.voters.slice(0, cast)) {
      castAs(context, vote, rollId, choiceBallot(vote, "yes"));
    }
  }
  const roll = database.select().from(voteRoll).where(eq(voteRoll.voteId, large.voteId)).all();
  expect(new Set(roll.map(({ holderId }) => holderId)).size).toBe(1203);
  const ids = database.all<{ id: string }>(
    sql`select id from ${voteRoll} where vote_id = ${large.voteId} order by rowid`,
  );
  expect(ids.map(({ id }) => id)).toEqual(roll.map(({ id }) => id).sort());
  expect(readRollTotals(database, large.voteId)).toEqual({ entitled: 1203, cast: 4 });
  expect(readRollTotals(database, small.voteId)).toEqual({ entitled: 3, cast: 2 });
  for (const [{ voteId }, envelopes] of [
    [large, 4],
    [small, 2],
  ] as const) {
    expect(closeVote(context, voteId).ok).toBe(true);
    expect(checkpointsOf(database, voteId)).toMatchObject([{ envelopes, last: true }]);
  }
});

test("both shares together make the secret in the key store again, and neither alone tells it", async () => {
  const context = serviceContext();
  const { voteId, keyStore, shares } = await openedVote(context);
  const [first, second] = shares.map((lines) => {
    const share = readShare(lines);
    if (!share.ok) throw new Error(share.problem.code);
    return share.value;
  });
  if (first === undefined || second === undefined) throw new Error("A share is missing.");
  const joined = joinShares(first, second);
  const secret = keyStore.read(voteId);
  expect(joined.ok && Buffer.from(joined.value)).toEqual(secret);
  expect([first, second].some((share) => Buffer.from(share).equals(secret ?? first))).toBe(false);
  const { publicKey } = keysOfSecret(secret ?? new Uint8Array());
  expect(rowOf(context, voteId)?.publicKey).toBe(encodePublicKey(publicKey));
});

test("the town hall is bound to a lot before there is a ballot", async () => {
  const context = serviceContext();
  const { voteId } = await openedVote(context);
  const { lotSecret, lotCommitment: committed } = rowOf(context, voteId) ?? {};
  const secret = openLotSecret(context.keyring, voteId, lotSecret ?? Buffer.alloc(0));
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(committed).toBe(lotCommitment(secret));
});

test("nothing in the database holds the secret or a share", async () => {
  const context = serviceContext();
  const { voteId, keyStore, shares } = await openedVote(context);
  const file = context.database.$client.serialize();
  const secret = keyStore.read(voteId) ?? Buffer.alloc(1);
  for (const part of [secret, ...shares.flatMap((share) => share.split("\n"))]) {
    expect(file.includes(part)).toBe(false);
  }
  expect(file.includes(rowOf(context, voteId)?.publicKey ?? "")).toBe(true);
});

test("the order of the roll is that of its random ids", async () => {
  const context = serviceContext();
  await openedVote(context, { residents: 40 });
  const stored = context.database
    .select({ id: voteRoll.id, holder: voteRoll.holderId })
    .from(voteRoll)
    .orderBy(sql`rowid`)
    .all();
  expect(stored.map(({ id }) => id)).toEqual(stored.map(({ id }) => id).sort());
  const holders = stored.map(({ holder }) => Number(holder));
  expect(holders).not.toEqual(holders.toSorted((a, b) => a - b));
});

test("a vote is opened once", async () => {
  const context = serviceContext();
  const { voteId, keyStore } = await openedVote(context);
  const secret = keyStore.read(voteId);
  expect(await openVote(context, voteId, keyStore)).toMatchObject({
    problem: { code: "vote_not_draft" },
  });
  expect(keyStore.read(voteId)).toEqual(secret);
});

test("two who open it at once open it once, with one key", async () => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context, { residents: 600 });
  const keyStore = memoryKeyStore();
  const both = await Promise.all([1, 2].map(() => openVote(context, voteId, keyStore)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { publicKey } = keysOfSecret(keyStore.read(voteId) ?? new Uint8Array());
  expect(rowOf(context, voteId)?.publicKey).toBe(encodePublicKey(publicKey));
  expect(context.database.select().from(voteRoll).all()).toHaveLength(600);
});

test("what is changed while residents are read is what is opened", async () => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context, { residents: 600 });
  const opening = openVote(context, voteId, memoryKeyStore());
  context.database
    .update(voteTexts)
    .set({ title: "Anders" })
    .where(eq(voteTexts.voteId, voteId))
    .run();
  expect((await opening).ok).toBe(true);
  expect(readStoredVote(context.database, voteId)?.definition.texts.original.title).toBe("Anders");
});

test("where storing fails, the vote stays a draft and no key stays behind", async () => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context);
  context.database.$client.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON vote_roll BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  );
  const keyStore = memoryKeyStore();
  await expect(openVote(context, voteId, keyStore)).rejects.toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ message: "disk full" }) }),
  );
  expect(rowOf(context, voteId)?.status).toBe("draft");
  expect(keyStore.voteIds()).toEqual([]);
});

test.each(["moderator", "auditor", "administrator"] as const)(
  "a %s opens no vote",
  async (role) => {
    const context = serviceContext();
    const { voteId } = storeDraftVote(context);
    const actor = staffActor(context.database, role);
    await expect(openVote({ ...context, actor }, voteId, memoryKeyStore())).rejects.toThrow(
      Forbidden,
    );
  },
);

type Change = (context: ReturnType<typeof serviceContext>, voteId: string) => void;

const REFUSED: readonly [code: string, Change][] = [
  [
    "process_not_open",
    ({ database }) => database.update(processes).set({ status: "closed" }).run(),
  ],
  ["questions_missing", ({ database }) => database.delete(voteQuestions).run()],
  ["title_missing", ({ database }) => database.update(voteTexts).set({ title: " " }).run()],
  [
    "question_text_missing",
    ({ database }) => database.update(voteQuestionTexts).set({ text: "" }).run(),
  ],
  [
    "option_text_missing",
    ({ database }) => database.update(voteOptionTexts).set({ text: "" }).run(),
  ],
  [
    "rule_broken",
    ({ database }) =>
      database
        .update(voteQuestions)
        .set({ rule: { ...APPROVAL, seats: 2 } })
        .run(),
  ],
  [
    "template_words_left",
    ({ database }) =>
      database.update(voteTexts).set({ introduction: "Es geht um [Anlass]." }).run(),
  ],
  [
    "template_words_left",
    ({ database }, voteId) =>
      database.insert(voteTexts).values({ voteId, language: "en", title: "[title]" }).run(),
  ],
  ["closing_passed", ({ database }) => database.update(votes).set({ closesAt: TEST_NOW }).run()],
  ["electorate_empty", ({ database }) => database.update(votes).set({ minimumAge: 99 }).run()],
];

test.each(REFUSED)("an incomplete vote is refused with %s", async (code, change) => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context, { questions: [{ rule: APPROVAL, options: TWO }] });
  change(context, voteId);
  const keyStore = memoryKeyStore();
  expect(await openVote(context, voteId, keyStore)).toMatchObject({ problem: { code } });
  expect(rowOf(context, voteId)?.status).toBe("draft");
  expect(keyStore.voteIds()).toEqual([]);
  expect(context.database.select().from(voteRoll).all()).toEqual([]);
});

test("the same vote without a fault is opened", async () => {
  const context = serviceContext();
  const { voteId } = storeDraftVote(context, { questions: [{ rule: APPROVAL, options: TWO }] });
  expect((await openVote(context, voteId, memoryKeyStore())).ok).toBe(true);
});

test("there is no vote to open under an unknown id", async () => {
  const context = serviceContext();
  expect(await openVote(context, "unknown", memoryKeyStore())).toMatchObject({
    problem: { code: "vote_missing" },
  });
});

test("the proposals of a vote are put to it, and one that is hidden or ended keeps it from opening", async () => {
  const town = proposalTown();
  const { staff, processId } = town;
  const [proposalId, withdrawn] = [storePublished(town), storePublished(town)];
  const draft = () => storeDraftVote(staff, { processId, electorate: "invited" }).voteId;
  const [ready, unready] = [draft(), draft()];
  staff.database.insert(voteProposals).values({ voteId: ready, proposalId }).run();
  staff.database.insert(voteProposals).values({ voteId: unready, proposalId: withdrawn }).run();
  moveOwnProposal(town.anna, withdrawn, { kind: "withdraw" });
  const keyStore = memoryKeyStore();
  expect(await openVote(staff, unready, keyStore)).toMatchObject({
    problem: { code: "vote_proposal_unready", params: { proposals: [{ id: withdrawn }] } },
  });
  expect(keyStore.voteIds()).toEqual([]);
  expect((await openVote(staff, ready, keyStore)).ok).toBe(true);
  expect(stateOf(staff.database, proposalId).votes).toEqual([ready]);
});
