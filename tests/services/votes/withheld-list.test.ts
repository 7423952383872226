import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sha256Hex } from "#app/domain/hash.ts";
import { Forbidden } from "#app/services/permissions.ts";
import {
  exportBallotList,
  exportQuestion,
} from "#app/services/votes/results/export-vote.server.ts";
import { exportWithheldList } from "#app/services/votes/results/export-withheld-list.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { serviceContext, staffActor } from "#tests/support/database.ts";
import { castAs, choiceBallot, countedVote, openedVote } from "#tests/support/votes.ts";

async function countedWith(ballots: number) {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: ballots });
  const codes = vote.voters.map((rollId, at) =>
    castAs(context, vote, rollId, choiceBallot(vote, at % 2 === 0 ? "yes" : "no")),
  );
  return { context, vote, codes, ...(await countedVote(context, vote)) };
}

test("scrutineers get the list that the public does not, with the published hash, and each time is in the audit log", async () => {
  const { context, vote, codes, row } = await countedWith(5);
  const auditor = { ...context, actor: staffActor(context.database, "auditor") };
  const visitor = { ...context, actor: { kind: "visitor" } as const };
  expect(exportBallotList(visitor, vote.voteId)).toBeNull();
  const list = [...((await exportWithheldList(auditor, vote.voteId, "list")) ?? [])].join("");
  expect(sha256Hex(list)).toBe(row.ballotsHash);
  for (const code of codes) expect(list).toContain(code);
  const question = JSON.parse(
    [...((await exportWithheldList(auditor, vote.voteId, 1)) ?? [])].join(""),
  );
  // Equal ballots stand together in the order of the shuffled list.
  expect(question.ballots).toHaveLength(2);
  expect(question.ballots).toEqual(
    expect.arrayContaining([
      { count: 2, choice: "no" },
      { count: 3, choice: "yes" },
    ]),
  );
  expect(await exportQuestion(visitor, vote.voteId, 1, "json")).toBeNull();
  const entries = context.database
    .select({ actorId: auditLog.actorId, objectId: auditLog.objectId })
    .from(auditLog)
    .where(eq(auditLog.action, "vote_list_exported"))
    .all();
  const entry = { actorId: auditor.actor.id, objectId: vote.voteId };
  expect(entries).toEqual([entry, entry]);
});

test("nobody else gets it, nor a question that is not there, nor a list that is public anyway", async () => {
  const few = await countedWith(5);
  const visitor = { ...few.context, actor: { kind: "visitor" } as const };
  await expect(exportWithheldList(visitor, few.vote.voteId, "list")).rejects.toThrow(Forbidden);
  expect(await exportWithheldList(few.context, few.vote.voteId, 2)).toBeNull();
  expect(await exportWithheldList(few.context, few.vote.voteId, 0)).toBeNull();
  const many = await countedWith(20);
  expect(await exportWithheldList(many.context, many.vote.voteId, "list")).toBeNull();
  expect(exportBallotList(many.context, many.vote.voteId)).not.toBeNull();
});

test("before the count there is nothing to recount", async () => {
  const context = serviceContext();
  const vote = await openedVote(context, { residents: 5 });
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
  expect(await exportWithheldList(context, vote.voteId, "list")).toBeNull();
});
