import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import {
  readProposalForStaff,
  readPublicProposal,
} from "#app/services/proposals/read-proposal.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { auditLog, proposals, votes } from "#db/schema/index.ts";
import { caseOf, decision, moderated } from "#tests/support/moderation.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";
import {
  cancelLinked,
  countLinked,
  finishLinked,
  openLinked,
  storeLinkedVote,
} from "#tests/support/stored-votes.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function vote(changes: Parameters<typeof storeLinkedVote>[2] = { about: [proposalId] }): string {
  return storeLinkedVote(town.staff, town.processId, changes);
}

async function open(voteId = vote()): Promise<string> {
  return (await openLinked(town.staff, voteId)).voteId;
}

function publicProposal(id = proposalId) {
  const found = readPublicProposal({ ...town.staff, actor: { kind: "visitor" } }, id);
  if (found === null) throw new Error("It is not public.");
  return found;
}

const PUT = { kind: "put", to: "town", answerDueOn: "2026-03-20" } as const;
const DECIDED = { kind: "decide", decision: "accepted" } as const;

test("opening a vote puts its proposals to the vote, on their timelines and in the audit log", async () => {
  const other = storePublished(town, { title: "Ein Brunnen" });
  const own = vote({ about: [proposalId], offering: [proposalId, other] });
  const closesAt = new Date("2026-03-15T18:00:00Z");
  town.staff.database.update(votes).set({ closesAt }).run();
  await open(own);
  for (const id of [proposalId, other]) {
    const { stage, timeline, votes: shown } = publicProposal(id);
    expect(stage).toBe("put");
    expect(shown).toMatchObject([{ id: own, status: "open" }]);
    // Sixty days after voting ends, which is what a process asks for unless it says otherwise.
    expect(timeline.at(-1)?.event).toEqual({
      ...{ kind: "put", to: "vote", answerDueOn: "2026-05-14", voteId: own },
    });
  }
  const entries = town.staff.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "proposal_put_to_vote"))
    .all();
  expect(entries.map(({ objectId }) => objectId).sort()).toEqual([proposalId, other].sort());
});

test("a draft of a vote is nobody's business but the organisers'", () => {
  const id = vote();
  expect(publicProposal().votes).toEqual([]);
  expect(readProposalForStaff(town.staff, proposalId)?.votes).toMatchObject([
    { id, status: "draft" },
  ]);
});

test("while a vote runs a proposal is not changed, joined, withdrawn, taken back or decided", async () => {
  const other = storePublished(town, { title: "Ein Brunnen" });
  await open();
  const changed = proposalForm({ title: "Neun Bänke" });
  const answers = [
    editProposal(town.anna, { proposalId, basedOn: 1 }, changed),
    askToJoin(town.anna, { proposalId, intoId: other }),
    askToJoin(town.anna, { proposalId: other, intoId: proposalId }),
    moveOwnProposal(town.anna, proposalId, { kind: "withdraw" }),
    moveProposal(town.staff, proposalId, { kind: "take_back" }, { reason: "Ein Irrtum." }),
    moveProposal(town.staff, proposalId, DECIDED, {}),
  ];
  expect(answers.map(code)).toEqual([
    ...["proposal_not_there", "not_joinable", "not_joinable"],
    ...["proposal_not_there", "proposal_in_vote", "proposal_in_vote"],
  ]);
});

test.each([
  ["accepted", ["yes", "yes", "no"]],
  ["rejected", ["yes", "no", "no"]],
  ["undecided", []],
])(
  "the outcome (%s) stands on the timeline when the vote is final, and the town then decides",
  async (outcome, said) => {
    const own = await openLinked(town.staff, vote());
    await countLinked(town.staff, own, said);
    expect(publicProposal().timeline.at(-1)?.event.kind).toBe("put");
    expect(code(moveProposal(town.staff, proposalId, DECIDED, {}))).toBe("proposal_in_vote");
    finishLinked(town.staff, own);
    const voted = { kind: "voted", voteId: own.voteId, outcome };
    expect(publicProposal().timeline.at(-1)?.event).toEqual(voted);
    expect(publicProposal().stage).toBe("put");
    expect(code(moveProposal(town.staff, proposalId, DECIDED, {}))).toBe("ok");
  },
);

