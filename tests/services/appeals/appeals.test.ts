import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import {
  enterAppealCode,
  readDecisionByCode,
} from "#app/services/appeals/enter-appeal-code.server.ts";
import { issueAppealCode } from "#app/services/appeals/issue-appeal-code.server.ts";
import { listAppeals } from "#app/services/appeals/list-appeals.server.ts";
import { lodgeAppealByCode, lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import { listOwnDecisions, readOwnDecision } from "#app/services/appeals/own-decisions.server.ts";
import { readAppeal } from "#app/services/appeals/read-appeal.server.ts";
import { reinstatedNotes } from "#app/services/appeals/reinstated-notes.server.ts";
import { takeAppeal } from "#app/services/appeals/take-appeal.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { barToWriting } from "#app/services/moderation/may-write.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import {
  auditLog,
  moderationAppeals,
  moderationDecisions,
  proposalVersions,
} from "#db/schema/index.ts";
import { appealAgainst, decideAbout, withoutCode } from "#tests/support/appeals.ts";
import { staffActor } from "#tests/support/database.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

const OVERTURNED = { result: "overturned", reason: "Das war keine Beleidigung." } as const;
const GUESSER = { address: "192.0.2.1", device: null };

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function stub() {
  return hiddenStubs(town.staff.database, "proposal", [town.proposalId]).get(town.proposalId);
}

function note() {
  return reinstatedNotes(town.staff.database, "proposal", [town.proposalId]).get(town.proposalId);
}

function participantId(): string {
  const row = town.staff.database.select().from(moderationDecisions).get();
  return row?.participantId ?? "";
}

describe("the statement of reasons", () => {
  test("tells the author everything that Art. 17 lists, in their language where there is one", () => {
    const decisionId = decideAbout(town);
    const statement = readOwnDecision(town.anna, decisionId, "en");
    expect(statement).toMatchObject({
      measure: "hide",
      noticedBy: "own_initiative",
      facts: "Der zweite Absatz nennt eine Nachbarin dumm.",
      reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
      language: "de",
      rule: {
        ...{ set: 1, position: 1 },
        text: { text: "Nobody is threatened or insulted.", language: "en" },
      },
      since: town.staff.now,
      until: null,
      appealUntil: "2026-09-01",
      bar: null,
      appeal: null,
      text: { kind: "proposal", id: town.proposalId, title: "Zehn Bänke am Weg zum Bahnhof" },
    });
    expect(listOwnDecisions(town.anna, "de").map((each) => each.decisionId)).toEqual([decisionId]);
  });

  test("says until when a measure with an end lasts", () => {
    const statement = readOwnDecision(
      town.anna,
      decideAbout(town, { measure: "pause_author", days: 7 }),
      "de",
    );
    expect(statement?.until?.getTime()).toBe(town.staff.now.getTime() + 7 * 86_400_000);
  });

  test("is read by nobody else, and not before the second person agreed", () => {
    const decisionId = decideAbout(town);
    expect(readOwnDecision(town.bert, decisionId, "de")).toBeNull();
    expect(code(lodgeOwnAppeal(town.bert, decisionId, { language: "de", text: "x" }))).toBe(
      "decision_missing",
    );
    const caseId = caseOf(town.mia, town.proposalId);
    const proposed = decideCase(town.mia, caseId, decision(town, { measure: "remove" }));
    const waiting = proposed.ok ? proposed.value.decisionId : "";
    expect(readOwnDecision(town.anna, waiting, "de")).toBeNull();
    expect(code(issueAppealCode(town.mia, waiting))).toBe("decision_missing");
  });

  test("there is none where the text was left as it is", () => {
    const decisionId = decideAbout(town, { measure: "leave" });
    expect(listOwnDecisions(town.anna, "de")).toEqual([]);
    expect(readOwnDecision(town.anna, decisionId, "de")).toBeNull();
  });
});

