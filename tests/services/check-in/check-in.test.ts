import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newOneTimeCode } from "#app/domain/one-time-code.ts";
import {
  ATTENDEE_COOKIE,
  ATTENDEE_SECONDS,
  attendeeOfCookies,
} from "#app/services/check-in/attendee-access.server.ts";
import { changeAttendee } from "#app/services/check-in/change-attendee.server.ts";
import { type CheckIn, checkInPerson } from "#app/services/check-in/check-in-person.server.ts";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import { giveSlip } from "#app/services/check-in/give-slip.server.ts";
import { listSlips } from "#app/services/check-in/list-slips.server.ts";
import { readCheckInDesk } from "#app/services/check-in/read-check-in-desk.server.ts";
import { recogniseCode } from "#app/services/check-in/recognise-code.server.ts";
import { signInAttendee } from "#app/services/check-in/sign-in-attendee.server.ts";
import { undoCheckIn } from "#app/services/check-in/undo-check-in.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { readFloorNotes } from "#app/services/floor/floor-note.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { createCodeGuesses } from "#app/services/replies/guess-limiter.server.ts";
import { attendees, townHallPeople } from "#db/schema/index.ts";
import {
  memoryDatabase,
  serviceContext,
  staffActor,
  TEST_KEYRING,
} from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun, storeAnnouncedHall } from "#tests/support/floor.ts";
import { replyTown } from "#tests/support/replies.ts";

let evening: EveningBegun;
let desk: ServiceContext;

beforeEach(() => {
  const database = memoryDatabase();
  evening = eveningBegun(database);
  desk = serviceContext({ database, actor: staffActor(database, "organiser") });
});

type Told = Partial<CheckIn["content"]>;

function letIn(told: Told = {}, rest: Partial<CheckIn> = {}) {
  const attendeeId = rest.attendeeId ?? randomUUID();
  const result = checkInPerson(desk, {
    townHallId: evening.townHallId,
    attendeeId,
    guestId: null,
    slip: null,
    ...rest,
    content: {
      standing: "resident",
      name: "Samira Beispiel",
      district: "Ritterode",
      gender: null,
      mayBeNamed: false,
      description: "",
      ...told,
    },
  });
  return { attendeeId, result };
}

function read() {
  const found = readCheckInDesk(desk, evening.townHallId);
  if (found === null) throw new Error("There is no such evening.");
  return found;
}

function codeOf(number: number): string {
  const [slip] = listSlips(desk, evening.townHallId, { from: number, to: number });
  if (slip === undefined) throw new Error("There is no such slip.");
  return slip.code;
}

async function phone(code: string) {
  const visitor = { ...desk, actor: { kind: "visitor" } as const };
  const guesser = { address: "192.0.2.1", device: null };
  return signInAttendee(visitor, createCodeGuesses(), { typed: code, guesser });
}

function whoseCookie(sealed: string, now = desk.now) {
  return attendeeOfCookies({ ...desk, now }, `language=ar; ${ATTENDEE_COOKIE}=${sealed}`);
}

