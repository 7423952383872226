import { beforeEach, describe, expect, test } from "vitest";
import { readAmendments } from "#app/services/amendments/read-amendments.server.ts";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { readPublicRound } from "#app/services/statements/read-public-round.server.ts";
import type { ModeratedKind } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { appealAgainst } from "#tests/support/appeals.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";
import { storeOpenRound } from "#tests/support/statements.ts";

type Town = ReturnType<typeof moderationTown>;

let town: Town;
beforeEach(() => {
  town = moderationTown();
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
});

/** What stands in the place of a text, and that it is back, as everybody reads it. */
interface Standing {
  readonly stub: string | undefined;
  readonly words: string | null | undefined;
  readonly reinstated: object | null | undefined;
}

/** A text of Bert, and how everybody reads it. */
const TEXTS: Partial<
  Record<ModeratedKind, (town: Town) => { readonly id: string; readonly read: () => Standing }>
> = {
  amendment: ({ bert, proposalId, visitor }) => {
    const id = storeAmendment(bert, proposalId);
    const read = () => {
      const amendments = readAmendments(visitor, proposalId)?.amendments ?? [];
      const own = amendments.find((amendment) => amendment.id === id);
      const { hidden, text, reinstated } = own ?? {};
      return { stub: hidden?.measure, words: text, reinstated };
    };
    return { id, read };
  },
  statement: ({ bert, staff, processId, visitor }) => {
    const { roundId } = storeOpenRound(staff, processId);
    const text = "Jede steht im Schatten einer großen Linde.";
    const added = addStatement(bert, roundId, { language: "de", text });
    if (!added.ok) throw new Error(added.problem.code);
    expect(decideStatement(staff, added.value, { verdict: "show" }).ok).toBe(true);
    const read = () => {
      const statements = readPublicRound(visitor, roundId, "de")?.statements ?? [];
      const own = statements.find((statement) => statement.id === added.value);
      const { stub, words, reinstated } = own ?? {};
      return { stub: stub?.measure, words: words?.shown.text ?? null, reinstated };
    };
    return { id: added.value, read };
  },
};

describe.each(Object.entries(TEXTS))("a text of the kind %s", (name, store) => {
  test("that was wrongly hidden comes back with a note, and the stub goes", () => {
    const words = "Jede steht im Schatten einer großen Linde.";
    const { id, read } = store(town);
    expect(read()).toEqual({ stub: undefined, words, reinstated: null });
    const caseId = caseOf(town.mia, id, name as ModeratedKind);
    const decided = decideCase(town.mia, caseId, decision(town));
    if (!decided.ok) throw new Error(decided.problem.code);
    expect(read()).toEqual({ stub: "hide", words: null, reinstated: null });
    const appealId = appealAgainst(town.bert, decided.value.decisionId);
    const after = later(town.noah, { days: 2 });
    const overturned = { result: "overturned", reason: "Das ist keine Beleidigung." } as const;
    expect(decideAppeal(after, appealId, overturned).ok).toBe(true);
    expect(read()).toMatchObject({
      words,
      stub: undefined,
      reinstated: { measure: "hide", from: town.mia.now, to: after.now },
    });
  });
});
