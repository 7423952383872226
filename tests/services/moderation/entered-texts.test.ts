import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { agreeToDecision, refuseDecision } from "#app/services/moderation/second-opinion.server.ts";
import { saveDocument } from "#app/services/rooms/save-document.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { changeStatement } from "#app/services/statements/change-statement.server.ts";
import { openRound } from "#app/services/statements/open-round.server.ts";
import { type ModeratedKind, moderationDecisions } from "#db/schema/index.ts";
import { amendmentForm, storeAmendment } from "#tests/support/amendments.ts";
import { caseOf, decision, moderatedRoom, publishVersion } from "#tests/support/moderation.ts";
import { AS_TOWN, documentForm } from "#tests/support/rooms.ts";
import { storeOpenRound, storeRound } from "#tests/support/statements.ts";

type Town = ReturnType<typeof moderatedRoom>;

let town: Town;
beforeEach(() => {
  town = moderatedRoom();
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function value<Value>(result: { ok: true; value: Value } | { ok: false; problem: object }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The account of a moderator that organises too. */
function asOrganiser({ mia }: Town): ServiceContext {
  return { ...mia, actor: { ...mia.actor, roles: ["organiser", "moderator"] } } as ServiceContext;
}

const STATEMENT = { language: "de", text: "Die Stadt soll den Teich säubern." } as const;

/** Texts that somebody typed in as the first moderator of a town. */
const ENTERED: Partial<Record<ModeratedKind, (town: Town) => string>> = {
  amendment: (own) =>
    value(
      proposeAmendment(
        asOrganiser(own),
        own.proposalId,
        { as: "assisted", shownName: "Clara" },
        amendmentForm(),
      ),
    ),
  statement: (own) => {
    const { roundId } = storeOpenRound(own.staff, own.processId);
    return value(addStatement(asOrganiser(own), roundId, STATEMENT));
  },
  room_document: (own) => {
    const place = { roomId: own.roomId, documentId: own.documentId, basedOn: 1 };
    const title = "Für die Gruppe eingetragen";
    value(saveDocument(asOrganiser(own), place, AS_TOWN, documentForm({ title })));
    publishVersion(own, own.documentId, 2);
    return own.documentId;
  },
};

describe.each(Object.entries(ENTERED))("a text of the kind %s", (name, store) => {
  const kind = name as ModeratedKind;

  test("is not decided by the moderator who typed it in, alone or as the second", () => {
    const id = store(town);
    const caseId = caseOf(town.noah, id, kind);
    expect(readCase(town.mia, caseId)?.bar).toBe("moderation_own_text");
    expect(code(decideCase(town.mia, caseId, decision(town)))).toBe("moderation_own_text");
    const removal = decision(town, { measure: "remove" });
    const { decisionId } = value(decideCase(town.noah, caseId, removal));
    const asSecond = [
      agreeToDecision(town.mia, decisionId),
      refuseDecision(town.mia, decisionId, "Nein."),
    ];
    expect(asSecond.map(code)).toEqual([
      "moderation_second_involved",
      "moderation_second_involved",
    ]);
    expect(code(agreeToDecision(town.olga, decisionId))).toBe("ok");
  });

  test("is refused by the database to the moderator who typed it in", () => {
    const { database } = town.staff;
    const caseId = caseOf(town.noah, store(town), kind);
    const decideAs = (account: string) => () =>
      database
        .insert(moderationDecisions)
        .values({
          ...{ ...decision(town, { measure: "remove" }), participantId: null },
          ...{ id: randomUUID(), caseId, decidedBy: account, decidedAt: town.staff.now },
        })
        .run();
    const agreeAs = (account: string) => () =>
      database
        .update(moderationDecisions)
        .set({ secondBy: account, secondAt: town.staff.now })
        .where(eq(moderationDecisions.caseId, caseId))
        .run();
    expect(decideAs(town.mia.actor.id)).toThrow("nobody decides in their own cause");
    expect(decideAs(town.noah.actor.id)).not.toThrow();
    expect(agreeAs(town.mia.actor.id)).toThrow("nobody decides in their own cause");
    expect(agreeAs(town.olga.actor.id)).not.toThrow();
  });
});

test("what residents write themselves was typed in by nobody of the staff", () => {
  const amendment = caseOf(town.mia, storeAmendment(town.anna, town.proposalId), "amendment");
  expect(readCase(town.mia, amendment)).toMatchObject({ bar: null, text: { enteredBy: [] } });
});

test("whoever changes the words of a statement before it is shown has typed them in", () => {
  const { roundId, statementIds } = storeRound(town.staff, town.processId);
  const [id = ""] = statementIds;
  value(changeStatement(asOrganiser(town), id, STATEMENT));
  value(openRound(town.staff, roundId));
  const changed = caseOf(town.noah, id, "statement");
  const other = caseOf(town.noah, statementIds[1] ?? "", "statement");
  expect(readCase(town.mia, changed)?.bar).toBe("moderation_own_text");
  expect(readCase(town.mia, other)?.bar).toBeNull();
});
