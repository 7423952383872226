import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { openAttendee } from "#app/services/floor/attendee-envelope.server.ts";
import { onFloorNews } from "#app/services/floor/floor-news.ts";
import { readFloorNotes } from "#app/services/floor/floor-note.server.ts";
import { readFloorEvents, readFloorState } from "#app/services/floor/floor-store.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import { agendaItems, attendees, auditLog, floorEvents, townHalls } from "#db/schema/index.ts";
import {
  memoryDatabase,
  serviceContext,
  staffActor,
  TEST_KEYRING,
} from "#tests/support/database.ts";
import { eveningBegun, storeAnnouncedHall, storeAttendee } from "#tests/support/floor.ts";

const refused = (code: string, params: object = {}) => ({ ok: false, problem: { code, params } });

function audited(database: ReturnType<typeof memoryDatabase>) {
  return database
    .select({ action: auditLog.action, reasonCode: auditLog.reasonCode })
    .from(auditLog)
    .all();
}

describe("what happens on the floor", () => {
  test("is stored as events with who did it, and read as what is the case", () => {
    const evening = eveningBegun(memoryDatabase());
    evening.join(evening.checkIn());
    evening.act({ kind: "give_floor", entryId: null });
    const events = readFloorEvents(evening.database, evening.townHallId);
    expect(events.map(({ kind }) => kind)).toEqual([
      "opened",
      "item_begun",
      "checked_in",
      "joined",
      "floor_given",
    ]);
    const actor = evening.chair.actor;
    expect(new Set(events.map(({ actorId }) => actorId))).toEqual(
      new Set([actor.kind === "staff" ? actor.id : null]),
    );
    expect(evening.state.speech).toMatchObject({ allowed: 120_000 });
  });

  test("is the same whether it is folded at once or bit by bit", () => {
    const evening = eveningBegun(memoryDatabase());
    for (const _each of [1, 2, 3]) {
      evening.join(evening.checkIn());
      evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
    }
    const bitByBit = evening.state;
    evening.database.$client.prepare("begin").run();
    expect(readFloorState(evening.database, evening.townHallId)).toBe(bitByBit);
    evening.database.$client.prepare("rollback").run();
  });

  test("is forgotten with a transaction that fails", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = storeAttendee(evening.chair, evening.townHallId);
    const before = evening.state;
    expect(() =>
      evening.database.transaction(() => {
        evening.act({ kind: "check_in", attendeeId });
        expect(evening.state.attendees.has(attendeeId)).toBe(true);
        throw new Error("the check-in failed after all");
      }),
    ).toThrow("after all");
    expect(evening.state).toEqual(before);
  });

  test("is told to those who show the floor, refusals are not", () => {
    const evening = eveningBegun(memoryDatabase());
    const heard: string[] = [];
    const stop = onFloorNews(evening.database, (id) => heard.push(id));
    evening.checkIn();
    evening.tryAct({ kind: "end_speech" });
    stop();
    evening.checkIn();
    expect(heard).toEqual([evening.townHallId]);
  });

  test("can be neither changed nor taken back", () => {
    const { database } = eveningBegun(memoryDatabase());
    expect(() => database.delete(floorEvents).run()).toThrow("append-only");
    expect(() => database.update(floorEvents).set({ actorId: "x" }).run()).toThrow("append-only");
  });
});

describe("two chairs", () => {
  test("who press next at once call one speaker; the other learns that the floor moved on", () => {
    const evening = eveningBegun(memoryDatabase());
    const [first, second] = [evening.checkIn(), evening.checkIn()];
    evening.join(first);
    evening.join(second);
    const { sequence } = evening.state;
    const next = { kind: "give_floor", entryId: null } as const;
    expect(evening.tryAct(next, {}, sequence).ok).toBe(true);
    expect(evening.tryAct(next, {}, sequence)).toEqual(refused("floor_moved_on"));
    expect(evening.state.speech?.attendeeId).toBe(first);
  });
});

describe("an evening begins", () => {
  test.each([
    ["that was never announced", { announced: false }, null],
    ["that was cancelled", {}, new Date()],
  ])("not when it is one %s", (_which, options, cancelledAt) => {
    const database = memoryDatabase();
    const { townHallId } = storeAnnouncedHall(database, options);
    database.update(townHalls).set({ cancelledAt }).run();
    const chair = serviceContext({ database, actor: staffActor(database, "moderator") });
    const open = actOnFloor(chair, townHallId, { kind: "open" }, { seenSequence: 0 });
    expect(open).toEqual(refused("town_hall_not_published"));
  });

  test("and people can be checked in before", () => {
    const database = memoryDatabase();
    const { townHallId } = storeAnnouncedHall(database);
    const helper = serviceContext({ database });
    const attendeeId = storeAttendee(helper, townHallId);
    const come = { kind: "check_in", attendeeId } as const;
    expect(actOnFloor(helper, townHallId, come, { seenSequence: 0 }).ok).toBe(true);
  });
});

