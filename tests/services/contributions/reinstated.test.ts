import { expect, test } from "vitest";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";
import { appealAgainst } from "#tests/support/appeals.ts";
import { say } from "#tests/support/contributions.ts";
import { decision, later, moderationTown } from "#tests/support/moderation.ts";

test("an argument that was wrongly hidden comes back with a note, and the stub goes", () => {
  const town = moderationTown();
  const { proposalId, processId, visitor, mia, noah, bert } = town;
  expect(confirmRules(bert, processId, 1).ok).toBe(true);
  const id = say(bert, proposalId, "Die Bänke kosten zu viel.", "against");
  function shown() {
    const discussion = readDiscussion(visitor, proposalId, { page: 1, language: "de" });
    return discussion?.threads.map(({ contribution }) => contribution);
  }
  const opened = openCase(mia, { kind: "contribution", id });
  if (!opened.ok) throw new Error(opened.problem.code);
  const decided = decideCase(mia, opened.value, decision(town));
  if (!decided.ok) throw new Error(decided.problem.code);
  expect(shown()).toMatchObject([{ id, text: "", stub: { kind: "hidden" }, reinstated: null }]);
  const appealId = appealAgainst(bert, decided.value.decisionId);
  const words = { result: "overturned", reason: "Das ist keine Beleidigung." } as const;
  const after = later(noah, { days: 2 });
  expect(decideAppeal(after, appealId, words).ok).toBe(true);
  expect(shown()).toMatchObject([
    {
      ...{ id, stub: null, text: "Die Bänke kosten zu viel." },
      reinstated: { measure: "hide", from: mia.now, to: after.now },
    },
  ]);
});
