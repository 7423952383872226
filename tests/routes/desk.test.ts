import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { townTime } from "#app/domain/town-clock.ts";
import { readFloorEvents, readFloorState } from "#app/services/floor/floor-store.server.ts";
import { attendees, floorQuestions } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";

let house: RouteHouse;
let evening: ReturnType<typeof phoneEvening>;
let desk: RouteVisitor;
let address: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  evening = phoneEvening({ database, keyring: TEST_KEYRING, actor, now: new Date() });
  desk = await house.staff("organiser");
  address = `/staff/town-halls/${evening.hall.id}`;
});

/** A time that has been, by the town's clock. */
const JUST_NOW = townTime(new Date(Date.now() - 60_000));

const PERSON = {
  intent: "check-in",
  standing: "resident",
  name: "Erdmuthe Beispiel",
  district: "Ritterode",
};

describe("the check-in", () => {
  test("lets somebody in without a trace of them in the address", async () => {
    const attendeeId = randomUUID();
    const answer = await desk.post(`${address}/check-in`, { ...PERSON, attendeeId, slip: "3" });
    const location = answer.headers.get("location");
    expect([answer.status, location]).toEqual([
      303,
      `${address}/check-in?in=${attendeeId}&slip=3#new`,
    ]);
    const page = await (await desk.get(location ?? "")).text();
    expect(page).toContain("May speak.");
    expect(page).toContain("Slip number 3.");
  });

  test("offers the next slip of the pile, gives none where none is wanted, and takes a mistake back", async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const given = { ...PERSON, attendeeId: first, slip: "250" };
    const after = (await desk.post(`${address}/check-in`, given)).headers.get("location") ?? "";
    expect(await (await desk.get(after)).text()).toMatch(/name="slip"[^>]*value="251"/);
    const without = { ...PERSON, intent: "check-in-without-slip", attendeeId: second, slip: "251" };
    const queue = await desk.post(after.replace("#new", ""), without);
    const there = queue.headers.get("location") ?? "";
    expect(there).toBe(`${address}/check-in?in=${second}&slip=250#new`);
    const page = await (await desk.get(there)).text();
    expect(page).toContain("Checked in: Erdmuthe Beispiel");
    expect(page).not.toContain("Slip number 251");
    const undo = { intent: "undo", attendeeId: first };
    const undone = (await desk.post(after.replace("#new", ""), undo)).headers.get("location") ?? "";
    const again = await (await desk.get(undone)).text();
    expect(again).toContain("The check-in is taken back");
    expect(again).toMatch(/name="slip"[^>]*value="250"/);
    const { attendees: known } = readFloorState(house.app.database, evening.hall.id);
    expect([...known.keys()]).toEqual([second]);
  });

  test("takes an announced guest by one choice", async () => {
    const attendeeId = randomUUID();
    const standing = `guest:${evening.hall.guestId}`;
    await desk.post(`${address}/check-in`, { intent: "check-in", attendeeId, standing });
    expect(readFloorState(house.app.database, evening.hall.id).attendees.get(attendeeId)).toEqual({
      id: attendeeId,
      standing: "invited_guest",
      hasName: true,
      hasDistrict: false,
      present: true,
      onPaper: false,
    });
  });

  test.each([
    ["nobody said who comes", { standing: "" }, "Please choose who is coming."],
    ["the slip is no number", { slip: "abc" }, "Please enter the number that is on the slip."],
    ["there is no such slip", { slip: "999" }, "There are slips with the numbers 1 to 500."],
    ["the name is endless", { name: "a".repeat(121) }, "These are too many characters."],
  ])("says what is wrong and keeps what was typed: %s", async (_what, change, sentence) => {
    const attendeeId = randomUUID();
    const answer = await desk.post(`${address}/check-in`, { ...PERSON, attendeeId, ...change });
    const page = await answer.text();
    expect([answer.status, page.includes(sentence)]).toEqual([422, true]);
    expect(page).toContain('value="Ritterode"');
    expect(house.app.database.select().from(attendees).all()).toEqual([]);
  });

  test("says of a letter's code that it is known, and not whose it is", async () => {
    const { database } = house.app;
    const actor = staffActor(database, "organiser");
    const context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
    const [invitation] = replyTown({ context }).invitations;
    const answer = await desk.post(`${address}/check-in`, {
      intent: "code",
      code: invitation?.code ?? "",
    });
    const page = await answer.text();
    expect([answer.status, page.includes("The code is right")]).toEqual([200, true]);
    expect(page).not.toContain(invitation?.id);
    expect(page).not.toContain(invitation?.code);
  });

  test("leads from somebody's slip to them", async () => {
    const { attendeeId, code } = evening.letIn();
    const answer = await desk.post(`${address}/check-in`, { intent: "code", code });
    expect(answer.headers.get("location")).toBe(`${address}/check-in/${attendeeId}`);
  });

  test("erases somebody, who is then not found any more", async () => {
    const { attendeeId } = evening.letIn();
    const own = `${address}/check-in/${attendeeId}`;
    const answer = await desk.post(own, { intent: "erase" });
    expect(answer.headers.get("location")).toBe(`${address}/check-in?erased`);
    expect((await desk.get(own)).status).toBe(404);
  });
});