describe("an item", () => {
  test("that is removed while somebody speaks in it goes on; it is not begun again", () => {
    const evening = eveningBegun(memoryDatabase());
    evening.join(evening.checkIn());
    evening.act({ kind: "give_floor", entryId: null });
    const { discussion, questions } = evening.items;
    evening.database
      .update(agendaItems)
      .set({ removedAt: evening.chair.now })
      .where(eq(agendaItems.id, discussion))
      .run();
    evening.act({ kind: "extend_time", seconds: 60, why: "agreed" });
    expect(evening.state.speech?.allowed).toBe(180_000);
    evening.act({ kind: "end_speech" });
    evening.act({ kind: "begin_item", itemId: questions });
    expect(evening.state.past).toMatchObject([{ itemId: discussion, how: "finished" }]);
    const again = evening.tryAct({ kind: "begin_item", itemId: discussion });
    expect(again).toEqual(refused("item_missing"));
  });

  test("of another town hall is not begun", () => {
    const database = memoryDatabase();
    const evening = eveningBegun(database);
    const other = storeAnnouncedHall(database);
    const begin = evening.tryAct({ kind: "begin_item", itemId: other.items.questions });
    expect(begin).toEqual(refused("item_missing"));
  });
});

describe("a breach", () => {
  const breach = (evening: ReturnType<typeof eveningBegun>, attendeeId: string) => ({
    kind: "sanction" as const,
    attendeeId,
    ruleId: evening.rules.no_threats_or_insults ?? "",
    imposedBy: "chair" as const,
  });

  test("is recorded with words that only the key opens, and in the audit log without any", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = evening.checkIn();
    const happened = "Drohte dem Nachbarn mit dem Regenschirm.";
    const events = evening.act(
      { ...breach(evening, attendeeId), step: "floor_withdrawn" },
      { happened },
    );
    const sequence = events.find(({ kind }) => kind === "sanctioned")?.sequence ?? 0;
    const notes = readFloorNotes(evening.database, TEST_KEYRING, evening.townHallId);
    expect(notes.get(sequence)).toEqual({ happened, reason: "" });
    expect(JSON.stringify(evening.database.select().from(floorEvents).all())).not.toContain(
      "Regenschirm",
    );
    expect(audited(evening.database)).toContainEqual({
      action: "floor_sanction_imposed",
      reasonCode: "floor_withdrawn",
    });
  });

  test("without words is none, and the ladder is not skipped without a reason", () => {
    const evening = eveningBegun(memoryDatabase());
    const order = breach(evening, evening.checkIn());
    expect(evening.tryAct({ ...order, step: "floor_withdrawn" })).toEqual(
      refused("what_happened_missing"),
    );
    expect(evening.tryAct({ ...order, step: "reminder" }, { happened: "Drohte." })).toEqual(
      refused("step_without_reason", { suggested: "floor_withdrawn" }),
    );
  });

  test.each([
    ["the chair, to whom nobody delegated it", null, "chair", false],
    ["the chair with a written delegation", "2026-02-01", "chair", true],
    ["the holder", null, "house_right_holder", true],
  ] as const)("leads to house right by %s: %s", (_who, delegatedOn, imposedBy, possible) => {
    const evening = eveningBegun(memoryDatabase(), { delegatedOn });
    const attendeeId = evening.checkIn();
    const words = { happened: "Drohte.", reason: "Ging auf jemanden los." };
    const order = { ...breach(evening, attendeeId), imposedBy, step: "house_right" } as const;
    const outcome = evening.tryAct(order, words);
    expect(outcome.ok).toBe(possible);
    if (!possible) expect(outcome).toEqual(refused("may_not_impose", { step: "house_right" }));
    else expect(barFor(evening.state, attendeeId)).toBe("house_right");
  });

  test("by somebody who never checked in is remembered all the same", () => {
    const evening = eveningBegun(memoryDatabase());
    const description = "roter Anorak, dritte Reihe";
    const attendeeId = storeAttendee(evening.chair, evening.townHallId, {
      ...{ standing: "guest", name: "", description },
    });
    evening.act(
      { ...breach(evening, attendeeId), step: "floor_withdrawn" },
      { happened: "Drohte." },
    );
    expect(evening.state.attendees.get(attendeeId)).toMatchObject({ standing: "guest" });
  });

  test("is forgiven with a reason, by an event of its own", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = evening.checkIn();
    evening.act(
      { ...breach(evening, attendeeId), step: "floor_withdrawn" },
      { happened: "Drohte." },
    );
    const sanctionId = evening.state.sanctions[0]?.id ?? "";
    const lift = { kind: "lift_sanction", sanctionId } as const;
    expect(evening.tryAct(lift)).toEqual(refused("lifting_without_reason"));
    evening.act(lift, { reason: "War eine Verwechslung." });
    expect(barFor(evening.state, attendeeId)).toBeNull();
    const kinds = readFloorEvents(evening.database, evening.townHallId).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(["sanctioned", "sanction_lifted"]);
  });
});

