import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { enterAppealCode } from "#app/services/appeals/enter-appeal-code.server.ts";
import { issueAppealCode } from "#app/services/appeals/issue-appeal-code.server.ts";
import { lodgeAppealByCode, lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import { listOwnDecisions } from "#app/services/appeals/own-decisions.server.ts";
import { type DecisionInput, decideCase } from "#app/services/moderation/decide-case.server.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { readQueue } from "#app/services/moderation/read-queue.server.ts";
import { readReportForm } from "#app/services/moderation/read-report-form.server.ts";
import { readStubs } from "#app/services/moderation/read-stubs.server.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import {
  exportModerationReport,
  readModerationReport,
} from "#app/services/moderation-report/read-moderation-report.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { noticeToGroup } from "#app/services/rooms/notice-to-group.server.ts";
import { readPublicDocument } from "#app/services/rooms/read-public-document.server.ts";
import { readRoom } from "#app/services/rooms/read-room.server.ts";
import { saveDocument } from "#app/services/rooms/save-document.server.ts";
import { moderationCases, moderationDecisions } from "#db/schema/index.ts";
import {
  caseOf,
  decision,
  later,
  moderatedRoom,
  publishVersion,
} from "#tests/support/moderation.ts";
import { AS_ANNA, documentForm, storeDocument } from "#tests/support/rooms.ts";

let town: ReturnType<typeof moderatedRoom>;
beforeEach(() => {
  town = moderatedRoom();
});

const KIND = "room_document";
const OBJECTION = { language: "de", text: "Wir haben niemanden beleidigt." } as const;

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

/** Decides about the published document as the first moderator; returns the id of the decision. */
function decide(changes: Partial<DecisionInput> = {}): string {
  const caseId = caseOf(town.mia, town.documentId, KIND);
  const decided = decideCase(town.mia, caseId, decision(town, changes));
  if (!decided.ok) throw new Error(decided.problem.code);
  return decided.value.decisionId;
}

/** The group writes another version and has it published, a day later. */
function publishChanged(basedOn: number): void {
  const place = { roomId: town.roomId, documentId: town.documentId, basedOn };
  const title = `Fassung ${basedOn + 1}`;
  expect(saveDocument(town.anna, place, AS_ANNA, documentForm({ title })).ok).toBe(true);
  publishVersion({ ...town, staff: later(town.staff, { days: 1 }) }, town.documentId, basedOn + 1);
}

function stub() {
  return readStubs(town.visitor, KIND, [town.documentId], "de").get(town.documentId);
}

test("a published document is reported like any other text, and its case is in the queue", () => {
  const place = { kind: KIND, id: town.documentId };
  expect(readReportForm(town.visitor, place, "de")?.text).toMatchObject({
    title: "Wo Gehwege fehlen",
    address: `/documents/${town.documentId}`,
  });
  const report = { ruleId: town.ruleIds[0] ?? "", words: "", language: "de" } as const;
  expect(reportText(town.visitor, place, report, "198.51.100.1").ok).toBe(true);
  expect(readQueue(town.mia, { filter: "all", page: 1 }).cases).toMatchObject([
    { kind: KIND, title: "Wo Gehwege fehlen", reports: 1 },
  ]);
});

test("what a group keeps to itself is no text of moderators", () => {
  const draft = storeDocument(town, { title: "Entwurf" });
  const notes = storeDocument(town, { kind: "notes", title: "Notizen" });
  for (const id of [draft, notes]) {
    expect(readModeratedText(town.staff.database, KIND, id)).toBeNull();
    expect(code(openCase(town.mia, { kind: KIND, id }))).toBe("text_missing");
    expect(readReportForm(town.visitor, { kind: KIND, id }, "de")).toBeNull();
  }
  const place = { roomId: town.roomId, documentId: town.documentId, basedOn: 1 };
  saveDocument(town.anna, place, AS_ANNA, documentForm({ title: "Noch nicht öffentlich" }));
  const stored = readCase(town.mia, caseOf(town.mia, town.documentId, KIND));
  expect(stored?.text).toMatchObject({ title: "Wo Gehwege fehlen", version: 1 });
  expect(JSON.stringify(stored)).not.toContain("Noch nicht öffentlich");
});

test("a document is the group's: nobody of it is named, paused or excluded", () => {
  const caseId = caseOf(town.mia, town.documentId, KIND);
  expect(readCase(town.mia, caseId)).toMatchObject({
    authors: [],
    text: { group: { name: "Arbeitskreis Gehwege" } },
  });
  for (const measure of ["pause_author", "exclude_author"] as const) {
    const days = measure === "pause_author" ? 7 : null;
    const decided = decideCase(town.mia, caseId, decision(town, { measure, days }));
    expect(code(decided)).toBe("moderation_author_missing");
  }
  decide();
  const row = town.staff.database.select().from(moderationDecisions).get();
  expect(row).toMatchObject({ participantId: null, textVersion: 1 });
});

