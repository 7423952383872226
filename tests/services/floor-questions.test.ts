import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { questionDebt, WAITING_QUESTIONS } from "#app/domain/floor/question-debt.ts";
import type { Language } from "#app/i18n/languages.ts";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { answerQuestion } from "#app/services/floor-questions/answer-question.server.ts";
import { askQuestion, enterQuestion } from "#app/services/floor-questions/ask-question.server.ts";
import { hideQuestion } from "#app/services/floor-questions/hide-question.server.ts";
import { mergeQuestion } from "#app/services/floor-questions/merge-question.server.ts";
import { promiseAnswer } from "#app/services/floor-questions/promise-answer.server.ts";
import { publishQuestion } from "#app/services/floor-questions/publish-question.server.ts";
import { readPublicQuestions } from "#app/services/floor-questions/read-public-questions.server.ts";
import { readQuestionDesk } from "#app/services/floor-questions/read-question-desk.server.ts";
import { separateQuestion } from "#app/services/floor-questions/separate-question.server.ts";
import { translateQuestion } from "#app/services/floor-questions/translate-question.server.ts";
import { agendaItemTexts, auditLog, floorQuestionTexts } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, TEST_NOW } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun, storeAnnouncedHall } from "#tests/support/floor.ts";

let evening: EveningBegun;
let desk: ServiceContext;
let townHallId: string;
let itemId: string;
let ruleId: string;

beforeEach(() => {
  const database = memoryDatabase();
  evening = eveningBegun(database);
  desk = serviceContext({ database });
  townHallId = evening.townHallId;
  itemId = evening.items.discussion;
  ruleId = evening.rules.no_threats_or_insults ?? "";
  database
    .insert(agendaItemTexts)
    .values({ itemId, language: "en", title: "Discussion", text: "" })
    .run();
});

function phone(): ServiceContext & { actor: { kind: "attendee"; id: string } } {
  return { ...desk, actor: { kind: "attendee", id: evening.checkIn() } };
}

function heard(text: string, language: Language = "de"): string {
  const entered = enterQuestion(desk, {
    townHallId,
    itemId,
    language,
    text,
    channel: "room",
    attendeeId: null,
  });
  if (!entered.ok) throw new Error(entered.problem.code);
  return entered.value;
}

function at(questionId: string) {
  return { townHallId, questionId };
}

function shown(reader: Language = "de") {
  const found = readPublicQuestions({ ...desk, actor: { kind: "visitor" } }, townHallId, reader);
  if (found === null) throw new Error("Nothing is shown.");
  return found;
}