test("a cancelled vote is told on the timeline, and the town can take the proposal back", async () => {
  const own = await openLinked(town.staff, vote());
  cancelLinked(town.staff, own);
  expect(publicProposal().timeline.at(-1)?.event).toEqual({
    ...{ kind: "vote_cancelled", voteId: own.voteId },
  });
  const reason = { reason: "Wir fragen noch einmal." };
  expect(code(moveProposal(town.staff, proposalId, { kind: "take_back" }, reason))).toBe("ok");
  await openLinked(town.staff, vote());
  expect(publicProposal().stage).toBe("put");
});

test("who waits for the town's answer already is not put off by a vote", async () => {
  moveProposal(town.staff, proposalId, PUT, {});
  await open();
  expect(publicProposal().answerDueOn).toBe(PUT.answerDueOn);
});

const UNREADY: Readonly<Record<string, [why: string, store: () => string]>> = {
  "a draft": ["ended", () => storeDraft(town.anna, town.processId)],
  "a proposal that was withdrawn": [
    "ended",
    () => {
      moveOwnProposal(town.anna, proposalId, { kind: "withdraw" });
      return proposalId;
    },
  ],
  "a proposal that moderators hid": [
    "hidden",
    () => {
      const own = moderated(town, proposalId);
      const hidden = decideCase(own.mia, caseOf(own.mia, proposalId), decision(own));
      if (!hidden.ok) throw new Error(hidden.problem.code);
      return proposalId;
    },
  ],
  "a proposal of another process": [
    "elsewhere",
    () => {
      const elsewhere = createProcess(town.staff, SAMPLE_PROCESS);
      const { database } = town.staff;
      database.update(proposals).set({ processId: elsewhere }).run();
      return proposalId;
    },
  ],
};

test.each(Object.entries(UNREADY))("%s keeps a vote from opening", async (_, [why, store]) => {
  const id = store();
  const other = storePublished(town, { title: "Ein Brunnen" });
  const own = vote({ offering: [other, id] });
  const params = { proposals: [{ id, why }] };
  expect(await openVote(town.staff, own, memoryKeyStore())).toEqual({
    ...{ ok: false, problem: { code: "vote_proposal_unready", params } },
  });
  const row = town.staff.database.select().from(proposals).where(eq(proposals.id, other)).get();
  expect(row?.stage).toBe("published");
});

test("what was decided stays decided when residents are asked in which order it comes", async () => {
  moveProposal(town.staff, proposalId, PUT, {});
  moveProposal(town.staff, proposalId, DECIDED, {});
  const other = storePublished(town, { title: "Ein Brunnen" });
  const own = await openLinked(town.staff, vote({ about: [proposalId, other] }));
  expect(publicProposal()).toMatchObject({ stage: "decided", votes: [{ id: own.voteId }] });
  await countLinked(town.staff, own, ["yes"]);
  finishLinked(town.staff, own);
  expect(publicProposal().stage).toBe("decided");
  expect(publicProposal().timeline.at(-1)?.event).toMatchObject({ kind: "voted", outcome: null });
});

test("a vote that is internal to a group leaves its proposals as they are, and readers learn nothing of it", async () => {
  const own = await openLinked(town.staff, vote({ about: [proposalId], nature: "internal" }));
  expect(publicProposal()).toMatchObject({ stage: "published", votes: [] });
  expect(readProposalForStaff(town.staff, proposalId)?.votes).toMatchObject([{ id: own.voteId }]);
  await countLinked(town.staff, own, ["yes"]);
  finishLinked(town.staff, own);
  expect(publicProposal().timeline.map(({ event }) => event.kind)).toEqual(["published"]);
});

test("what was decided is told nothing of an internal vote", async () => {
  moveProposal(town.staff, proposalId, PUT, {});
  moveProposal(town.staff, proposalId, DECIDED, {});
  const own = await openLinked(town.staff, vote({ about: [proposalId], nature: "internal" }));
  await countLinked(town.staff, own, ["yes"]);
  finishLinked(town.staff, own);
  expect(publicProposal().timeline.at(-1)?.event.kind).toBe("decided");
});