describe("a guest", () => {
  test("speaks once it is recorded that they were invited, and by whom", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = evening.checkIn({ standing: "guest" });
    const join = { kind: "join", attendeeId, as: "speech", by: "chair" } as const;
    expect(evening.tryAct(join)).toEqual(
      refused("may_not_speak", { bar: "guest_without_invitation" }),
    );
    const invite = { kind: "invite_guest", attendeeId } as const;
    expect(evening.tryAct(invite)).toEqual(refused("invitation_without_reason"));
    evening.act(invite, { reason: "Vom Bürgermeister eingeladen, am 1. Februar." });
    expect(evening.tryAct(join).ok).toBe(true);
    const row = evening.database.select().from(attendees).where(eq(attendees.id, attendeeId)).get();
    expect(row && openAttendee(TEST_KEYRING, row)).toMatchObject({ standing: "invited_guest" });
    expect(audited(evening.database).map(({ action }) => action)).toContain("floor_guest_invited");
  });
});

describe("who may do what", () => {
  const asOf = (evening: ReturnType<typeof eveningBegun>, ...roles: ("organiser" | "auditor")[]) =>
    serviceContext({ database: evening.database, actor: staffActor(evening.database, ...roles) });

  test("a helper checks in and puts people onto the list, and does not run the floor", () => {
    const evening = eveningBegun(memoryDatabase());
    const helper = asOf(evening, "organiser");
    const attendeeId = storeAttendee(helper, evening.townHallId);
    const options = { seenSequence: evening.state.sequence };
    const help = (kind: "check_in" | "invite_guest") =>
      actOnFloor(helper, evening.townHallId, { kind, attendeeId }, options);
    expect(help("check_in").ok).toBe(true);
    expect(() => help("invite_guest")).toThrow(Forbidden);
    const join = { kind: "join", attendeeId, as: "speech", by: "volunteer" } as const;
    expect(actOnFloor(helper, evening.townHallId, join, options).ok).toBe(true);
  });

  test("an attendee acts for themselves alone, and always by phone", () => {
    const evening = eveningBegun(memoryDatabase());
    const [own, other] = [evening.checkIn(), evening.checkIn()];
    const entryId = evening.join(other);
    const self = serviceContext({
      database: evening.database,
      actor: { kind: "attendee", id: own },
      now: evening.chair.now,
    });
    const act = (what: Parameters<typeof actOnFloor>[2]) =>
      actOnFloor(self, evening.townHallId, what, { seenSequence: 0 });
    const join = { kind: "join", as: "speech", by: "paper" } as const;
    expect(act({ ...join, attendeeId: own })).toMatchObject({ value: [{ by: "phone" }] });
    expect(() => act({ ...join, attendeeId: other })).toThrow(Forbidden);
    expect(() => act({ kind: "remove_entry", entryId, why: "own_wish" })).toThrow(Forbidden);
    expect(() => act({ kind: "give_floor", entryId: null })).toThrow(Forbidden);
    const ownEntry = evening.state.waiting.find(({ attendeeId }) => attendeeId === own)?.id ?? "";
    expect(act({ kind: "remove_entry", entryId: ownEntry, why: "own_wish" }).ok).toBe(true);
  });

  test("an auditor changes nothing", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = evening.checkIn();
    const auditor = asOf(evening, "auditor");
    for (const kind of ["leave", "invite_guest"] as const) {
      expect(() =>
        actOnFloor(auditor, evening.townHallId, { kind, attendeeId }, { seenSequence: 99 }),
      ).toThrow(Forbidden);
    }
  });
});

test("somebody of another town hall is nobody here", () => {
  const database = memoryDatabase();
  const evening = eveningBegun(database);
  const other = storeAnnouncedHall(database);
  const attendeeId = storeAttendee(evening.chair, other.townHallId);
  expect(evening.tryAct({ kind: "check_in", attendeeId })).toEqual(refused("attendee_unknown"));
});