describe("an appeal", () => {
  test("is taken once, and its words are sealed", () => {
    const decisionId = decideAbout(town);
    const appealId = appealAgainst(town.anna, decisionId);
    const second = lodgeOwnAppeal(town.anna, decisionId, { language: "de", text: "Noch einmal." });
    expect(code(second)).toBe("appeal_there_already");
    const rows = town.staff.database.select().from(moderationAppeals).all();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.envelope?.includes("beleidigt")).toBe(false);
    expect(readOwnDecision(town.anna, decisionId, "de")).toMatchObject({
      bar: "appeal_there_already",
      appeal: { id: appealId, text: "Ich habe niemanden beleidigt.", result: null },
    });
  });

  test.each([
    ["on the last day of six months", "2026-09-01T20:00:00Z", "ok"],
    ["on the day after", "2026-09-01T22:30:00Z", "appeal_too_late"],
  ])("%s is answered as the law says", (_when, moment, expected) => {
    const decisionId = decideAbout(town);
    const then = { ...town.anna, now: new Date(moment) };
    expect(code(lodgeOwnAppeal(then, decisionId, { language: "de", text: "Nein." }))).toBe(
      expected,
    );
  });

  test("comes by code from whoever has no code of their own, who follows it with the same", async () => {
    withoutCode(town);
    const decisionId = decideAbout(town);
    const issued = issueAppealCode(town.mia, decisionId);
    if (!issued.ok) throw new Error(issued.problem.code);
    expect(issueAppealCode(town.mia, decisionId)).toEqual(issued);
    const guesses = createCodeGuesses();
    const entered = await enterAppealCode(town.visitor, guesses, {
      typed: issued.value.toLowerCase().replaceAll("-", " "),
      guesser: GUESSER,
    });
    if (!entered.ok) throw new Error(entered.problem.code);
    expect(readDecisionByCode(town.visitor, entered.value, "de")?.decisionId).toBe(decisionId);
    const input = { language: "ar", text: "لم أسئ إلى أحد." } as const;
    const lodged = lodgeAppealByCode(town.visitor, entered.value, input);
    expect(code(lodged)).toBe("ok");
    expect(code(lodgeAppealByCode(town.visitor, entered.value, input))).toBe(
      "appeal_there_already",
    );
    expect(readDecisionByCode(town.visitor, entered.value, "ar")?.appeal).toMatchObject(input);
    const entry = town.staff.database
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "appeal_lodged"))
      .get();
    expect(entry).toMatchObject({ actorKind: "system", actorId: null });
  });

  test("does not come by a wrong code, nor by the cookie of another town or hour", async () => {
    withoutCode(town);
    const decisionId = decideAbout(town);
    const issued = issueAppealCode(town.mia, decisionId);
    if (!issued.ok) throw new Error(issued.problem.code);
    const guesses = createCodeGuesses();
    const enter = (typed: string) =>
      enterAppealCode(town.visitor, guesses, { typed, guesser: GUESSER });
    expect(code(await enter("7KQM-2XPA-93HX"))).toBe("code_mistyped");
    expect(code(await enter("2222-2222-2222"))).toBe("code_unknown");
    const entered = await enter(issued.value);
    const sealed = entered.ok ? entered.value : "";
    expect(readDecisionByCode(later(town.visitor, { minutes: 61 }), sealed, "de")).toBeNull();
    expect(readDecisionByCode(town.visitor, `B${sealed.slice(1)}`, "de")).toBeNull();
    for (let attempt = 0; attempt < 20; attempt += 1) await enter("2222-2222-2222");
    expect(code(await enter(issued.value))).toBe("too_many_codes");
  });
});

describe("an appeal is decided by another person", () => {
  test("both of the four eyes are refused, a third is not", () => {
    const decisionId = decideAbout(town, { measure: "remove" });
    const appealId = appealAgainst(town.anna, decisionId);
    for (const decider of [town.mia, town.noah]) {
      expect(code(decideAppeal(decider, appealId, OVERTURNED))).toBe("appeal_own_decision");
      expect(code(takeAppeal(decider, appealId, "take"))).toBe("appeal_own_decision");
      expect(readAppeal(decider, appealId, "de")?.bar).toBe("appeal_own_decision");
      expect(listAppeals(decider, "open")[0]?.bar).toBe("appeal_own_decision");
    }
    expect(code(decideAppeal(town.olga, appealId, OVERTURNED))).toBe("ok");
    expect(code(decideAppeal(town.olga, appealId, OVERTURNED))).toBe("appeal_decided");
  });

  test("the database refuses them as well", () => {
    const decisionId = decideAbout(town);
    const appealId = appealAgainst(town.anna, decisionId);
    const { database } = town.staff;
    const decided = { result: "upheld", reason: "x", decidedAt: town.staff.now } as const;
    const write = (decidedBy: string) => () =>
      database
        .update(moderationAppeals)
        .set({ ...decided, decidedBy })
        .where(eq(moderationAppeals.id, appealId))
        .run();
    expect(write(town.mia.actor.id)).toThrow("an appeal is decided by another person");
    expect(write(town.noah.actor.id)).not.toThrow();
    expect(write(town.olga.actor.id)).toThrow("a decided appeal is final");
    database.delete(moderationAppeals).run();
    const row = { id: "appeal", decisionId, language: "de", at: town.staff.now } as const;
    expect(() =>
      database
        .insert(moderationAppeals)
        .values({ ...row, ...decided, decidedBy: town.mia.actor.id })
        .run(),
    ).toThrow("an appeal is decided after it was made");
  });

  test("whoever typed the text in does not decide", () => {
    const decisionId = decideAbout(town);
    const appealId = appealAgainst(town.anna, decisionId);
    const { database } = town.staff;
    database.update(proposalVersions).set({ enteredBy: town.olga.actor.id }).run();
    expect(code(decideAppeal(town.olga, appealId, OVERTURNED))).toBe("moderation_own_text");
    expect(code(decideAppeal(town.noah, appealId, OVERTURNED))).toBe("ok");
  });

  test("nobody without the right of a moderator reads or decides any", () => {
    const appealId = appealAgainst(town.anna, decideAbout(town));
    for (const role of ["organiser", "auditor", "administrator"] as const) {
      const staff = { ...town.staff, actor: staffActor(town.staff.database, role) };
      expect(() => listAppeals(staff, "open")).toThrow("Not permitted");
      expect(() => readAppeal(staff, appealId, "de")).toThrow("Not permitted");
      expect(() => decideAppeal(staff, appealId, OVERTURNED)).toThrow("Not permitted");
    }
  });
});