describe("a question from a phone", () => {
  test("waits to be read before anyone sees it, and nobody learns who asked", () => {
    const asking = phone();
    const asked = askQuestion(asking, {
      townHallId,
      itemId,
      language: "ar",
      text: "  كم سيكلف\nالماء؟ ",
    });
    if (!asked.ok) throw new Error(asked.problem.code);
    expect([shown().open, shown().toRead]).toEqual([[], 1]);
    expect(publishQuestion(desk, at(asked.value)).ok).toBe(true);
    const [question] = shown("en").open;
    expect(question).toMatchObject({
      text: "كم سيكلف الماء؟",
      language: "ar",
      item: { text: "Discussion", language: "en" },
    });
    const seen = JSON.stringify([shown(), readQuestionDesk(desk, townHallId)]);
    expect(seen).not.toContain(asking.actor.id);
    const entry = desk.database
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "question_asked"))
      .get();
    expect(entry).toMatchObject({ actorKind: "attendee", objectId: townHallId });
  });

  test.each([
    ["without words", " \n ", "question_empty"],
    ["longer than a question is", "a".repeat(601), "question_too_long"],
  ])("is refused %s", (_what, text, code) => {
    const refused = askQuestion(phone(), { townHallId, itemId, language: "de", text });
    expect(refused).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    [
      "of somebody at another evening",
      "attendee_unknown",
      () => eveningBegun(memoryDatabase()).checkIn(),
    ],
    [
      "of somebody who was erased",
      "attendee_unknown",
      () => {
        const attendeeId = evening.checkIn();
        eraseAttendee(desk, { townHallId, attendeeId });
        return attendeeId;
      },
    ],
    [
      "of somebody who left",
      "not_in_room",
      () => {
        const attendeeId = evening.checkIn();
        evening.act({ kind: "leave", attendeeId });
        return attendeeId;
      },
    ],
    [
      "after the closing",
      "floor_closed",
      () => {
        const attendeeId = evening.checkIn();
        evening.act({ kind: "close" });
        return attendeeId;
      },
    ],
  ])("%s is refused: %s", (_whose, code, whose) => {
    const asking = { ...desk, actor: { kind: "attendee", id: whose() } as const };
    const refused = askQuestion(asking, { townHallId, itemId, language: "de", text: "Warum?" });
    expect(refused).toMatchObject({ ok: false, problem: { code } });
  });

  test("of a guest who may only listen is taken", () => {
    const id = evening.checkIn({ standing: "guest", district: "" });
    const asking = { ...desk, actor: { kind: "attendee", id } as const };
    const asked = askQuestion(asking, { townHallId, itemId, language: "en", text: "Why?" });
    expect(asked.ok).toBe(true);
  });

  test("has to wait while as many as may wait have not been read", () => {
    const asking = phone();
    const ask = (context: ServiceContext) =>
      askQuestion(context, { townHallId, itemId: null, language: "de", text: "Warum?" });
    const asked = Array.from({ length: WAITING_QUESTIONS }, () => ask(asking));
    expect(asked.every(({ ok }) => ok)).toBe(true);
    expect(ask(asking)).toMatchObject({ ok: false, problem: { code: "questions_waiting" } });
    expect(ask(phone()).ok).toBe(true);
    const [first] = asked;
    if (first?.ok) publishQuestion(desk, at(first.value));
    expect(ask(asking).ok).toBe(true);
  });
});

test("a question whose item has gone is asked all the same, without it", () => {
  const entered = enterQuestion(desk, {
    townHallId,
    itemId: randomUUID(),
    language: "de",
    text: "Warum?",
    channel: "paper",
    attendeeId: null,
  });
  expect(entered.ok).toBe(true);
  expect(readQuestionDesk(desk, townHallId)?.questions[0]).toMatchObject({
    item: null,
    channel: "paper",
  });
});

describe("a merged question", () => {
  test("is shown once with how often it was asked, and its own merged ones come along", () => {
    const [first, second, third] = [heard("Wasser?"), heard("Preis?"), heard("Kosten?")];
    for (const id of [first, second, third]) publishQuestion(desk, at(id));
    expect(mergeQuestion(desk, at(third), second).ok).toBe(true);
    expect(mergeQuestion(desk, at(second), first).ok).toBe(true);
    expect(shown().open.map(({ text, asked }) => [text, asked])).toEqual([["Wasser?", 3]]);
    expect(separateQuestion(desk, at(third)).ok).toBe(true);
    expect(shown().open.map(({ text, asked }) => [text, asked])).toEqual([
      ["Wasser?", 2],
      ["Kosten?", 1],
    ]);
  });

  test("stays public, and keeps who answers until when, in the one that stands for it", () => {
    const [own, unread, promised] = [heard("Preis?"), heard("Kosten?"), heard("Wann?")];
    publishQuestion(desk, at(own));
    publishQuestion(desk, at(promised));
    promiseAnswer(desk, at(promised), { owner: "Bauamt", dueOn: "2099-01-31" });
    mergeQuestion(desk, at(own), unread);
    expect(shown().open.map(({ text, asked }) => [text, asked])).toEqual([
      ["Kosten?", 2],
      ["Wann?", 1],
    ]);
    mergeQuestion(desk, at(promised), unread);
    expect(shown().open).toMatchObject([
      { text: "Kosten?", asked: 3, debt: "promised", owner: "Bauamt", dueOn: "2099-01-31" },
    ]);
  });

  test.each([
    ["into itself", "question_itself"],
    ["into one that is merged", "question_merged"],
    ["into one that was hidden", "question_hidden"],
    ["into one that there is not", "question_missing"],
    ["although it has its own answer", "question_answered"],
  ])("is refused %s", (_what, code) => {
    const [own, other, hidden, merged] = [heard("A?"), heard("B?"), heard("C?"), heard("D?")];
    mergeQuestion(desk, at(merged), other);
    hideQuestion(desk, at(hidden), { ruleId, reason: "beleidigt" });
    if (code === "question_answered") {
      answerQuestion(desk, at(own), { answer: "Ja.", answeredBy: "Amt" });
    }
    const into = {
      question_itself: own,
      question_merged: merged,
      question_hidden: hidden,
      question_missing: randomUUID(),
    };
    const target = into[code as keyof typeof into] ?? other;
    expect(mergeQuestion(desk, at(own), target)).toMatchObject({ ok: false, problem: { code } });
  });

  test("is changed where it is shown", () => {
    const [first, second] = [heard("Wasser?"), heard("Preis?")];
    mergeQuestion(desk, at(second), first);
    const refusals = [
      answerQuestion(desk, at(second), { answer: "Ja.", answeredBy: "Amt" }),
      promiseAnswer(desk, at(second), { owner: "Amt", dueOn: "2026-04-01" }),
      publishQuestion(desk, at(second)),
      hideQuestion(desk, at(second), { ruleId, reason: "beleidigt" }),
    ];
    for (const refused of refusals) {
      expect(refused).toMatchObject({ ok: false, problem: { code: "question_merged" } });
    }
  });
});