describe("whoever comes in", () => {
  test.each<[string, Told, string | null]>([
    ["a resident with name and district may speak", {}, null],
    ["a resident without a name listens", { name: "" }, "name_not_given"],
    ["a resident without a district listens", { district: "" }, "district_not_given"],
    ["a guest listens", { standing: "guest", district: "" }, "guest_without_invitation"],
  ])("%s", (_title, told, bar) => {
    const { attendeeId, result } = letIn(told);
    expect(result.ok).toBe(true);
    expect(read().attendees.find(({ id }) => id === attendeeId)).toMatchObject({
      present: true,
      bar,
    });
  });

  test("as an invited guest is named as announced, and may speak", () => {
    const { database } = desk;
    const { townHallId } = evening;
    database.insert(townHallPeople).values({ townHallId, task: "guest", name: "Dr. Birke" }).run();
    const [guest] = read().guests;
    letIn({ standing: "guest", name: "", district: "" }, { guestId: guest?.id ?? "" });
    expect(read().attendees).toMatchObject([
      { content: { standing: "invited_guest", name: "Dr. Birke" }, bar: null },
    ]);
    expect(letIn({}, { guestId: randomUUID() }).result).toMatchObject({
      problem: { code: "guest_unknown" },
    });
  });

  test("is an invited guest by the announcement or by the chair, not by the door", () => {
    const told = { standing: "invited_guest", name: "Fremd", district: "" } as const;
    expect(letIn(told).result).toMatchObject({ problem: { code: "guest_unknown" } });
    const { attendeeId } = letIn({ ...told, standing: "guest" });
    const place = { townHallId: evening.townHallId, attendeeId };
    const [guest] = read().attendees;
    if (guest === undefined) throw new Error("Nobody came.");
    const invited = { ...guest.content, standing: "invited_guest" } as const;
    expect(changeAttendee(desk, place, { content: invited, guestId: null })).toMatchObject({
      problem: { code: "guest_not_invited" },
    });
    expect(read().attendees[0]?.bar).toBe("guest_without_invitation");
    evening.act({ kind: "invite_guest", attendeeId }, { reason: "Kennt die Zahlen." });
    const named = { content: { ...invited, name: "Ute Fremd" }, guestId: null };
    expect(changeAttendee(desk, place, named).ok).toBe(true);
    expect(read().attendees[0]).toMatchObject({ bar: null, content: { name: "Ute Fremd" } });
  });

  test("as a guest who turns out to be on the list of the announcement may speak", () => {
    const { database } = desk;
    const { townHallId } = evening;
    database.insert(townHallPeople).values({ townHallId, task: "guest", name: "Dr. Birke" }).run();
    const [guest] = read().guests;
    const { attendeeId } = letIn({ standing: "guest", name: "", district: "" });
    const [person] = read().attendees;
    if (person === undefined || guest === undefined) throw new Error("Nobody came.");
    const change = { content: person.content, guestId: guest.id };
    expect(changeAttendee(desk, { townHallId, attendeeId }, change).ok).toBe(true);
    expect(read().attendees).toMatchObject([
      { content: { standing: "invited_guest", name: "Dr. Birke" }, bar: null },
    ]);
  });

  test("is counted by standing while in the room, and comes back as who they were", () => {
    const { attendeeId } = letIn();
    letIn({ standing: "guest", name: "", district: "" });
    expect(read().present).toEqual({ resident: 1, invited_guest: 0, guest: 1 });
    evening.act({ kind: "leave", attendeeId });
    expect(read().present).toEqual({ resident: 0, invited_guest: 0, guest: 1 });
    evening.act({ kind: "check_in", attendeeId });
    expect(read().present.resident).toBe(1);
  });

  test("is one person when the form is sent twice", () => {
    const { attendeeId } = letIn();
    expect(letIn({}, { attendeeId }).result.ok).toBe(true);
    expect(read().attendees).toHaveLength(1);
  });

  test("may come and go before the meeting is opened", () => {
    const { townHallId } = storeAnnouncedHall(desk.database);
    const { attendeeId, result } = letIn({}, { townHallId });
    expect(result.ok).toBe(true);
    const gone = actOnFloor(desk, townHallId, { kind: "leave", attendeeId }, { seenSequence: 0 });
    expect(gone.ok).toBe(true);
    expect(readCheckInDesk(desk, townHallId)).toMatchObject({
      phase: "before",
      attendees: [{ id: attendeeId, present: false }],
    });
  });

  test("after the closing is turned away, and nothing of them is kept", () => {
    evening.act({ kind: "close" });
    expect(letIn().result).toMatchObject({ ok: false, problem: { code: "floor_closed" } });
    expect(desk.database.select().from(attendees).all()).toEqual([]);
  });

  test("may speak once they gave their name", () => {
    const { attendeeId } = letIn({ name: "" });
    const [person] = read().attendees;
    if (person === undefined) throw new Error("Nobody came.");
    const place = { townHallId: evening.townHallId, attendeeId };
    const content = { ...person.content, name: "Omar Probe" };
    expect(changeAttendee(desk, place, { content, guestId: null }).ok).toBe(true);
    expect(read().attendees[0]).toMatchObject({ bar: null, content: { name: "Omar Probe" } });
  });
});

