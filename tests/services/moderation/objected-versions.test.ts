import { beforeEach, expect, test } from "vitest";
import { readAmendments } from "#app/services/amendments/read-amendments.server.ts";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readObjection } from "#app/services/moderation/read-stubs.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { readTranslation } from "#app/services/proposals/read-translations.server.ts";
import { contributionTranslations, proposalTranslations } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { appealAgainst } from "#tests/support/appeals.ts";
import { say } from "#tests/support/contributions.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";
import { proposalForm } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
});

const ASKED = { measure: "ask_to_change", days: 5 } as const;

/** The moderators ask for a change of the proposal as it is; returns the id of the decision. */
function ask(): string {
  const caseId = caseOf(town.mia, town.proposalId);
  const decided = decideCase(town.mia, caseId, decision(town, ASKED));
  if (!decided.ok) throw new Error(decided.problem.code);
  return decided.value.decisionId;
}

function change(basedOn: number, text: string): void {
  const place = { proposalId: town.proposalId, basedOn };
  const anna = later(town.anna, { days: 1 });
  expect(editProposal(anna, place, proposalForm({ text })).ok).toBe(true);
}

function versions() {
  return readPublicProposal(town.visitor, town.proposalId)?.versions.map(
    ({ number, title, paragraphs, objected }) => ({
      ...{ number, objected },
      words: [title, ...paragraphs.map(({ text }) => text)].join(" ").trim(),
    }),
  );
}

test("words that the author was asked to change stay until they are changed, and are gone then", () => {
  const before = versions();
  ask();
  expect(versions()).toEqual(before);
  change(1, "Die Stadt stellt acht Bänke auf.");
  expect(versions()).toMatchObject([
    { number: 1, objected: true, words: "" },
    { number: 2, objected: false, words: expect.stringContaining("acht Bänke") },
  ]);
  expect(readObjection(town.visitor, "proposal", town.proposalId, "en")).toMatchObject({
    version: 1,
    reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
    ruleText: { text: "Nobody is threatened or insulted.", language: "en" },
  });
});

test("what came before such words is not shown either; what comes after is", () => {
  change(1, "Zweite Fassung.");
  ask();
  change(2, "Dritte Fassung.");
  change(3, "Vierte Fassung.");
  expect(versions()?.map(({ objected }) => objected)).toEqual([true, true, false, false]);
});

test("old words are readable again once an appeal lifts the decision", () => {
  const before = versions();
  const decisionId = ask();
  change(1, "Die Stadt stellt acht Bänke auf.");
  const appealId = appealAgainst(town.anna, decisionId);
  const overturned = { result: "overturned", reason: "Das war zulässig." } as const;
  expect(decideAppeal(later(town.noah, { days: 2 }), appealId, overturned).ok).toBe(true);
  expect(versions()?.[0]).toEqual(before?.[0]);
});

test("an amendment does not repeat the old words that it wanted to change", () => {
  storeAmendment(town.bert, town.proposalId);
  const removed = () =>
    readAmendments(town.visitor, town.proposalId)?.amendments.flatMap(({ parts }) =>
      parts.filter(({ kind }) => kind !== "added"),
    );
  expect(removed()).not.toEqual([]);
  ask();
  expect(removed()).not.toEqual([]);
  change(1, "Die Stadt stellt acht Bänke auf.\n\nSie stehen in der Sonne.");
  expect(removed()).toEqual([]);
});

test("a translation of old words goes with them", () => {
  const english = { title: "Benches", text: "Ten.", reasons: "", effect: "", costBasis: "" };
  town.staff.database
    .insert(proposalTranslations)
    .values({ proposalId: town.proposalId, language: "en", basedOn: 1, ...english })
    .run();
  const read = () => {
    const proposal = readPublicProposal(town.visitor, town.proposalId);
    return proposal === null ? null : readTranslation(town.visitor, proposal, "en");
  };
  ask();
  expect(read()?.texts.title).toBe("Benches");
  change(1, "Die Stadt stellt acht Bänke auf.");
  expect(read()).toBeNull();
});

test("a translation of what somebody said goes once they changed it as they were asked", () => {
  const id = say(town.bert, town.proposalId, "Die Bänke sind dumm.", "against");
  town.staff.database
    .insert(contributionTranslations)
    .values({ contributionId: id, language: "en", text: "The benches are stupid.", basedOn: 1 })
    .run();
  const read = () =>
    readDiscussion(town.visitor, town.proposalId, { page: 1, language: "en" })?.threads.map(
      ({ contribution }) => contribution.translation?.text ?? null,
    );
  const decided = decideCase(town.mia, caseOf(town.mia, id, "contribution"), decision(town, ASKED));
  expect(decided.ok).toBe(true);
  expect(read()).toEqual(["The benches are stupid."]);
  const place = { contributionId: id, basedOn: 1 };
  const text = "Die Bänke gefallen mir nicht.";
  expect(correctContribution(town.bert, place, { text }).ok).toBe(true);
  expect(read()).toEqual([null]);
});