describe("what is owed to a question", () => {
  test("is public until it is answered: an owner and a day, and that the day is over", () => {
    const id = heard("Wann kommt der Bus?");
    publishQuestion(desk, at(id));
    expect(shown().open[0]?.debt).toBe("unpromised");
    const promise = { owner: "Bauamt", dueOn: "2026-03-15" };
    expect(promiseAnswer(desk, at(id), promise).ok).toBe(true);
    expect(shown().open[0]).toMatchObject({ ...promise, debt: "promised" });
    const later = { ...desk, now: new Date("2026-03-16T08:00:00Z") };
    const overdue = readPublicQuestions(later, townHallId, "de");
    expect(overdue?.open[0]).toMatchObject({ debt: "overdue", owner: "Bauamt" });
    expect(readQuestionDesk(later, townHallId)?.questions[0]?.debt).toBe("overdue");
    answerQuestion(later, at(id), { answer: "Ab Mai.", answeredBy: "Bauamt" });
    const answered = readPublicQuestions(later, townHallId, "de");
    expect(answered?.open).toEqual([]);
    expect(answered?.answered[0]).toMatchObject({
      answer: { text: "Ab Mai.", language: "de" },
      owner: "Bauamt",
    });
  });

  test.each([
    ["received", null, "to_read"],
    ["open", null, "unpromised"],
    ["promised", "2026-03-01", "promised"],
    ["promised", "2026-02-28", "overdue"],
    ["answered", null, "settled"],
    ["hidden", null, "settled"],
  ] as const)("of a question that is %s until %s: %s", (status, dueOn, debt) => {
    expect(questionDebt({ status, dueOn }, "2026-03-01")).toBe(debt);
  });

  test("cannot be promised for a day that is over", () => {
    const id = heard("Wann?");
    expect(promiseAnswer(desk, at(id), { owner: "Amt", dueOn: "2026-02-28" })).toMatchObject({
      problem: { code: "day_past" },
    });
  });

  test("keeps the date of the first answer when it is corrected", () => {
    const id = heard("Wann?");
    answerQuestion(desk, at(id), { answer: "Im Mai.", answeredBy: "Amt" });
    const later = { ...desk, now: new Date("2026-04-01T08:00:00Z") };
    answerQuestion(later, at(id), { answer: "Im Juni.", answeredBy: "Amt" });
    expect(shown().answered[0]).toMatchObject({
      answer: { text: "Im Juni." },
      answeredAt: TEST_NOW,
    });
  });
});