test.each(["auditor", "administrator"] as const)(
  "an %s neither lets people in nor reads questions",
  async (role) => {
    const visitor = await house.staff(role);
    for (const page of ["check-in", "check-in/slips", "check-in/afterwards", "questions"]) {
      expect([page, (await visitor.get(`${address}/${page}`)).status]).toEqual([page, 403]);
    }
  },
);

describe("the questions", () => {
  test.each([
    ["an answer without words", { intent: "answer", answer: " ", answeredBy: "Amt" }],
    ["a promise without a day", { intent: "promise", owner: "Amt", dueOn: "" }],
    ["hiding without a reason", { intent: "hide", ruleId: "x", reason: "" }],
  ])("refuse %s and keep what was typed", async (_what, fields) => {
    await desk.post(`${address}/questions`, {
      intent: "enter",
      text: "Was kostet das Wasser?",
      language: "de",
      channel: "paper",
    });
    const question = house.app.database.select().from(floorQuestions).get();
    const questionId = question?.id ?? "";
    const answer = await desk.post(`${address}/questions`, { questionId, ...fields });
    const page = await answer.text();
    expect([answer.status, /Please (?:fill in this field|give a day)/.test(page)]).toEqual([
      422,
      true,
    ]);
    expect(house.app.database.select().from(floorQuestions).get()).toEqual(question);
  });

  test("are answered in German, and translated for those who read no German", async () => {
    const asked = { text: "Was kostet das Wasser?", language: "de", channel: "room" };
    await desk.post(`${address}/questions`, { intent: "enter", ...asked });
    const questionId = house.app.database.select().from(floorQuestions).get()?.id ?? "";
    const answer = { answer: "Zwei Euro.", answeredBy: "Stadtwerke" };
    await desk.post(`${address}/questions`, { intent: "answer", questionId, ...answer });
    const form = `${address}/questions/${questionId}/texts/en`;
    const shown = await (await desk.get(form)).text();
    expect(shown).toContain("Zwei Euro.");
    const basedOn = /name="basedOn"[^>]*value="(\d+)"/.exec(shown)?.[1] ?? "";
    const words = { question: "What does water cost?", answer: "Two euros." };
    const saved = await desk.post(form, { ...words, seen: "0", basedOn });
    expect([saved.status, saved.headers.get("location")]).toEqual([
      303,
      `${address}/questions?saved`,
    ]);
    const lost = await desk.post(form, { ...words, answer: "Three.", seen: "0", basedOn });
    expect(lost.status).toBe(409);
    const read = async (language: string) =>
      (
        await house.visitor().get(`/town-halls/${evening.hall.id}/questions?language=${language}`)
      ).text();
    expect(await read("en")).toContain("Two euros.");
    expect(await read("ar")).toMatch(/lang="de"[^>]*>[^<]*Zwei Euro/);
  });

  test("are listed as owed when the evening is closed", async () => {
    evening.begin();
    await desk.post(`${address}/questions`, {
      intent: "enter",
      text: "Was kostet das Wasser?",
      language: "de",
      channel: "room",
    });
    evening.act({ kind: "close" });
    const page = await (await desk.get(`${address}/questions`)).text();
    expect(page).toContain("1 question has neither an answer nor someone who answers by a day.");
    expect(page).toContain("The town hall is closed: settle for each who answers by when.");
  });
});

