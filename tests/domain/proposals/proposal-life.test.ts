import fc from "fast-check";
import { expect, test } from "vitest";
import {
  NEW_PROPOSAL,
  type ProposalEvent,
  type ProposalState,
  type ProposalStep,
  proposalAfter,
  takeStep,
} from "#app/domain/proposals/proposal-life.ts";

const PUT = { kind: "put", to: "town", answerDueOn: "2027-03-01" } as const;
const DONE = { kind: "report_work", state: "done", ownerGiven: true, evidenceGiven: true } as const;
const VOTE = { kind: "put_to_vote", voteId: "v", answerDueOn: "2027-04-01" } as const;
const VOTED = { kind: "record_vote", voteId: "v", outcome: "accepted" } as const;
const WHOLE_LIFE: readonly ProposalStep[] = [
  { kind: "submit" },
  { kind: "publish" },
  { kind: "open_discussion" },
  { kind: "amend", version: 2 },
  PUT,
  { kind: "decide", decision: "accepted_with_changes", reasonGiven: true },
  { kind: "report_work", state: "in_work", ownerGiven: true, evidenceGiven: false },
  DONE,
];

/** Takes steps one after the other; throws at the first that is refused. */
function after(steps: readonly ProposalStep[]): ProposalState {
  const events: ProposalEvent[] = [];
  for (const step of steps) {
    const taken = takeStep(proposalAfter(events), step);
    if (!taken.ok) throw new Error(`${step.kind}: ${taken.problem.code}`);
    events.push(taken.value);
  }
  return proposalAfter(events);
}

test("a proposal goes from draft to done", () => {
  expect(after(WHOLE_LIFE)).toEqual({
    stage: "decided",
    answerDueOn: null,
    decision: "accepted_with_changes",
    work: "done",
    votes: [],
  });
});

test("whoever puts a proposal to the town has a day until which the town answers", () => {
  expect(after(WHOLE_LIFE.slice(0, 5)).answerDueOn).toBe("2027-03-01");
});

test.each([
  [
    "a proposal is declined without reasons",
    5,
    { kind: "decide", decision: "declined", reasonGiven: false },
    "proposal_reason_missing",
  ],
  [
    "it is accepted with changes without reasons",
    5,
    { kind: "decide", decision: "accepted_with_changes", reasonGiven: false },
    "proposal_reason_missing",
  ],
  [
    "a decision is corrected without reasons",
    6,
    { kind: "decide", decision: "accepted", reasonGiven: false },
    "proposal_reason_missing",
  ],
  [
    "it is returned without reasons",
    1,
    { kind: "return", reasonGiven: false },
    "proposal_reason_missing",
  ],
  [
    "it is taken back from the town without reasons",
    5,
    { kind: "take_back", reasonGiven: false },
    "proposal_reason_missing",
  ],
  [
    "work begins and nobody answers for it",
    6,
    { ...DONE, ownerGiven: false },
    "proposal_owner_missing",
  ],
  [
    "it is done without evidence",
    6,
    { ...DONE, evidenceGiven: false },
    "proposal_evidence_missing",
  ],
  [
    "it is joined and one side did not agree",
    3,
    { kind: "join", intoId: "other", agreed: false },
    "proposal_not_agreed",
  ],
  [
    "its text changes after it was put to the town",
    5,
    { kind: "amend", version: 3 },
    "proposal_not_there",
  ],
  ["it is withdrawn after the decision", 6, { kind: "withdraw" }, "proposal_not_there"],
  ["a draft is published", 0, { kind: "publish" }, "proposal_not_there"],
  [
    "the town decides on what was not put to it",
    3,
    { kind: "decide", decision: "accepted", reasonGiven: true },
    "proposal_not_there",
  ],
] satisfies [string, number, ProposalStep, string][])(
  "refused: %s",
  (_what, stepsBefore, step, code) => {
    const state = after(WHOLE_LIFE.slice(0, stepsBefore));
    expect(takeStep(state, step)).toMatchObject({ ok: false, problem: { code } });
  },
);

test("nobody works on what was declined", () => {
  const declined = after([
    ...WHOLE_LIFE.slice(0, 5),
    { kind: "decide", decision: "declined", reasonGiven: true },
  ]);
  expect(declined.work).toBeNull();
  expect(takeStep(declined, DONE)).toMatchObject({ problem: { code: "proposal_not_accepted" } });
});

