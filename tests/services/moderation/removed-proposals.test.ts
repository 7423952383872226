import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { listProposals, overdueAnswers } from "#app/services/proposals/list-proposals.server.ts";
import {
  readOwnProposal,
  readProposalForStaff,
} from "#app/services/proposals/read-proposal.server.ts";
import { readReminders } from "#app/services/proposals/read-reminders.server.ts";
import { proposals } from "#db/schema/index.ts";
import { decideAbout } from "#tests/support/appeals.ts";
import { caseOf, later, moderationTown } from "#tests/support/moderation.ts";
import { proposalForm } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

const { title } = proposalForm();

/** Whatever organisers read of the proposal on their pages. */
function readByStaff(): string {
  const late = later(town.staff, { days: 30 });
  const { processId, proposalId } = town;
  return JSON.stringify([
    readProposalForStaff(late, proposalId),
    listProposals(late, { processId, page: 1 }),
    overdueAnswers(late, processId),
    readReminders(late),
  ]);
}

test("organisers read no word of a proposal that was removed; its authors and moderators do", () => {
  town.staff.database
    .update(proposals)
    .set({ stage: "put", answerDueOn: "2026-03-02" })
    .where(eq(proposals.id, town.proposalId))
    .run();
  expect(readByStaff().split(title).length - 1).toBeGreaterThanOrEqual(4);
  decideAbout(town, { measure: "remove" });
  expect(readByStaff()).not.toContain(title);
  expect(readByStaff()).not.toContain(proposalForm().reasons);
  expect(readProposalForStaff(town.staff, town.proposalId)).toMatchObject({
    removed: true,
    current: { title: "", paragraphs: [], latitude: null },
    authors: [{ kind: "resident" }],
  });
  expect(readOwnProposal(town.anna, town.proposalId)?.current.title).toBe(title);
  expect(readCase(town.mia, caseOf(town.mia, town.proposalId))?.text?.title).toBe(title);
});

test("organisers go on reading a proposal that is hidden for a time", () => {
  decideAbout(town);
  expect(readProposalForStaff(town.staff, town.proposalId)).toMatchObject({
    removed: false,
    current: { title },
  });
  expect(listProposals(town.staff, { processId: town.processId, page: 1 }).proposals).toMatchObject(
    [{ title }],
  );
});
