import { describe, expect, test } from "vitest";
import { spokenUntil } from "#app/domain/floor/floor-state.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import { firstSpeeches, speakingTimeBy } from "#app/domain/floor/speaking-time.ts";
import { discussion, Evening, refused, SETTINGS } from "#tests/support/written-evening.ts";

describe("who may speak", () => {
  test.each([
    ["a resident with name and district", "resident", true, true, null],
    ["a resident without a name", "resident", false, true, "name_not_given"],
    ["a resident without a district", "resident", true, false, "district_not_given"],
    ["an invited guest without a district", "invited_guest", true, false, null],
    ["a guest whom nobody invited", "guest", true, true, "guest_without_invitation"],
  ] as const)("%s", (_who, standing, hasName, hasDistrict, bar) => {
    const evening = discussion().do({
      kind: "check_in",
      attendee: { id: "a", standing, hasName, hasDistrict },
    });
    expect(barFor(evening.state, "a")).toBe(bar);
  });

  test("a guest cannot join until the chair invites them", () => {
    const evening = discussion().checkIn("guest", "guest");
    const join = {
      kind: "join",
      entryId: "1",
      attendeeId: "guest",
      as: "speech",
      by: "phone",
    } as const;
    expect(evening.try(join)).toEqual(
      refused("may_not_speak", { bar: "guest_without_invitation" }),
    );
    evening.do({ kind: "invite_guest", attendeeId: "guest" });
    expect(evening.try(join).ok).toBe(true);
  });

  test("whoever was never checked in or has left cannot join", () => {
    const evening = discussion().checkIn("a").do({ kind: "leave", attendeeId: "a" });
    const join = (attendeeId: string) =>
      evening.try({ kind: "join", entryId: "1", attendeeId, as: "speech", by: "chair" });
    expect(join("a")).toEqual(refused("may_not_speak", { bar: "left" }));
    expect(join("stranger")).toEqual(refused("may_not_speak", { bar: "not_checked_in" }));
  });

  test("whoever comes back can join again", () => {
    const evening = discussion().checkIn("a").do({ kind: "leave", attendeeId: "a" }).checkIn("a");
    expect(evening.join("a").state.waiting).toHaveLength(1);
  });
});

describe("the speakers list", () => {
  const order = (evening: Evening) => speakersInOrder(evening.state).map(({ id }) => id);

  test("is by joining, with points of order and answers before", () => {
    const evening = discussion()
      .checkIn("a")
      .checkIn("b")
      .checkIn("c")
      .checkIn("expert", "invited_guest");
    evening.join("a").join("b").join("expert", "answer").join("c", "point_of_order");
    expect(order(evening)).toEqual(["c/point_of_order", "expert/answer", "a/speech", "b/speech"]);
  });

  test("lets first-time speakers pass where the item says so; a point of order is no speech", () => {
    const evening = discussion({ firstTimeSpeakersFirst: true });
    evening.checkIn("often").checkIn("order").checkIn("first");
    evening.join("often").next().join("order", "point_of_order").next();
    evening.do({ kind: "end_speech" }).join("often").join("order").join("first");
    expect(order(evening)).toEqual(["order/speech", "first/speech", "often/speech"]);
  });

  test("calls whoever has not spoken before a speaker who joins again while speaking", () => {
    const evening = discussion({ firstTimeSpeakersFirst: true }).checkIn("a").checkIn("b");
    evening
      .join("a")
      .next()
      .do({
        ...{ kind: "join", entryId: "a again", attendeeId: "a", as: "speech", by: "phone" },
      });
    evening.join("b").next();
    expect(evening.state.speech?.attendeeId).toBe("b");
    expect(order(evening)).toEqual(["a again"]);
  });

  test("takes for and against by turns where the item says so", () => {
    const evening = discussion({ alternate: true });
    for (const id of ["a", "b", "c", "d", "e"]) evening.checkIn(id);
    evening
      .join("a", "for")
      .join("b", "for")
      .join("c", "for")
      .join("d", "against")
      .join("e", "question");
    expect(order(evening)).toEqual(["a/for", "d/against", "b/for", "c/for", "e/question"]);
    evening.next();
    expect(order(evening)).toEqual(["d/against", "b/for", "c/for", "e/question"]);
  });

  test("has everyone once, and a point of order beside it", () => {
    const evening = discussion().checkIn("a").join("a").join("a", "point_of_order");
    const again = (as: "question" | "point_of_order") =>
      evening.try({ kind: "join", entryId: "x", attendeeId: "a", as, by: "phone" });
    expect(again("question")).toEqual(refused("already_on_list"));
    expect(again("point_of_order")).toEqual(refused("already_on_list"));
  });

  test("takes nobody but points of order once it is closed, until it is opened again", () => {
    const evening = discussion().checkIn("a").do({ kind: "set_list", open: false });
    const wish = {
      kind: "join",
      entryId: "1",
      attendeeId: "a",
      as: "speech",
      by: "phone",
    } as const;
    expect(evening.try(wish)).toEqual(refused("list_closed"));
    expect(evening.join("a", "point_of_order").state.waiting).toHaveLength(1);
    expect(evening.do({ kind: "set_list", open: true }).try(wish).ok).toBe(true);
  });
});

