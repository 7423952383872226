import { beforeEach, expect, test } from "vitest";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";
import { proposalForm } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
let amendmentId: string;
beforeEach(() => {
  town = moderationTown();
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  amendmentId = storeAmendment(town.bert, town.proposalId);
});

function accepted() {
  return readCase(town.mia, caseOf(town.mia, amendmentId, "amendment"))?.accepted;
}

function accept(): void {
  const place = { proposalId: town.proposalId, amendmentId, basedOn: 1 };
  const decided = decideAmendment(town.anna, place, { decision: "accept", reason: "" });
  if (!decided.ok) throw new Error(decided.problem.code);
}

test("the words of an amendment that waits stand nowhere else", () => {
  expect(accepted()).toBeNull();
});

test("the case of an accepted amendment says that its words stand in the proposal", () => {
  accept();
  expect(accepted()).toEqual({ proposalId: town.proposalId, version: 2, present: true });
  const caseId = caseOf(town.mia, amendmentId, "amendment");
  expect(decideCase(town.mia, caseId, decision(town)).ok).toBe(true);
  const proposal = readPublicProposal(town.visitor, town.proposalId);
  expect(proposal?.current.paragraphs.map(({ text }) => text)).toContain(
    "Jede steht im Schatten einer großen Linde.",
  );
  const own = caseOf(town.mia, town.proposalId);
  expect(readCase(town.mia, own)).toMatchObject({ accepted: null, text: { version: 2 } });
});

test("once the proposal says something else, the case says that too", () => {
  accept();
  const place = { proposalId: town.proposalId, basedOn: 2 };
  const input = proposalForm({ text: "Die Stadt stellt acht Bänke auf." });
  expect(editProposal(later(town.anna, { days: 1 }), place, input).ok).toBe(true);
  expect(accepted()).toMatchObject({ version: 2, present: false });
});