describe("what comes of an appeal", () => {
  test.each(["hide", "remove"] as const)("a text that %s took is back with a note", (measure) => {
    const decisionId = decideAbout(town, { measure });
    expect(stub()).toMatchObject({ decisionId });
    const appealId = appealAgainst(town.anna, decisionId);
    const olga = later(town.olga, { days: 3 });
    expect(code(decideAppeal(olga, appealId, OVERTURNED))).toBe("ok");
    expect(stub()).toBeUndefined();
    expect(note()).toEqual({ decisionId, measure, from: town.staff.now, to: olga.now });
    expect(readOwnDecision(town.anna, decisionId, "de")).toMatchObject({
      liftedAt: olga.now,
      appeal: { result: "overturned", reason: OVERTURNED.reason, decidedAt: olga.now },
    });
  });

  test("upheld, everything stays as it was", () => {
    const decisionId = decideAbout(town);
    const appealId = appealAgainst(town.anna, decisionId);
    decideAppeal(town.noah, appealId, { result: "upheld", reason: "Doch." });
    expect(stub()).toMatchObject({ decisionId });
    expect(note()).toBeUndefined();
    expect(readOwnDecision(town.anna, decisionId, "de")?.liftedAt).toBeNull();
  });

  test.each([
    ["pause_author", 30, "author_paused"],
    ["exclude_author", null, "author_excluded"],
  ] as const)("%s ends", (measure, days, bar) => {
    const decisionId = decideAbout(town, { measure, days });
    const appealId = appealAgainst(town.anna, decisionId);
    const own = { participantId: participantId(), processId: town.processId };
    expect(barToWriting(town.staff.database, town.anna, own)?.code).toBe(bar);
    decideAppeal(town.olga, appealId, OVERTURNED);
    expect(barToWriting(town.staff.database, town.staff, own)).toBeNull();
  });

  test("a text stays hidden that another decision hides too", () => {
    const hidden = decideAbout(town);
    const removed = decideAbout(town, { measure: "remove" });
    const appealId = appealAgainst(town.anna, removed);
    decideAppeal(town.olga, appealId, OVERTURNED);
    expect(stub()).toMatchObject({ decisionId: hidden, measure: "hide" });
  });

  test("the list names age, assignment and result", () => {
    const appealId = appealAgainst(town.anna, decideAbout(town));
    const olga = later(town.olga, { days: 2 });
    expect(listAppeals(olga, "open")).toMatchObject([
      { id: appealId, days: 2, assignedTo: null, mine: false, bar: null, measure: "hide" },
    ]);
    expect(code(takeAppeal(olga, appealId, "take"))).toBe("ok");
    expect(listAppeals(olga, "open")).toMatchObject([{ mine: true }]);
    expect(code(takeAppeal(olga, appealId, "give_back"))).toBe("ok");
    decideAppeal(olga, appealId, OVERTURNED);
    expect(listAppeals(olga, "open")).toEqual([]);
    expect(listAppeals(olga, "decided")).toMatchObject([{ id: appealId, result: "overturned" }]);
    expect(code(takeAppeal(olga, appealId, "take"))).toBe("appeal_decided");
  });
});