test("a hidden document has a stub, and its group reads what was decided and why", () => {
  expect(noticeToGroup(town.anna, town.documentId, "de")).toBeNull();
  const decisionId = decide();
  expect(stub()).toMatchObject({ measure: "hide", ruleText: { text: expect.any(String) } });
  expect(noticeToGroup(town.dora, town.documentId, "de")).toMatchObject({
    ...{ decisionId, measure: "hide", due: null },
    reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
  });
  const listed = readRoom(town.anna, town.roomId)?.documents;
  expect(listed?.find(({ id }) => id === town.documentId)?.hidden).toBe(true);
  publishChanged(1);
  expect(stub()?.decisionId).toBe(decisionId);
});

test("a removal of a document waits for a second person", () => {
  const decisionId = decide({ measure: "remove" });
  expect(stub()).toBeUndefined();
  expect(agreeToDecision(town.noah, decisionId).ok).toBe(true);
  expect(stub()?.measure).toBe("remove");
});

test("each member objects for the group with their own code, once; nobody else does", () => {
  const decisionId = decide();
  expect(listOwnDecisions(town.dora, "de")).toMatchObject([{ decisionId }]);
  expect(listOwnDecisions(town.clara, "de")).toEqual([]);
  expect(code(lodgeOwnAppeal(town.clara, decisionId, OBJECTION))).toBe("decision_missing");
  const lodged = lodgeOwnAppeal(town.dora, decisionId, OBJECTION);
  if (!lodged.ok) throw new Error(lodged.problem.code);
  expect(code(lodgeOwnAppeal(town.bert, decisionId, OBJECTION))).toBe("appeal_there_already");
  const overturned = { result: "overturned", reason: "Das ist keine Beleidigung." } as const;
  expect(code(decideAppeal(town.mia, lodged.value, overturned))).toBe("appeal_own_decision");
  expect(code(decideAppeal(later(town.noah, { days: 2 }), lodged.value, overturned))).toBe("ok");
  expect(stub()).toBeUndefined();
  expect(noticeToGroup(town.anna, town.documentId, "de")).toBeNull();
  expect(readPublicDocument(town.visitor, town.documentId)).toMatchObject({
    reinstated: { measure: "hide", from: town.mia.now },
    versions: [{ content: { title: "Wo Gehwege fehlen" } }],
  });
});

test("a group without a code among it objects with the one on the letter", async () => {
  const decisionId = decide();
  const issued = issueAppealCode(town.mia, decisionId);
  if (!issued.ok) throw new Error(issued.problem.code);
  const guesser = { address: "198.51.100.1", device: null };
  const typed = { typed: issued.value, guesser };
  const entered = await enterAppealCode(town.visitor, createCodeGuesses(), typed);
  if (!entered.ok) throw new Error(entered.problem.code);
  expect(code(lodgeAppealByCode(town.visitor, entered.value, OBJECTION))).toBe("ok");
});

test("a group that is asked to change a document does so by publishing another version", () => {
  const decisionId = decide({ measure: "ask_to_change", days: 5 });
  const caseId = caseOf(town.mia, town.documentId, KIND);
  expect(noticeToGroup(town.anna, town.documentId, "de")).toMatchObject({
    ...{ decisionId, measure: "ask_to_change" },
    due: later(town.mia, { days: 5 }).now,
  });
  const titles = () =>
    readPublicDocument(town.visitor, town.documentId)?.versions.map(({ content, objected }) => [
      content?.title ?? null,
      objected,
    ]);
  expect(titles()).toEqual([["Wo Gehwege fehlen", false]]);
  publishChanged(1);
  expect(titles()).toEqual([
    [null, true],
    ["Fassung 2", false],
  ]);
  expect(noticeToGroup(town.anna, town.documentId, "de")).toBeNull();
  const stored = readCase(later(town.mia, { days: 2 }), caseId);
  expect(stored).toMatchObject({ state: "changed", earlier: [{ number: 1 }] });
});

test("documents of groups are in the public report and its open data", () => {
  decide();
  expect(readModerationReport(town.visitor, town.processId, "de")).toMatchObject({ decisions: 1 });
  const rows = (exportModerationReport(town.visitor, town.processId) ?? "").split("\r\n");
  expect(rows[1]).toMatch(/^room_document,hide,/);
});

test("a hint opens the case of a document when it is published", () => {
  const id = storeDocument(town, { text: "KAUFT JETZT ALLE BEI UNS EIN, SOFORT UND OHNE WARTEN!" });
  const cases = () =>
    town.staff.database.select().from(moderationCases).where(eq(moderationCases.textId, id)).all();
  expect(cases()).toEqual([]);
  publishVersion(town, id, 1);
  expect(cases()).toMatchObject([{ textKind: KIND, noticedBy: "hint", hints: ["shouting"] }]);
});
