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

test("no order of steps leads to a decision that was not asked for, or to work without one", () => {
  const step = fc.constantFrom<ProposalStep>(
    ...WHOLE_LIFE,
    { kind: "return", reasonGiven: true },
    { kind: "take_back", reasonGiven: true },
    { kind: "decide", decision: "declined", reasonGiven: true },
    { kind: "withdraw" },
    { kind: "join", intoId: "other", agreed: true },
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
        if (state.work !== null) expect(state.decision).not.toBe("declined");
      }
    }),
    { seed: 1 },
  );
  expect(proposalAfter([])).toBe(NEW_PROPOSAL);
});
