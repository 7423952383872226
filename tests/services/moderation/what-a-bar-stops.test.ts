import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { listContributions } from "#app/services/contributions/list-contributions.server.ts";
import { readContributionHistory } from "#app/services/contributions/read-contribution-history.server.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { translateContribution } from "#app/services/contributions/translate-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { type DecisionInput, decideCase } from "#app/services/moderation/decide-case.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { countSupport } from "#app/services/proposals/count-support.server.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import type { ModeratedKind } from "#db/schema/index.ts";
import { say } from "#tests/support/contributions.ts";
import { caseOf, decision, moderationTown } from "#tests/support/moderation.ts";
import { storeDraft } from "#tests/support/proposals.ts";

const SELF = { as: "self", shownName: "" } as const;

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
  confirmRules(town.bert, town.processId, 1);
});

/** Decides a case that is open already, or that is opened for it; a second person agrees where one has to. */
function decide(
  changes: Partial<DecisionInput>,
  { id, kind, caseId }: { id: string; kind?: ModeratedKind; caseId?: string },
): void {
  const own = caseId ?? caseOf(town.mia, id, kind);
  const decided = decideCase(town.mia, own, decision(town, changes));
  if (!decided.ok) throw new Error(decided.problem.code);
  if (!decided.value.effective) agreeToDecision(town.noah, decided.value.decisionId);
}

test.each([
  ["paused", { measure: "pause_author", days: 7 }, "author_paused"],
  ["excluded", { measure: "exclude_author" }, "author_excluded"],
] as const)("an author who is %s submits no draft, and may withdraw it", (_, measure, code) => {
  const draft = storeDraft(town.anna, town.processId);
  decide(measure, { id: town.proposalId });
  expect(moveOwnProposal(town.anna, draft, { kind: "submit" })).toMatchObject({
    problem: { code },
  });
  expect(readProposal(town.staff.database, draft)?.stage).toBe("draft");
  expect(moveOwnProposal(town.anna, draft, { kind: "withdraw" }).ok).toBe(true);
});

test("what nobody can read wins no support; who supported it before may take that back", () => {
  const { proposalId, anna, bert } = town;
  const support = (who: ServiceContext, yes: boolean) =>
    supportProposal(who, proposalId, SELF, yes);
  expect(support(anna, true).ok).toBe(true);
  decide({}, { id: proposalId });
  expect(support(bert, true)).toMatchObject({ problem: { code: "proposal_not_there" } });
  expect(countSupport(town.staff.database, proposalId)).toBe(1);
  expect(support(anna, false).ok).toBe(true);
  expect(countSupport(town.staff.database, proposalId)).toBe(0);
});

test("a question that moderators hid waits for no answer of the town", () => {
  const { staff, proposalId } = town;
  const id = say(town.bert, proposalId, "Was soll das?", "question");
  const open = say(town.bert, proposalId, "Wer pflegt die Bäume?", "question");
  decide({}, { id, kind: "contribution" });
  const list = listContributions(staff, proposalId, {
    ...{ show: "unanswered", page: 1, language: "de" },
  });
  expect(list.contributions.map((each) => each.id)).toEqual([open]);
  expect(list.numbers).toEqual({ unanswered: 1, all: 2 });
});

test("the words on which moderators decided stay out of the changes, and so does their translation", () => {
  const { staff, bert, visitor, proposalId } = town;
  const contributionId = say(bert, proposalId, "Das ist nicht gut.");
  const caseId = caseOf(town.mia, contributionId, "contribution");
  const correct = (basedOn: number, text: string) =>
    correctContribution(bert, { contributionId, basedOn }, { text }).ok;
  // Changed between the report and the decision.
  expect(correct(1, "Das ist dumm.")).toBe(true);
  const translation = { text: "That is stupid.", basedOn: 2 };
  expect(translateContribution(staff, contributionId, "en", translation).ok).toBe(true);
  decide({ measure: "ask_to_change", days: 7 }, { id: contributionId, caseId });
  expect(correct(2, "Das ist zu teuer.")).toBe(true);
  expect(correct(3, "Das ist viel zu teuer.")).toBe(true);
  const history = readContributionHistory(visitor, contributionId);
  expect(history?.changes.map(({ number }) => number)).toEqual([4]);
  expect(JSON.stringify(history)).not.toContain("dumm");
  const read = readDiscussion(visitor, proposalId, { page: 1, language: "en" })?.threads[0];
  expect(read?.contribution).toMatchObject({ text: "Das ist viel zu teuer.", translation: null });
});

test.each([
  ["for somebody else", { as: "assisted", shownName: "Erika M." }],
  ["for a panel", { as: "panel", drawId: "any" }],
] as const)("a resident does not speak %s", (_, who) => {
  const { proposalId } = town;
  const input = { language: "de", text: "Ja." } as const;
  expect(() => writeContribution(town.bert, { proposalId, kind: "for" }, who, input)).toThrow(
    "Not permitted",
  );
});