describe("giving the floor", () => {
  test("two who press next at once call one speaker", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b");
    const seen = evening.state.sequence;
    const next = { kind: "give_floor", entryId: null, reasonGiven: false } as const;
    expect(evening.try(next, seen).ok).toBe(true);
    expect(evening.try(next, seen)).toEqual(refused("floor_moved_on"));
    expect(evening.state.speech?.attendeeId).toBe("a");
    expect(evening.state.waiting.map(({ attendeeId }) => attendeeId)).toEqual(["b"]);
  });

  test("someone joining by phone does not keep the chair's next from working, nor the other way round", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a");
    const stale = evening.state.sequence;
    evening.checkIn("c").join("c");
    const next = { kind: "give_floor", entryId: null, reasonGiven: false } as const;
    expect(evening.try(next, stale).ok).toBe(true);
    const wish = {
      kind: "join",
      entryId: "1",
      attendeeId: "b",
      as: "speech",
      by: "phone",
    } as const;
    expect(evening.try(wish, stale).ok).toBe(true);
  });

  test.each([
    ["next", null],
    ["somebody on the list", "b/speech"],
  ])("calling %s cuts nobody off who still speaks, over the time or not", (_whom, entryId) => {
    const evening = discussion({ speakingSeconds: 1 }).checkIn("a").checkIn("b").join("a").next();
    evening.join("b").now += 20_000;
    const call = { kind: "give_floor", entryId, reasonGiven: false } as const;
    expect(evening.try(call)).toEqual(refused("somebody_speaks"));
    expect(evening.try({ ...call, endsSpeech: false })).toEqual(refused("somebody_speaks"));
    expect(evening.state.speech?.attendeeId).toBe("a");
    evening.do({ ...call, endsSpeech: true });
    expect(evening.state.speech?.attendeeId).toBe("b");
    expect(evening.state.past).toMatchObject([{ attendeeId: "a", how: "finished" }]);
  });

  test("calling someone out of turn needs a reason, and is on record", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b");
    const call = { kind: "give_floor", entryId: "b/speech" } as const;
    expect(evening.try({ ...call, reasonGiven: false })).toEqual(
      refused("out_of_turn_without_reason"),
    );
    evening.do({ ...call, reasonGiven: true });
    expect(evening.events.at(-1)).toMatchObject({ kind: "floor_given", outOfTurn: true });
  });

  test("next passes over whoever may not speak any more, and says why nobody can be called", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b");
    evening.add([{ kind: "left", attendeeId: "a" }]);
    evening.next();
    expect(evening.state.speech?.attendeeId).toBe("b");
    expect(evening.events.at(-1)).toMatchObject({ outOfTurn: false });
    const next = { kind: "give_floor", entryId: null, reasonGiven: false } as const;
    expect(evening.try(next)).toEqual(refused("may_not_speak", { bar: "left" }));
  });

  test("nobody is next on an empty list, nor without an item", () => {
    const next = { kind: "give_floor", entryId: null, reasonGiven: false } as const;
    expect(discussion().try(next)).toEqual(refused("list_empty"));
    expect(new Evening().do({ kind: "open" }).try(next)).toEqual(refused("no_item_running"));
  });
});