describe("a question and its answer in other languages", () => {
  const words = { question: "", answer: "", seen: 0, basedOn: 0 };

  test("a question is read as it was asked, with the translation that there is", () => {
    const id = heard("كم سيكلف الماء؟", "ar");
    publishQuestion(desk, at(id));
    expect(shown("en").open[0]?.translation).toBeNull();
    translateQuestion(desk, at(id), "de", { ...words, question: "Was kostet das Wasser?" });
    const german = { text: "Was kostet das Wasser?", language: "de" };
    expect(shown("de").open[0]).toMatchObject({ text: "كم سيكلف الماء؟", translation: german });
    expect(shown("en").open[0]?.translation).toEqual(german);
    expect(shown("ar").open[0]?.translation).toBeNull();
  });

  test("an answer is German where nobody translated it, and outdated when the German one changed", () => {
    const id = heard("كم سيكلف الماء؟", "ar");
    answerQuestion(desk, at(id), { answer: "Zwei Euro.", answeredBy: "Wasserwerk" });
    expect(shown("ar").answered[0]?.answer).toMatchObject({ text: "Zwei Euro.", language: "de" });
    const arabic = { ...words, answer: "يوروان.", basedOn: 1 };
    expect(translateQuestion(desk, at(id), "ar", arabic).ok).toBe(true);
    const current = { text: "يوروان.", language: "ar", outdated: false };
    expect(shown("ar").answered[0]?.answer).toEqual(current);
    answerQuestion(desk, at(id), { answer: "Zwei Euro.", answeredBy: "Stadtwerke" });
    expect(shown("ar").answered[0]?.answer).toEqual(current);
    answerQuestion(desk, at(id), { answer: "Drei Euro.", answeredBy: "Stadtwerke" });
    expect(shown("ar").answered[0]?.answer).toEqual({ ...current, outdated: true });
    expect(shown("de").answered[0]?.answer).toMatchObject({ text: "Drei Euro.", outdated: false });
    const states = readQuestionDesk(desk, townHallId)?.questions[0]?.translations;
    expect(states).toEqual([
      { language: "de", state: "missing" },
      { language: "de-simple", state: "missing" },
      { language: "en", state: "missing" },
      { language: "ar", state: "outdated" },
    ]);
  });

  test("a translation from before the answer is incomplete, and an emptied one missing", () => {
    const id = heard("Was kostet das Wasser?");
    translateQuestion(desk, at(id), "en", { ...words, question: "What does water cost?" });
    answerQuestion(desk, at(id), { answer: "Zwei Euro.", answeredBy: "Wasserwerk" });
    const english = () =>
      readQuestionDesk(desk, townHallId)?.questions[0]?.translations.find(
        ({ language }) => language === "en",
      )?.state;
    expect(english()).toBe("incomplete");
    translateQuestion(desk, at(id), "en", { ...words, seen: 1, basedOn: 1 });
    expect(english()).toBe("missing");
  });

  test.each([
    ["somebody else translated it meanwhile", { seen: 7 }, "translation_changed_meanwhile"],
    ["the answer never had this revision", { basedOn: 3 }, "revision_unknown"],
  ])("nothing is stored when %s", (_why, change, code) => {
    const id = heard("Was kostet das Wasser?");
    const refused = translateQuestion(desk, at(id), "en", { ...words, question: "x", ...change });
    expect(refused).toMatchObject({ problem: { code } });
    expect(desk.database.select().from(floorQuestionTexts).all()).toEqual([]);
  });
});

describe("a question that breaks a rule", () => {
  test("is counted in public with its rule, without its words, and can be shown again", () => {
    const id = heard("Warum ist der Bürgermeister so dumm?");
    expect(hideQuestion(desk, at(id), { ruleId, reason: "Schmähung" }).ok).toBe(true);
    expect(shown().hidden).toEqual([
      {
        rule: { text: "Drohungen und Beleidigungen werden nicht geduldet.", language: "de" },
        count: 1,
      },
    ]);
    expect(JSON.stringify(shown())).not.toMatch(/dumm|Schmähung/);
    expect(answerQuestion(desk, at(id), { answer: "Nein.", answeredBy: "Amt" })).toMatchObject({
      problem: { code: "question_hidden" },
    });
    publishQuestion(desk, at(id));
    expect([shown().hidden, shown().open.length]).toEqual([[], 1]);
  });

  test("names a rule of this evening", () => {
    const refused = hideQuestion(desk, at(heard("A?")), { ruleId: randomUUID(), reason: "x" });
    expect(refused).toMatchObject({ problem: { code: "rule_missing" } });
  });
});

test("the questions of an evening that was not announced are not public", () => {
  const draft = storeAnnouncedHall(desk.database, { announced: false });
  expect(readPublicQuestions(desk, draft.townHallId, "de")).toBeNull();
});