describe("entered afterwards", () => {
  test("a speech stands with its own time, marked as such, also when the evening is closed", async () => {
    const { attendeeId } = evening.letIn();
    evening.begin();
    evening.act({ kind: "close" });
    const fields = {
      intent: "speech",
      attendeeId,
      itemId: evening.hall.itemIds.discussion,
      as: "for",
      from: JUST_NOW,
      minutes: "0",
      seconds: "1",
    };
    const answer = await desk.post(`${address}/check-in/afterwards`, fields);
    expect(answer.headers.get("location")).toBe(`${address}/check-in/afterwards?saved`);
    const events = readFloorEvents(house.app.database, evening.hall.id);
    expect(events.at(-1)).toMatchObject({
      kind: "speech_entered",
      attendeeId,
      as: "for",
      spoken: 1000,
    });
    const page = await (await desk.get(`${address}/check-in/afterwards`)).text();
    expect(page).toContain("0 min 1 s");
  });

  test.each([
    ["an impossible time", { from: "25:00" }, "Please enter the time like 19:30."],
    ["too many minutes", { minutes: "900" }, "Please enter minutes from 0 to 240."],
    ["nobody", { attendeeId: "" }, "Please choose something."],
  ])("%s is refused with what to do", async (_what, change, sentence) => {
    const { attendeeId } = evening.letIn();
    evening.begin();
    const answer = await desk.post(`${address}/check-in/afterwards`, {
      intent: "speech",
      attendeeId,
      itemId: evening.hall.itemIds.discussion,
      as: "speech",
      from: JUST_NOW,
      minutes: "1",
      seconds: "0",
      ...change,
    });
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
  });

  const BREACH = {
    intent: "sanction",
    at: JUST_NOW,
    happened: "Fiel anderen dreimal ins Wort.",
    step: "reminder",
    imposedBy: "chair",
    reason: "",
  };

  test("a measure stands with rule, words, who imposed it and its own time, also in a closed evening", async () => {
    const { attendeeId } = evening.letIn();
    evening.begin();
    evening.act({ kind: "close" });
    const ruleId = evening.hall.ruleIds.at(-1) ?? "";
    const itemId = evening.hall.itemIds.discussion;
    const sheet = { ...BREACH, attendeeId, ruleId, itemId };
    const address = `/staff/town-halls/${evening.hall.id}/check-in/afterwards`;
    const skipped = await desk.post(address, { ...sheet, step: "call_to_order" });
    const answer = await skipped.text();
    expect(skipped.status).toBe(422);
    expect(answer).toContain("The ladder suggests: Reminder.");
    expect(answer).toContain(BREACH.happened);
    const done = await desk.post(address, sheet);
    expect(done.headers.get("location")).toBe(`${address}?saved`);
    const state = readFloorState(house.app.database, evening.hall.id);
    expect(state.sanctions).toMatchObject([
      { attendeeId, ruleId, step: "reminder", imposedBy: "chair", itemId, onPaper: true },
    ]);
    const page = await (await desk.get(address)).text();
    expect(page).toContain("Measures entered afterwards");
  });

  test.each([
    ["what happened is missing", { happened: " " }, "Please fill in this field."],
    ["an impossible time", { at: "7 o'clock" }, "Please enter the time like 19:30."],
    ["nobody imposed it", { imposedBy: "" }, "Please choose something."],
  ])("a measure is refused with what to do: %s", async (_what, change, sentence) => {
    const { attendeeId } = evening.letIn();
    evening.begin();
    const ruleId = evening.hall.ruleIds.at(-1) ?? "";
    const answer = await desk.post(`${address}/check-in/afterwards`, {
      ...{ ...BREACH, attendeeId, ruleId, itemId: evening.hall.itemIds.discussion },
      ...change,
    });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(sentence)]);
    expect(readFloorState(house.app.database, evening.hall.id).sanctions).toEqual([]);
  });

  test("a person from the sheet is marked where people are listed and on their own page", async () => {
    evening.begin();
    evening.letIn();
    const attendeeId = randomUUID();
    await desk.post(`${address}/check-in/afterwards`, { ...PERSON, intent: "person", attendeeId });
    const list = await (await desk.get(`${address}/check-in`)).text();
    expect(list.split(">entered afterwards<")).toHaveLength(2);
    const own = await (await desk.get(`${address}/check-in/${attendeeId}`)).text();
    expect(own).toContain("Entered afterwards from the sheet at the door.");
  });

  test("a person is let in while the evening is open, and not when it is closed", async () => {
    evening.begin();
    const fields = { ...PERSON, intent: "person" };
    const enter = (attendeeId: string) =>
      desk.post(`${address}/check-in/afterwards`, { ...fields, attendeeId });
    expect((await enter(randomUUID())).status).toBe(303);
    evening.act({ kind: "close" });
    const refused = await enter(randomUUID());
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("The chair can open it again."),
    ]);
  });
});

test("the blank sheets carry title, rules and rows of the evening", async () => {
  const page = await (await desk.get(`${address}/check-in/sheets?pages=2`)).text();
  expect(page.match(/class="blank-sheet"/g)).toHaveLength(8);
  expect(page).toContain("Sheet 2 of 2");
  expect(page).toContain("Aussprache");
});

describe("the hand microphone", () => {
  const microphone = () => `${address}/check-in/microphone`;

  test("puts somebody onto the list and takes them off, as a helper may", async () => {
    const { attendeeId } = evening.letIn();
    const before = await desk.post(microphone(), { intent: "join", attendeeId, as: "speech" });
    expect([before.status, (await before.text()).includes("has not been opened")]).toEqual([
      422,
      true,
    ]);
    evening.begin();
    const joined = await desk.post(microphone(), { intent: "join", attendeeId, as: "question" });
    expect(joined.status).toBe(303);
    const [event] = readFloorEvents(house.app.database, evening.hall.id).filter(
      ({ kind }) => kind === "joined",
    );
    expect(event).toMatchObject({ attendeeId, as: "question", by: "volunteer" });
    const twice = await desk.post(microphone(), { intent: "join", attendeeId, as: "speech" });
    expect(await twice.text()).toContain("on the speakers list already");
    const [entry] = readFloorState(house.app.database, evening.hall.id).waiting;
    const guest = evening.letIn({ standing: "guest", district: "" }).attendeeId;
    const barred = await desk.post(microphone(), {
      intent: "join",
      attendeeId: guest,
      as: "speech",
    });
    expect(await barred.text()).toContain("is not invited: listens");
    await desk.post(microphone(), { intent: "withdraw", entryId: entry?.id ?? "" });
    expect(readFloorState(house.app.database, evening.hall.id).waiting).toEqual([]);
  });
});