test("whoever is asked by vote while the town owes an answer does not wait longer for it", () => {
  expect(after([...WHOLE_LIFE.slice(0, 4), VOTE])).toMatchObject({
    ...{ stage: "put", answerDueOn: "2027-04-01", votes: ["v"] },
  });
  expect(after([...WHOLE_LIFE.slice(0, 5), VOTE]).answerDueOn).toBe("2027-03-01");
});

test("a proposal waits for the town after its vote, or goes back to discussion", () => {
  const voted = [...WHOLE_LIFE.slice(0, 4), VOTE, VOTED];
  expect(after(voted)).toMatchObject({ stage: "put", decision: null, votes: [] });
  const taken = [...voted, { kind: "take_back", reasonGiven: true }] as const;
  expect(after(taken)).toMatchObject({ stage: "discussed", answerDueOn: null });
});

test("while one of two votes about a proposal runs, the town waits", () => {
  const both = [...WHOLE_LIFE.slice(0, 4), VOTE, { ...VOTE, voteId: "w" }];
  expect(after([...both, VOTED]).votes).toEqual(["w"]);
  const cancelled = { kind: "cancel_vote", voteId: "w" } as const;
  expect(after([...both, VOTED, cancelled]).votes).toEqual([]);
  const decided = { kind: "decide", decision: "accepted", reasonGiven: true } as const;
  expect(takeStep(after([...both, VOTED]), decided)).toMatchObject({
    problem: { code: "proposal_in_vote" },
  });
});

test("a vote about what was decided leaves it decided", () => {
  const state = after([...WHOLE_LIFE.slice(0, 6), VOTED]);
  expect(state).toMatchObject({ stage: "decided", decision: "accepted_with_changes" });
  expect(takeStep(state, VOTE)).toMatchObject({ problem: { code: "proposal_not_there" } });
});

test.each([
  ["the town decides", { kind: "decide", decision: "declined", reasonGiven: true }],
  ["it is taken back", { kind: "take_back", reasonGiven: true }],
] satisfies [string, ProposalStep][])("refused while a vote runs: %s", (_what, step) => {
  const state = after([...WHOLE_LIFE.slice(0, 4), VOTE]);
  expect(takeStep(state, step)).toMatchObject({ problem: { code: "proposal_in_vote" } });
});

test.each([
  ["its text changes", { kind: "amend", version: 3 }],
  ["it is withdrawn", { kind: "withdraw" }],
  ["it is joined", { kind: "join", intoId: "other", agreed: true }],
  ["it is put to the same vote again", VOTE],
  ["another vote is recorded", { ...VOTED, voteId: "w" }],
] satisfies [string, ProposalStep][])("nothing of this follows from a vote: %s", (_what, step) => {
  const state = after([...WHOLE_LIFE.slice(0, 4), VOTE]);
  expect(takeStep(state, step)).toMatchObject({ problem: { code: "proposal_not_there" } });
});

test("no order of steps leads to a decision that was not asked for, or to work without one", () => {
  const step = fc.constantFrom<ProposalStep>(
    ...WHOLE_LIFE,
    { kind: "return", reasonGiven: true },
    { kind: "take_back", reasonGiven: true },
    { kind: "decide", decision: "declined", reasonGiven: true },
    { kind: "withdraw" },
    { kind: "join", intoId: "other", agreed: true },
    ...[VOTE, VOTED, { kind: "cancel_vote", voteId: "v" } as const],
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const events: ProposalEvent[] = [];
      for (const each of steps) {
        const taken = takeStep(proposalAfter(events), each);
        if (taken.ok) events.push(taken.value);
        const state = proposalAfter(events);
        expect(state.decision !== null).toBe(state.stage === "decided");
        expect(state.answerDueOn !== null).toBe(state.stage === "put");
        if (state.votes.length > 0) expect(state.stage).toBe("put");
        if (state.work !== null) expect(state.decision).not.toBe("declined");
      }
    }),
    { seed: 1 },
  );
  expect(proposalAfter([])).toBe(NEW_PROPOSAL);
});