describe("a check-in that was a mistake", () => {
  const undo = (attendeeId: string) =>
    undoCheckIn(desk, { townHallId: evening.townHallId, attendeeId });

  test("is taken back without a trace in the totals, and the slip is free again", () => {
    const { attendeeId } = letIn({}, { slip: 1 });
    const before = readFloorState(desk.database, evening.townHallId).acted;
    expect(undo(attendeeId).ok).toBe(true);
    expect(read()).toMatchObject({ attendees: [], present: { resident: 0 }, nextSlip: 1 });
    const state = readFloorState(desk.database, evening.townHallId);
    expect([state.attendees.size, state.acted]).toEqual([0, before]);
    expect(desk.database.select().from(attendees).all()).toEqual([]);
    expect(undo(attendeeId)).toMatchObject({ problem: { code: "attendee_unknown" } });
  });

  test.each([
    ["asked for the floor", []],
    ["speaks", ["give_floor"]],
    ["has spoken", ["give_floor", "end_speech"]],
  ] as const)("is not taken back when the person %s", (_what, acts) => {
    const { attendeeId } = letIn();
    evening.act({ kind: "join", attendeeId, as: "speech", by: "chair" });
    for (const kind of acts) {
      evening.act(kind === "give_floor" ? { kind, entryId: null } : { kind });
    }
    expect(undo(attendeeId)).toMatchObject({ problem: { code: "already_took_part" } });
    expect(read().attendees).toHaveLength(1);
  });

  test("stands once the evening is closed", () => {
    const { attendeeId } = letIn();
    evening.act({ kind: "close" });
    expect(undo(attendeeId)).toMatchObject({ problem: { code: "floor_closed" } });
    expect(read().attendees).toHaveLength(1);
  });
});

test("each desk goes on with its own pile of slips", () => {
  for (const slip of [1, 2, 250]) letIn({}, { slip });
  const next = (last?: number) => readCheckInDesk(desk, evening.townHallId, last)?.nextSlip;
  expect([next(), next(2), next(250), next(500)]).toEqual([3, 3, 251, 3]);
});

describe("a slip", () => {
  test("has a code that opens nothing before somebody was given it", async () => {
    expect(await phone(codeOf(7))).toMatchObject({ problem: { code: "code_unknown" } });
    const { attendeeId } = letIn({}, { slip: 7 });
    const entered = await phone(codeOf(7).toLowerCase().replace("-", " "));
    if (!entered.ok) throw new Error(entered.problem.code);
    expect(entered.value.townHallId).toBe(evening.townHallId);
    expect(whoseCookie(entered.value.sealed)).toEqual({ kind: "attendee", id: attendeeId });
    expect(read()).toMatchObject({ nextSlip: 1, attendees: [{ slip: 7 }] });
  });

  test("is in the database as a keyed hash alone", () => {
    letIn({}, { slip: 7 });
    const [row] = desk.database.select().from(attendees).all();
    expect(row?.codeHash).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(row)).not.toContain(codeOf(7));
  });

  test.each([
    ["that somebody has", 7, "slip_taken"],
    ["with a number that was not printed", 501, "slip_unknown"],
  ])("%s is not given, and nobody is let in by it", (_what, slip, code) => {
    letIn({}, { slip: 7 });
    expect(letIn({}, { slip }).result).toMatchObject({ ok: false, problem: { code } });
    expect(read().attendees).toHaveLength(1);
  });

  test("that was lost is dead once there is another one, and so is the phone that used it", async () => {
    const { attendeeId } = letIn({}, { slip: 7 });
    const entered = await phone(codeOf(7));
    if (!entered.ok) throw new Error(entered.problem.code);
    giveSlip(desk, { townHallId: evening.townHallId, attendeeId }, 8);
    expect(whoseCookie(entered.value.sealed)).toEqual({ kind: "visitor" });
    expect((await phone(codeOf(7))).ok).toBe(false);
    expect((await phone(codeOf(8))).ok).toBe(true);
  });

  test("lets a phone in for the evening, not for the next day", async () => {
    letIn({}, { slip: 7 });
    const entered = await phone(codeOf(7));
    if (!entered.ok) throw new Error(entered.problem.code);
    const late = new Date(desk.now.getTime() + ATTENDEE_SECONDS * 1000 + 1);
    expect(whoseCookie(entered.value.sealed, late)).toEqual({ kind: "visitor" });
    expect(whoseCookie("forged")).toEqual({ kind: "visitor" });
  });

  test("that was mistyped says so, and guessing ends after twenty", async () => {
    expect(await phone("7KQM")).toMatchObject({ problem: { code: "code_mistyped" } });
    const guesses = createCodeGuesses();
    const guess = () =>
      signInAttendee({ ...desk, actor: { kind: "visitor" } }, guesses, {
        typed: codeOf(9),
        guesser: { address: "192.0.2.1", device: null },
      });
    for (let times = 0; times < 20; times += 1) {
      expect(await guess()).toMatchObject({ problem: { code: "code_unknown" } });
    }
    expect(await guess()).toMatchObject({ problem: { code: "too_many_codes" } });
  });
});

