import { beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { assignCase } from "#app/services/moderation/assign-case.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import type { ModeratedKind } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { say } from "#tests/support/contributions.ts";
import { caseOf, decision, moderationTown } from "#tests/support/moderation.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { storeOpenRound } from "#tests/support/statements.ts";
import {
  cancelLinked,
  countLinked,
  finishLinked,
  type OpenLinkedVote,
  openLinked,
  storeLinkedVote,
} from "#tests/support/stored-votes.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

/** A vote about the proposal of the town, begun by the first moderator. */
function ownVote(how: "about" | "offering" = "about", actor: ServiceContext = town.mia): string {
  return storeLinkedVote(actor, town.processId, { [how]: [town.proposalId] });
}

test.each(["about", "offering"] as const)(
  "whoever begins a vote (%s a proposal) decides nothing about it, alone or as the second",
  (how) => {
    ownVote(how);
    const caseId = caseOf(town.noah, town.proposalId);
    expect(readCase(town.mia, caseId)?.bar).toBe("moderation_own_vote");
    expect(code(assignCase(town.noah, caseId, town.mia.actor.id))).toBe("moderation_own_vote");
    expect(code(decideCase(town.mia, caseId, decision(town)))).toBe("moderation_own_vote");
    const removed = decideCase(town.noah, caseId, decision(town, { measure: "remove" }));
    if (!removed.ok) throw new Error(removed.problem.code);
    const { decisionId } = removed.value;
    expect(code(agreeToDecision(town.mia, decisionId))).toBe("moderation_second_involved");
    expect(code(agreeToDecision(town.olga, decisionId))).toBe("ok");
  },
);

describe("a vote that one moderator began and another opened", () => {
  let vote: OpenLinkedVote;
  let caseId: string;
  const bars = () => [town.mia, town.noah].map((each) => readCase(each, caseId)?.bar);
  beforeEach(async () => {
    const voteId = ownVote();
    caseId = caseOf(town.olga, town.proposalId);
    vote = await openLinked(town.noah, voteId);
  });

  test("bars both until it is confirmed, and nobody else", async () => {
    expect(bars()).toEqual(["moderation_own_vote", "moderation_own_vote"]);
    expect(readCase(town.olga, caseId)?.bar).toBeNull();
    await countLinked(town.noah, vote);
    expect(bars()).toEqual(["moderation_own_vote", "moderation_own_vote"]);
    finishLinked(town.noah, vote);
    expect(bars()).toEqual([null, null]);
  });

  test("bars nobody any more when it is cancelled", () => {
    cancelLinked(town.noah, vote);
    expect(bars()).toEqual([null, null]);
  });
});

const BELONGING: Partial<Record<ModeratedKind, () => string>> = {
  amendment: () => storeAmendment(town.anna, town.proposalId),
  contribution: () => say(town.anna, town.proposalId, "Bänke machen den Weg leichter."),
};

test.each(Object.keys(BELONGING))(
  "a text of the kind %s to a proposal in a vote is their own cause too",
  (name) => {
    const kind = name as ModeratedKind;
    const id = BELONGING[kind]?.() ?? "";
    const caseId = caseOf(town.noah, id, kind);
    expect(readCase(town.mia, caseId)?.bar).toBeNull();
    ownVote();
    expect(readCase(town.mia, caseId)?.bar).toBe("moderation_own_vote");
  },
);

test("other proposals and statements of the process are not their own cause", () => {
  ownVote();
  const other = storePublished(town, { title: "Ein Brunnen" });
  const [statement = ""] = storeOpenRound(town.staff, town.processId).statementIds;
  for (const caseId of [caseOf(town.noah, other), caseOf(town.noah, statement, "statement")]) {
    expect(readCase(town.mia, caseId)?.bar).toBeNull();
  }
});

test("a decision that waits for a second person can be agreed to when the first begins a vote", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  const removed = decideCase(town.mia, caseId, decision(town, { measure: "remove" }));
  if (!removed.ok) throw new Error(removed.problem.code);
  ownVote();
  expect(code(agreeToDecision(town.noah, removed.value.decisionId))).toBe("ok");
});
