import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import {
  putToVote,
  recordVote,
  releaseFromVote,
  unreadyProposals,
} from "#app/services/proposals/put-to-vote.server.ts";
import {
  readProposalForStaff,
  readPublicProposal,
} from "#app/services/proposals/read-proposal.server.ts";
import { auditLog, proposals } from "#db/schema/index.ts";
import { caseOf, decision, later, moderated } from "#tests/support/moderation.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";
import { markOpened, storeVoteDraft } from "#tests/support/stored-votes.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function vote(changes: Parameters<typeof storeVoteDraft>[2] = { about: [proposalId] }) {
  return { id: storeVoteDraft(town.staff, town.processId, changes), processId: town.processId };
}

/** Opens a vote as opening does: proposals first, in one transaction. */
function open(own = vote(), closesAt: Date | null = null) {
  const { database } = town.staff;
  const put = database.transaction((transaction) =>
    putToVote(transaction, town.staff, { ...own, closesAt }),
  );
  if (put.ok) markOpened(town.staff, own.id);
  return put;
}

function publicProposal(id = proposalId) {
  const found = readPublicProposal({ ...town.staff, actor: { kind: "visitor" } }, id);
  if (found === null) throw new Error("It is not public.");
  return found;
}

const PUT = { kind: "put", to: "town", answerDueOn: "2026-03-20" } as const;
const DECIDED = { kind: "decide", decision: "accepted" } as const;

test("opening a vote puts its proposals to the vote, on their timelines and in the audit log", () => {
  const other = storePublished(town, { title: "Ein Brunnen" });
  const own = vote({ about: [proposalId], offering: [proposalId, other] });
  expect(open(own, new Date("2026-03-15T18:00:00Z")).ok).toBe(true);
  for (const id of [proposalId, other]) {
    const { stage, timeline, votes } = publicProposal(id);
    expect(stage).toBe("put");
    expect(votes).toMatchObject([{ id: own.id, status: "open" }]);
    // Sixty days after voting ends, which is what a process asks for unless it says otherwise.
    expect(timeline.at(-1)?.event).toEqual({
      ...{ kind: "put", to: "vote", answerDueOn: "2026-05-14", voteId: own.id },
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
  const { id } = vote();
  expect(publicProposal().votes).toEqual([]);
  expect(readProposalForStaff(town.staff, proposalId)?.votes).toMatchObject([
    { id, status: "draft" },
  ]);
});

test("while a vote runs a proposal is not changed, joined, withdrawn, taken back or decided", () => {
  const other = storePublished(town, { title: "Ein Brunnen" });
  open();
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

test("the outcome stands on the timeline when the vote is final, and the town then decides", () => {
  const own = vote();
  open(own);
  recordVote(town.staff.database, town.staff, own.id, () => "accepted");
  expect(publicProposal().timeline.at(-1)?.event).toEqual({
    ...{ kind: "voted", voteId: own.id, outcome: "accepted" },
  });
  expect(publicProposal().stage).toBe("put");
  expect(code(moveProposal(town.staff, proposalId, DECIDED, {}))).toBe("ok");
});

test("a cancelled vote is told on the timeline, and the town can take the proposal back", () => {
  const own = vote();
  open(own);
  releaseFromVote(town.staff.database, town.staff, own.id);
  expect(publicProposal().timeline.at(-1)?.event).toEqual({
    ...{ kind: "vote_cancelled", voteId: own.id },
  });
  const back = moveProposal(
    town.staff,
    proposalId,
    { kind: "take_back" },
    { reason: "Wir fragen noch einmal." },
  );
  expect(code(back)).toBe("ok");
  expect(open().ok).toBe(true);
});

test("who waits for the town's answer already is not put off by a vote", () => {
  moveProposal(town.staff, proposalId, PUT, {});
  expect(open(vote(), later(town.staff, { days: 100 }).now).ok).toBe(true);
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
  "a proposal that was decided": [
    "ended",
    () => {
      moveProposal(town.staff, proposalId, PUT, {});
      moveProposal(town.staff, proposalId, DECIDED, {});
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

test.each(Object.entries(UNREADY))("%s keeps a vote from opening", (_, [why, store]) => {
  const id = store();
  const other = storePublished(town, { title: "Ein Brunnen" });
  const own = vote({ offering: [other, id] });
  const faults = [{ id, why }];
  expect(unreadyProposals(town.staff.database, own)).toEqual(faults);
  expect(open(own)).toEqual({
    ...{ ok: false, problem: { code: "vote_proposal_unready", params: { proposals: faults } } },
  });
  const row = town.staff.database.select().from(proposals).where(eq(proposals.id, other)).get();
  expect(row?.stage).toBe("published");
});
