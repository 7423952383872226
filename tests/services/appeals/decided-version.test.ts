import { beforeEach, expect, test } from "vitest";
import { listAppeals } from "#app/services/appeals/list-appeals.server.ts";
import { readOwnDecision } from "#app/services/appeals/own-decisions.server.ts";
import { readDecisionLetter } from "#app/services/appeals/read-decision-letter.server.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { readReadableText } from "#app/services/moderation/readable-text.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { readHistory } from "#app/services/sanction-history/read-history.server.ts";
import { moderationDecisions } from "#db/schema/index.ts";
import { appealAgainst, decideAbout } from "#tests/support/appeals.ts";
import { say } from "#tests/support/contributions.ts";
import { caseOf, decision, moderationTown } from "#tests/support/moderation.ts";
import { proposalForm } from "#tests/support/proposals.ts";

const OLD = "Zehn Bänke am Weg zum Bahnhof";
const NEW = "Zwölf Bänke am Weg zum Markt";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

/** The author writes another title. */
function rewrite(basedOn = 1): void {
  const form = proposalForm({ title: NEW, text: "Ganz andere Worte." });
  const edited = editProposal(town.anna, { proposalId: town.proposalId, basedOn }, form);
  if (!edited.ok) throw new Error(edited.problem.code);
}

function storedVersions(): readonly number[] {
  const { database } = town.staff;
  const rows = database.select().from(moderationDecisions).all();
  return rows.map(({ textVersion }) => textVersion);
}

test("the statement keeps the words on which was decided, whatever the author makes of them", () => {
  const decisionId = decideAbout(town, { measure: "ask_to_change", days: 5 });
  rewrite();
  const words = expect.arrayContaining([
    { field: "title", text: OLD },
    { field: "text", text: expect.stringContaining("zehn Bänke") },
  ]);
  const text = { version: 1, latest: 2, title: OLD, passages: words };
  expect(readOwnDecision(town.anna, decisionId, "de")).toMatchObject({ text });
  expect(readDecisionLetter(town.mia, decisionId)?.statement).toMatchObject({ text });
  expect(readCase(town.mia, caseIdOf(decisionId))).toMatchObject({
    text: { version: 2, title: NEW },
    decisions: [{ textVersion: 1 }],
  });
});

test("nobody but the author and the moderators reads those words of a hidden text", () => {
  const decisionId = decideAbout(town);
  rewrite();
  expect(readOwnDecision(town.anna, decisionId, "de")?.text?.title).toBe(OLD);
  expect(readOwnDecision(town.bert, decisionId, "de")).toBeNull();
  const place = { kind: "proposal", id: town.proposalId };
  expect(readReadableText(town.staff.database, place)).toBeNull();
});

test("appeals and earlier measures are named after the words on which was decided", () => {
  const decisionId = decideAbout(town);
  appealAgainst(town.anna, decisionId);
  rewrite();
  expect(listAppeals(town.olga, "open")).toMatchObject([{ title: OLD }]);
  const row = town.staff.database.select().from(moderationDecisions).get();
  const history = readHistory(town.olga, row?.participantId ?? "");
  expect(history?.decisions).toMatchObject([{ title: OLD }]);
});

test("a contribution is told in the version on which was decided as well", () => {
  const id = say(town.anna, town.proposalId, "Das war grob.");
  const opened = openCase(town.mia, { kind: "contribution", id });
  if (!opened.ok) throw new Error(opened.problem.code);
  const decided = decideCase(town.mia, opened.value, decision(town));
  if (!decided.ok) throw new Error(decided.problem.code);
  const changed = correctContribution(
    town.anna,
    { contributionId: id, basedOn: 1 },
    { text: "Das ist freundlich." },
  );
  expect(changed.ok).toBe(true);
  expect(readOwnDecision(town.anna, decided.value.decisionId, "de")?.text).toMatchObject({
    ...{ version: 1, latest: 2 },
    passages: [{ field: "text", text: "Das war grob." }],
  });
});

test("a decision on a text that was changed since it was read is refused, and stores nothing", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  rewrite();
  const decide = (textVersion: number) =>
    code(decideCase(town.mia, caseId, decision(town, { textVersion })));
  expect(decide(1)).toBe("moderation_text_changed");
  expect(storedVersions()).toEqual([]);
  expect(decide(2)).toBe("ok");
  expect(storedVersions()).toEqual([2]);
});

test("whoever agrees has read the text as it is, and the decision stays that on its version", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  const proposed = decideCase(town.mia, caseId, decision(town, { measure: "remove" }));
  if (!proposed.ok) throw new Error(proposed.problem.code);
  const { decisionId } = proposed.value;
  rewrite();
  expect(code(agreeToDecision(town.noah, decisionId, 1))).toBe("moderation_text_changed");
  expect(readOwnDecision(town.anna, decisionId, "de")).toBeNull();
  expect(code(agreeToDecision(town.noah, decisionId, 2))).toBe("ok");
  expect(readOwnDecision(town.anna, decisionId, "de")?.text?.title).toBe(OLD);
});

function caseIdOf(decisionId: string): string {
  const { database } = town.staff;
  const rows = database.select().from(moderationDecisions).all();
  return rows.find(({ id }) => id === decisionId)?.caseId ?? "";
}
