import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { approveMinutes } from "#app/services/minutes/approve-minutes.server.ts";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import { eraseRevision } from "#app/services/minutes/erase-revision.server.ts";
import { WHOLE_EVENING } from "#app/services/minutes/minutes-content.ts";
import { publishMinutes } from "#app/services/minutes/publish-minutes.server.ts";
import { previewMinutes, readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { readPublicMinutes } from "#app/services/minutes/read-public-minutes.server.ts";
import { savePassage } from "#app/services/minutes/save-passage.server.ts";
import { loadMinutes } from "#app/services/minutes/stored-minutes.server.ts";
import { withdrawNaming } from "#app/services/minutes/withdraw-naming.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { attendees, floorQuestions, minutesRevisions } from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { storeAnnouncedHall } from "#tests/support/floor.ts";
import {
  type EveningOver,
  eveningOver,
  publishAll,
  SPEAKERS,
  speak,
  write,
} from "#tests/support/minutes.ts";

let database: Database;
let evening: EveningOver;

beforeEach(() => {
  database = memoryDatabase();
  evening = eveningOver(database);
});

const visitor = () => serviceContext({ database, actor: { kind: "visitor" } });
const revision = () => loadMinutes(database, evening.townHallId)?.revision ?? 0;

function speakersIn(language: "de" | "en" = "en", number: number | null = null): string[] {
  const minutes = readPublicMinutes(visitor(), evening.townHallId, minutesReader(language), number);
  return (minutes?.shown?.document?.items ?? [])
    .flatMap(({ contributions }) => contributions)
    .map(({ speaker }) => speaker);
}

function storeQuestion(text: string, given: Partial<typeof floorQuestions.$inferInsert> = {}) {
  const { id } = database
    .insert(floorQuestions)
    .values({
      ...{ townHallId: evening.townHallId, language: "de", text, channel: "room" },
      ...{ status: "open", askedAt: TEST_NOW },
      ...given,
    })
    .returning()
    .get();
  return id;
}

describe("assembling", () => {
  test("waits until the evening has begun", () => {
    const { townHallId } = storeAnnouncedHall(database);
    const answer = assembleMinutes(evening.organiser, townHallId);
    expect(answer).toMatchObject({ ok: false, problem: { code: "nothing_happened" } });
    expect(readMinutes(evening.organiser, townHallId)).toMatchObject({ begun: false, draft: null });
  });

  test("states items, contributions and what was dropped", () => {
    assembleMinutes(evening.organiser, evening.townHallId);
    const { record } = loadMinutes(database, evening.townHallId)?.content ?? {};
    expect(
      record?.items.map(({ status, contributions }) => [status, contributions.length]),
    ).toEqual([
      ["held", 3],
      ["dropped", 0],
    ]);
    expect(record?.districts).toEqual(["Kernstadt"]);
  });

  test("takes over what happened since, and keeps what people wrote", () => {
    database = memoryDatabase();
    evening = eveningOver(database, { over: false });
    const { organiser, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Es ging um Zuzug.", "Der Rat berichtet im Juni.");
    speak(evening, evening.speakers.named);
    storeQuestion("Was kostet das Wasser?");
    evening.act({ kind: "close" });
    const draft = readMinutes(organiser, townHallId)?.draft;
    expect(draft?.changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["end", "contributions", "questions"]),
    );
    expect(assembleMinutes(organiser, townHallId)).toEqual({ ok: true, value: null });
    const after = readMinutes(organiser, townHallId)?.draft;
    expect(after?.changes).toEqual([]);
    const text = after?.passages.find(({ key }) => key === items.discussion)?.passage?.original;
    expect(text).toMatchObject({
      summary: "Es ging um Zuzug.",
      resolutions: "Der Rat berichtet im Juni.",
    });
    expect(assembleMinutes(organiser, townHallId)).toMatchObject({
      problem: { code: "minutes_up_to_date" },
    });
  });
});

describe("writing", () => {
  test("of two who write the same text at once the second loses nothing and overwrites nothing", () => {
    const { organiser, townHallId } = evening;
    assembleMinutes(organiser, townHallId);
    const place = { key: WHOLE_EVENING, language: "de" } as const;
    const versions = { seen: 0, basedOn: 0 };
    const first = { summary: "Ein ruhiger Abend.", resolutions: "" };
    const second = { summary: "Ein lebhafter Abend.", resolutions: "" };
    expect(savePassage(organiser, townHallId, place, first, versions).ok).toBe(true);
    expect(savePassage(organiser, townHallId, place, second, versions)).toMatchObject({
      problem: { code: "passage_changed_meanwhile" },
    });
    const stored = loadMinutes(database, townHallId)?.content.texts[WHOLE_EVENING]?.original;
    expect(stored?.summary).toBe("Ein ruhiger Abend.");
  });

  test("different texts at once disturbs nobody", () => {
    const { organiser, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Aussprache.");
    write(evening, items.questions, "Fragen.");
    expect(Object.keys(loadMinutes(database, townHallId)?.content.texts ?? {}).length).toBe(2);
  });

  test("in German makes translations outdated, which readers are told", () => {
    const { organiser, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Alt.");
    const place = { key: items.discussion, language: "en" } as const;
    const input = { summary: "Old.", resolutions: "" };
    savePassage(organiser, townHallId, place, input, { seen: 0, basedOn: 1 });
    expect(previewMinutes(organiser, townHallId, minutesReader("en"))?.document.outdated).toBe(
      false,
    );
    write(evening, items.discussion, "Neu.");
    const english = previewMinutes(organiser, townHallId, minutesReader("en"))?.document;
    expect([english?.outdated, english?.items[0]?.passages[0]?.text]).toEqual([
      true,
      { text: "Old.", language: "en" },
    ]);
    const arabic = previewMinutes(organiser, townHallId, minutesReader("ar"))?.document;
    expect(arabic?.items[0]?.passages[0]?.text).toEqual({ text: "Neu.", language: "de" });
  });

  test.each([
    ["an item that the minutes do not state", "no-such-item", "de"],
    ["a translation of nothing", WHOLE_EVENING, "en"],
  ] as const)("refuses %s", (_case, key, language) => {
    const { organiser, townHallId } = evening;
    assembleMinutes(organiser, townHallId);
    const input = { summary: "x", resolutions: "" };
    const answer = savePassage(organiser, townHallId, { key, language }, input, {
      ...{ seen: 0, basedOn: 1 },
    });
    expect(answer).toMatchObject({ problem: { code: "passage_missing" } });
  });
});

describe("approving", () => {
  test("holds for what was read, and ends with the next change", () => {
    const { organiser, chair, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    const read = revision();
    write(evening, items.discussion, "Neu.");
    expect(approveMinutes(chair, townHallId, read)).toMatchObject({
      problem: { code: "minutes_changed_meanwhile" },
    });
    expect(approveMinutes(chair, townHallId, revision()).ok).toBe(true);
    expect(loadMinutes(database, townHallId)?.approved).not.toBeNull();
    write(evening, items.discussion, "Noch neuer.");
    expect(loadMinutes(database, townHallId)?.approved).toBeNull();
    const publication = { revision: revision(), note: "", namesChecked: false };
    expect(publishMinutes(organiser, townHallId, publication)).toMatchObject({
      problem: { code: "minutes_not_approved" },
    });
  });

  test("is the chair's whom the town hall names, and nobody else's", () => {
    database = memoryDatabase();
    const named = staffActor(database, "moderator");
    evening = eveningOver(database, { chairAccountId: named.id });
    assembleMinutes(evening.organiser, evening.townHallId);
    expect(approveMinutes(evening.chair, evening.townHallId, revision())).toMatchObject({
      problem: { code: "not_the_chair" },
    });
    const own = serviceContext({ database, actor: named });
    expect(approveMinutes(own, evening.townHallId, revision()).ok).toBe(true);
    expect(() => approveMinutes(evening.organiser, evening.townHallId, revision())).toThrow(
      Forbidden,
    );
  });

  test("waits for the end of the evening", () => {
    database = memoryDatabase();
    evening = eveningOver(database, { over: false });
    assembleMinutes(evening.organiser, evening.townHallId);
    expect(approveMinutes(evening.chair, evening.townHallId, revision())).toMatchObject({
      problem: { code: "evening_not_over" },
    });
  });
});

describe("publishing", () => {
  test("numbers revisions, asks for a reason from the second on, and keeps the first as it was", () => {
    const { organiser, chair, townHallId, items } = evening;
    expect(readPublicMinutes(visitor(), townHallId, minutesReader("de"))).toMatchObject({
      shown: null,
    });
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Es kamen 70 Menschen.");
    expect(publishAll(evening)).toBe(1);
    write(evening, items.discussion, "Es kamen 80 Menschen.");
    approveMinutes(chair, townHallId, revision());
    const publication = { revision: revision(), note: "", namesChecked: false };
    expect(publishMinutes(organiser, townHallId, publication)).toMatchObject({
      problem: { code: "correction_note_missing" },
    });
    const note = "Die Zahl war falsch.";
    expect(publishMinutes(organiser, townHallId, { ...publication, note })).toMatchObject({
      value: { number: 2 },
    });
    expect(publishMinutes(organiser, townHallId, { ...publication, note })).toMatchObject({
      problem: { code: "minutes_unchanged" },
    });
    const now = readPublicMinutes(visitor(), townHallId, minutesReader("de"));
    expect(now?.shown?.revision).toMatchObject({ number: 2, correctionNote: note });
    const words = now?.shown?.differences.flatMap(({ parts }) => parts);
    expect(words?.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
      "70",
      "80",
    ]);
    const first = readPublicMinutes(visitor(), townHallId, minutesReader("de"), 1);
    expect(first?.shown?.inForce).toBe(false);
    expect(first?.shown?.document?.items[0]?.passages[0]?.text.text).toBe("Es kamen 70 Menschen.");
    expect(readPublicMinutes(visitor(), townHallId, minutesReader("de"), 3)).toBeNull();
  });

  test("asks first when a text names somebody who was in the room", () => {
    const { organiser, chair, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Frau Einverstanden war dafür.");
    approveMinutes(chair, townHallId, revision());
    const publication = { revision: revision(), note: "", namesChecked: false };
    expect(readMinutes(organiser, townHallId)?.draft?.named).toEqual([items.discussion]);
    expect(publishMinutes(organiser, townHallId, publication)).toMatchObject({
      problem: { code: "names_in_texts" },
    });
    const checked = { ...publication, namesChecked: true };
    expect(publishMinutes(organiser, townHallId, checked).ok).toBe(true);
  });

  test("cannot be undone or rewritten in the database", () => {
    assembleMinutes(evening.organiser, evening.townHallId);
    publishAll(evening);
    const change = (values: Partial<typeof minutesRevisions.$inferInsert>) => () =>
      database.update(minutesRevisions).set(values).run();
    expect(change({ content: { version: 1 } })).toThrow("final");
    expect(change({ correctionNote: "x", content: { erased: true } })).toThrow("final");
    expect(() => database.delete(minutesRevisions).run()).toThrow("final");
  });
});

describe("people", () => {
  test("are named where they agreed; of others only a large district is told", () => {
    assembleMinutes(evening.organiser, evening.townHallId);
    publishAll(evening);
    expect(speakersIn()).toEqual([
      "Rosa Einverstanden, Kernstadt",
      "a resident, Kernstadt",
      "a resident",
    ]);
  });

  test("have no name in what is stored, neither as a draft nor published", () => {
    assembleMinutes(evening.organiser, evening.townHallId);
    publishAll(evening);
    const stored = JSON.stringify([
      loadMinutes(database, evening.townHallId)?.content,
      database.select().from(minutesRevisions).all(),
    ]);
    for (const { name } of Object.values(SPEAKERS)) expect(stored).not.toContain(name);
  });

  test("who withdraw disappear from every revision at once", () => {
    const { organiser, chair, townHallId, items, speakers } = evening;
    assembleMinutes(organiser, townHallId);
    publishAll(evening);
    write(evening, items.discussion, "Berichtigt.");
    publishAll(evening, "Ein Absatz fehlte.");
    expect(readMinutes(organiser, townHallId)?.namedPeople).toEqual([
      { attendeeId: speakers.named, name: SPEAKERS.named.name },
    ]);
    expect(withdrawNaming(chair, townHallId, speakers.named).ok).toBe(true);
    for (const number of [1, 2]) {
      expect(speakersIn("en", number)[0]).toBe("a resident, Kernstadt");
    }
    expect(readMinutes(organiser, townHallId)?.namedPeople).toEqual([]);
    const differences = readPublicMinutes(visitor(), townHallId, minutesReader("en"), 2)?.shown
      ?.differences;
    expect(JSON.stringify(differences)).not.toContain("Einverstanden");
  });

  test("who were erased are a resident in every revision, and the totals stay as they were", () => {
    const { organiser, townHallId, speakers } = evening;
    assembleMinutes(organiser, townHallId);
    publishAll(evening);
    const before = loadMinutes(database, townHallId)?.content.record.totals;
    database
      .update(attendees)
      .set({ envelope: null })
      .where(eq(attendees.id, speakers.named))
      .run();
    expect(speakersIn()[0]).toBe("a resident");
    assembleMinutes(organiser, townHallId);
    expect(loadMinutes(database, townHallId)?.content.record.totals).toEqual(before);
  });

  test("have a right to erasure of what a text says: of a superseded revision the text goes", () => {
    const { organiser, townHallId, items } = evening;
    assembleMinutes(organiser, townHallId);
    write(evening, items.discussion, "Die Bäckerin aus der Langen Straße weinte.");
    publishAll(evening);
    expect(eraseRevision(organiser, townHallId, 1)).toMatchObject({
      problem: { code: "revision_in_force" },
    });
    write(evening, items.discussion, "Es wurde persönlich.");
    publishAll(evening, "Ein Satz betraf eine Person.");
    expect(eraseRevision(organiser, townHallId, 1).ok).toBe(true);
    expect(JSON.stringify(database.select().from(minutesRevisions).all())).not.toContain(
      "Bäckerin",
    );
    const first = readPublicMinutes(visitor(), townHallId, minutesReader("de"), 1);
    expect(first?.shown).toMatchObject({ document: null, revision: { number: 1 } });
    const second = readPublicMinutes(visitor(), townHallId, minutesReader("de"), 2);
    expect(second?.shown?.differences).toEqual([]);
    expect(eraseRevision(organiser, townHallId, 1)).toMatchObject({
      problem: { code: "revision_missing" },
    });
  });
});

describe("questions in published minutes", () => {
  const questionsIn = (number: number | null = null) =>
    readPublicMinutes(visitor(), evening.townHallId, minutesReader("en"), number)?.shown?.document
      ?.questions;

  test.each([
    ["nobody has read", { status: "received" }],
    ["has neither an answer nor an owner and a date", { status: "open" }],
  ] as const)("wait for a question that %s", (_what, given) => {
    const owed = storeQuestion("Wann fährt der letzte Bus?", given);
    storeQuestion("Wann fährt der Bus?", { ...given, mergedIntoId: owed });
    assembleMinutes(evening.organiser, evening.townHallId);
    expect(() => publishAll(evening)).toThrow("questions_owed");
    database
      .update(floorQuestions)
      .set({ status: "promised", owner: "Landkreis", dueOn: "2026-04-01" })
      .where(eq(floorQuestions.id, owed))
      .run();
    publishAll(evening);
    expect(questionsIn()).toHaveLength(1);
  });

  test("show an answer that came since, and nothing of one that was hidden since", () => {
    const promised = storeQuestion("Was kostet das Wasser?", {
      ...{ status: "promised", owner: "Wasserverband", dueOn: "2026-04-01" },
    });
    const rude = storeQuestion("Wer ist schuld?", {
      ...{ status: "promised", owner: "Bauamt", dueOn: "2026-04-02" },
    });
    assembleMinutes(evening.organiser, evening.townHallId);
    publishAll(evening);
    expect(questionsIn()?.map(({ state }) => state)).toEqual([
      "The answer is outstanding. Responsible: Wasserverband, by 1 April 2026.",
      "The answer is outstanding. Responsible: Bauamt, by 2 April 2026.",
    ]);
    database
      .update(floorQuestions)
      .set({ status: "answered", answer: "12,8 % mehr.", answeredAt: TEST_NOW })
      .where(eq(floorQuestions.id, promised))
      .run();
    database
      .update(floorQuestions)
      .set({ status: "hidden" })
      .where(eq(floorQuestions.id, rude))
      .run();
    expect(questionsIn()).toMatchObject([
      { answer: { text: "12,8 % mehr." }, state: "answered after these minutes" },
    ]);
    expect(JSON.stringify(questionsIn(1))).not.toContain("schuld");
  });
});

test("only those who run the evening read a draft; nobody reads minutes of an evening that is not announced", () => {
  for (const actor of [staffActor(database, "auditor"), { kind: "visitor" } as const]) {
    const context = serviceContext({ database, actor });
    expect(() => readMinutes(context, evening.townHallId)).toThrow(Forbidden);
    expect(() => previewMinutes(context, evening.townHallId, minutesReader("de"))).toThrow(
      Forbidden,
    );
  }
  expect(readPublicMinutes(visitor(), "no-such-town-hall", minutesReader("de"))).toBeNull();
});