describe("a code at the door", () => {
  test("of a slip says whose it is or that it is free, also as the address that a scanner reads", () => {
    const { attendeeId } = letIn({}, { slip: 7 });
    const look = (typed: string) => recogniseCode(desk, evening.townHallId, typed);
    expect(look(codeOf(7))).toEqual({ ok: true, value: { kind: "attendee", attendeeId } });
    expect(look(`https://town.example/h/${codeOf(8)}`)).toEqual({
      ok: true,
      value: { kind: "slip", number: 8 },
    });
  });

  test("from a letter says that it is known, and nothing about the person", () => {
    const town = replyTown({ context: desk });
    const [invitation] = town.invitations;
    const found = recogniseCode(desk, evening.townHallId, invitation?.code ?? "");
    expect(found).toEqual({ ok: true, value: { kind: "letter" } });
  });

  test.each([
    ["mistyped", "7KQM-2XPA-93H", "code_mistyped"],
    ["unknown", newOneTimeCode((n) => n - 1), "code_unknown"],
  ])("that is %s says so", (_what, typed, code) => {
    expect(recogniseCode(desk, evening.townHallId, typed)).toMatchObject({ problem: { code } });
  });
});

describe("whoever is erased", () => {
  test("leaves no data, no slip and no note; what happened stays", async () => {
    const { attendeeId } = letIn({}, { slip: 7 });
    const entered = await phone(codeOf(7));
    const ruleId = evening.rules.no_threats_or_insults ?? "";
    evening.act(
      { kind: "sanction", attendeeId, ruleId, step: "floor_withdrawn", imposedBy: "chair" },
      { happened: "Hat gedroht." },
    );
    const other = letIn();
    evening.act(
      {
        kind: "sanction",
        attendeeId: other.attendeeId,
        ruleId,
        step: "floor_withdrawn",
        imposedBy: "chair",
      },
      { happened: "Hat beleidigt." },
    );
    const before = evening.state.sanctions;
    expect(eraseAttendee(desk, { townHallId: evening.townHallId, attendeeId }).ok).toBe(true);
    const own = eq(attendees.id, attendeeId);
    expect(desk.database.select().from(attendees).where(own).get()).toMatchObject({
      codeHash: null,
      envelope: null,
    });
    expect(entered.ok && whoseCookie(entered.value.sealed)).toEqual({ kind: "visitor" });
    expect(evening.state.sanctions).toEqual(before);
    expect(evening.state.attendees.get(attendeeId)?.present).toBe(false);
    const notes = [...readFloorNotes(desk.database, TEST_KEYRING, evening.townHallId).values()];
    expect(notes.map(({ happened }) => happened)).toEqual(["Hat beleidigt."]);
    expect(eraseAttendee(desk, { townHallId: evening.townHallId, attendeeId })).toMatchObject({
      problem: { code: "attendee_unknown" },
    });
  });
});