describe("the clock", () => {
  test("stands still while the speaker is interrupted, and never cuts them off", () => {
    const evening = discussion({ speakingSeconds: 1 }).checkIn("a").join("a").next();
    evening.now += 20_000;
    evening.do({ kind: "interrupt" });
    evening.now += 60_000;
    evening.do({ kind: "resume" });
    evening.now += 9_000;
    const { speech } = evening.state;
    if (speech === null) throw new Error("cut off");
    expect(spokenUntil(speech, evening.now)).toBe(30_000);
    expect(speech).toMatchObject({ allowed: 1000, interruptions: 1 });
  });

  test("is extended by a decision, within reason", () => {
    const evening = discussion().checkIn("a").join("a").next();
    evening.do({ kind: "extend_time", seconds: 60, why: "agreed", reasonGiven: false });
    expect(evening.state.speech?.allowed).toBe(180_000);
    for (const seconds of [0, -60, 100_000]) {
      expect(
        evening.try({ kind: "extend_time", seconds, why: "agreed", reasonGiven: false }),
      ).toEqual(refused("extension_out_of_range"));
    }
  });

  test("has another length for the speeches after the chair set it", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.do({ kind: "set_speaking_time", seconds: 60 });
    expect(evening.state.speech?.allowed).toBe(120_000);
    expect(evening.next().state.speech?.allowed).toBe(60_000);
    expect(evening.try({ kind: "set_speaking_time", seconds: 5 })).toEqual(
      refused("speaking_time_out_of_range"),
    );
  });

  test("is extended for another reason only when it is told", () => {
    const evening = discussion().checkIn("a").join("a").next();
    const extend = { kind: "extend_time", seconds: 60, why: "other" } as const;
    expect(evening.try({ ...extend, reasonGiven: false })).toEqual(
      refused("extension_without_reason"),
    );
    expect(evening.try({ ...extend, reasonGiven: true }).ok).toBe(true);
  });

  test("that is set back an hour turns nothing round", () => {
    const evening = discussion().checkIn("a").join("a").next();
    evening.now += 30_000;
    evening.do({ kind: "extend_time", seconds: 60, why: "agreed", reasonGiven: false });
    evening.now -= 3_600_000;
    evening.do({ kind: "end_speech" });
    const times = evening.events.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(evening.state.past[0]?.spoken).toBe(31_000);
  });
});

describe("items and the evening", () => {
  test("the next item ends the speech and empties the list", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(evening.state).toMatchObject({ speech: null, waiting: [], item: { id: "questions" } });
    expect(evening.events.filter(({ kind }) => kind === "speech_ended")).toMatchObject([
      { how: "item_ended" },
    ]);
  });

  test("nothing happens before it is opened but checking in, and nothing after it is closed", () => {
    const evening = new Evening().checkIn("a");
    expect(evening.try({ kind: "end_item" })).toEqual(refused("floor_not_open"));
    evening.do({ kind: "open" }).do({ kind: "close" });
    expect(evening.try({ kind: "open" })).toEqual(refused("floor_already_open"));
    expect(evening.try({ kind: "leave", attendeeId: "a" })).toEqual(refused("floor_closed"));
  });

  test("speaking time is told by group, without points of order and interruptions", () => {
    const evening = discussion().checkIn("a").checkIn("b").checkIn("c");
    evening.join("a").join("b").next();
    evening.now += 9_000;
    evening.next();
    evening.now += 19_000;
    evening
      .do({ kind: "end_speech" })
      .join("c", "point_of_order")
      .next()
      .do({ kind: "end_speech" });
    evening.join("a").next();
    evening.now += 5_000;
    const groupOf = (id: string) => (id === "c" ? "Walbeck" : "Kernstadt");
    const times = speakingTimeBy(evening.state, groupOf, evening.now);
    expect([...times]).toEqual([["Kernstadt", { speakers: 2, speeches: 3, spoken: 35_000 }]]);
    expect(firstSpeeches(evening.state)).toEqual({ speakers: 2, speeches: 2, spoken: 30_000 });
  });
});
