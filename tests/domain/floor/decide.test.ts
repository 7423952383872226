import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, stamp } from "#app/domain/floor/decide.ts";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import {
  CONTRIBUTION_KINDS,
  type FloorEvent,
  type FloorEventBody,
  type ItemSettings,
  type Standing,
} from "#app/domain/floor/floor-events.ts";
import { type FloorState, floorAfter, spokenUntil } from "#app/domain/floor/floor-state.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { HETTSTEDT_RULES, SANCTION_STEPS } from "#app/domain/floor/rule-set.ts";
import { suggestedStep } from "#app/domain/floor/sanctions.ts";
import { speakersInOrder } from "#app/domain/floor/speakers-list.ts";
import { firstSpeeches, speakingTimeBy } from "#app/domain/floor/speaking-time.ts";

const SETTINGS: ItemSettings = {
  speakingSeconds: 120,
  pointOfOrderSeconds: 60,
  firstTimeSpeakersFirst: false,
  alternate: false,
};

/** An evening that is written down as it goes on: a second for each command. */
class Evening {
  readonly events: FloorEvent[] = [];
  now = 1_000_000;

  get state(): FloorState {
    return floorAfter(this.events);
  }

  /** What `decide` answers; what happens is added. */
  try(command: FloorCommand, seen = this.state.sequence) {
    this.now += 1000;
    const decision = decide(this.state, command, seen);
    if (decision.ok) this.add(decision.value);
    return decision;
  }

  do(command: FloorCommand): this {
    const decision = this.try(command);
    if (!decision.ok) throw new Error(decision.problem.code);
    return this;
  }

  add(bodies: readonly FloorEventBody[]) {
    this.events.push(...stamp(this.state, bodies, this.now));
  }

  checkIn(id: string, standing: Standing = "resident"): this {
    return this.do({
      kind: "check_in",
      attendee: { id, standing, hasName: true, hasDistrict: standing === "resident" },
    });
  }

  join(attendeeId: string, as: (typeof CONTRIBUTION_KINDS)[number] = "speech"): this {
    return this.do({ kind: "join", entryId: `${attendeeId}/${as}`, attendeeId, as, by: "phone" });
  }

  next(): this {
    return this.do({ kind: "give_floor", entryId: null, reasonGiven: false });
  }

  sanction(attendeeId: string, step: (typeof SANCTION_STEPS)[number], ruleIndex = 3) {
    const rule = HETTSTEDT_RULES[ruleIndex];
    if (rule === undefined) throw new Error("no such rule");
    return this.try({
      kind: "sanction",
      sanctionId: `${attendeeId} ${step}`,
      imposedBy: "chair",
      ...{ attendeeId, rule, step, offices: ["chair", "house_right_holder"], reasonGiven: false },
    });
  }
}

function discussion(settings: Partial<ItemSettings> = {}): Evening {
  const evening = new Evening().do({ kind: "open" });
  return evening.do({
    kind: "begin_item",
    itemId: "discussion",
    settings: { ...SETTINGS, ...settings },
  });
}

const refused = (code: string, params: object = {}) => ({ ok: false, problem: { code, params } });

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

describe("what is put right", () => {
  test("a floor given by mistake goes back to where the speaker stood", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.do({ kind: "return_floor" });
    expect(evening.state).toMatchObject({ speech: null, past: [] });
    expect(evening.state.waiting.map(({ attendeeId }) => attendeeId)).toEqual(["a", "b"]);
  });

  test("a speech ended by mistake goes on with the time it had", () => {
    const evening = discussion().checkIn("a").join("a").next();
    evening.now += 29_000;
    evening.do({ kind: "end_speech" });
    evening.now += 5_000;
    evening.do({ kind: "continue_speech", entryId: "a/speech" });
    evening.now += 10_000;
    const { speech, past } = evening.state;
    if (speech === null) throw new Error("nobody speaks");
    expect(past).toEqual([]);
    expect(spokenUntil(speech, evening.now)).toBe(40_000);
  });

  test("who was stopped by a point of order finishes after it", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").next();
    evening.join("b", "point_of_order").next().do({ kind: "end_speech" });
    evening.do({ kind: "continue_speech", entryId: "a/speech" });
    expect(evening.state.speech?.attendeeId).toBe("a");
    expect(evening.state.past.map(({ attendeeId }) => attendeeId)).toEqual(["b"]);
  });

  test("no speech goes on after another began, nor in the next item", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next().next();
    evening.do({ kind: "end_speech" });
    const goOn = (entryId: string) => evening.try({ kind: "continue_speech", entryId });
    expect(goOn("a/speech")).toEqual(refused("nothing_to_continue"));
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(goOn("b/speech")).toEqual(refused("nothing_to_continue"));
  });

  test("an evening that was closed by mistake is opened again", () => {
    const evening = discussion().do({ kind: "close" }).do({ kind: "reopen" });
    expect(evening.state.phase).toBe("open");
    expect(evening.try({ kind: "reopen" })).toEqual(refused("floor_not_closed"));
  });

  test("a name that is given later lets a resident speak", () => {
    const attendee = { id: "a", standing: "resident", hasName: false, hasDistrict: true } as const;
    const evening = discussion().do({ kind: "check_in", attendee });
    expect(barFor(evening.state, "a")).toBe("name_not_given");
    evening.do({ kind: "correct_attendee", attendee: { ...attendee, hasName: true } });
    expect(barFor(evening.state, "a")).toBeNull();
  });

  test("a speech on paper counts as one, with its own time, even when the evening is over", () => {
    const evening = discussion().checkIn("a").do({ kind: "close" });
    evening.do({
      kind: "speech_entered",
      entryId: "paper",
      ...{ attendeeId: "a", as: "speech", itemId: "discussion", startedAt: 500, spoken: 90_000 },
    });
    expect(evening.state.past).toMatchObject([
      { startedAt: 500, endedAt: 90_500, spoken: 90_000, how: "on_paper" },
    ]);
    expect(firstSpeeches(evening.state)).toEqual({ speakers: 1, speeches: 1, spoken: 90_000 });
  });
});

describe("sanctions", () => {
  test("reach somebody who never checked in, and are remembered", () => {
    const evening = discussion();
    expect(evening.sanction("heckler", "floor_withdrawn").ok).toBe(true);
    expect(barFor(evening.state, "heckler")).toBe("guest_without_invitation");
    const threats = HETTSTEDT_RULES[3];
    if (threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "heckler", threats)).toBe("house_right");
  });

  test("the ladder goes up with each breach, and no higher than the rule", () => {
    const evening = discussion().checkIn("a");
    const rule = HETTSTEDT_RULES.find(({ id }) => id === "let_speakers_finish");
    if (rule === undefined) throw new Error("no rule");
    const steps = SANCTION_STEPS.map(() => {
      const step = suggestedStep(evening.state, "a", rule);
      evening.sanction("a", step, HETTSTEDT_RULES.indexOf(rule));
      return step;
    });
    expect(steps).toEqual(["reminder", "call_to_order", "floor_withdrawn", "house_right"]);
    expect(suggestedStep(evening.state, "a", rule)).toBe("house_right");
  });

  test("threats start high; what was met under one rule counts under another", () => {
    const evening = discussion().checkIn("a");
    const [first, , , threats] = HETTSTEDT_RULES;
    if (first === undefined || threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "a", threats)).toBe("floor_withdrawn");
    evening.sanction("a", "floor_withdrawn");
    expect(suggestedStep(evening.state, "a", first)).toBe("floor_withdrawn");
    expect(suggestedStep(evening.state, "a", threats)).toBe("house_right");
  });

  test("a lifted sanction does not count", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    evening.do({ kind: "lift_sanction", sanctionId: "a floor_withdrawn" });
    expect(barFor(evening.state, "a")).toBeNull();
    const threats = HETTSTEDT_RULES[3];
    if (threats === undefined) throw new Error("no rule");
    expect(suggestedStep(evening.state, "a", threats)).toBe("floor_withdrawn");
    expect(evening.try({ kind: "lift_sanction", sanctionId: "a floor_withdrawn" })).toEqual(
      refused("sanction_missing"),
    );
  });

  test.each(["reminder", "house_right"] as const)(
    "another step than the ladder suggests, %s, needs a reason and keeps what was suggested on record",
    (step) => {
      const evening = discussion().checkIn("a");
      expect(evening.sanction("a", step)).toEqual(
        refused("step_without_reason", { suggested: "floor_withdrawn" }),
      );
      const rule = HETTSTEDT_RULES[3];
      if (rule === undefined) throw new Error("no rule");
      evening.do({
        kind: "sanction",
        sanctionId: "1",
        imposedBy: "chair",
        ...{
          attendeeId: "a",
          rule,
          step,
          offices: ["chair", "house_right_holder"],
          reasonGiven: true,
        },
      });
      expect(evening.events.find(({ kind }) => kind === "sanctioned")).toMatchObject({
        step,
        suggested: "floor_withdrawn",
      });
    },
  );

  test("the chair has the house right only where it was delegated", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    const rule = HETTSTEDT_RULES[3];
    if (rule === undefined) throw new Error("no rule");
    const order = {
      kind: "sanction",
      sanctionId: "2",
      attendeeId: "a",
      rule,
      step: "house_right",
      imposedBy: "chair",
    } as const;
    const asChair = evening.try({ ...order, offices: ["chair"], reasonGiven: false });
    expect(asChair).toEqual(refused("may_not_impose", { step: "house_right" }));
    const delegated = ["chair", "house_right_holder"] as const;
    expect(evening.try({ ...order, offices: delegated, reasonGiven: false }).ok).toBe(true);
  });

  test("whose floor is withdrawn stops, leaves the list, and is silent until the next item", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.join("a", "point_of_order");
    evening.sanction("a", "floor_withdrawn");
    expect(evening.state.speech).toBeNull();
    expect(evening.state.waiting.map(({ attendeeId }) => attendeeId)).toEqual(["b"]);
    expect(barFor(evening.state, "a")).toBe("floor_withdrawn");
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(barFor(evening.state, "a")).toBeNull();
  });

  test("the house right ends the right to speak for the evening", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "floor_withdrawn");
    evening.sanction("a", "house_right");
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS });
    expect(barFor(evening.state, "a")).toBe("house_right");
  });

  test("a reminder interrupts nobody", () => {
    const evening = discussion().checkIn("a").join("a").next();
    evening.sanction("a", "reminder", 0);
    expect(evening.state.speech?.attendeeId).toBe("a");
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

test("whatever people press, in whatever order: the rules hold", () => {
  const who = fc.constantFrom("a", "b", "c", "d");
  const rule = fc.constantFrom(...HETTSTEDT_RULES);
  const id = fc.constantFrom(...Array.from({ length: 40 }, (_unused, index) => `id ${index}`));
  const flag = fc.boolean();
  const command: fc.Arbitrary<FloorCommand> = fc.oneof(
    fc.record({
      kind: fc.constant("check_in" as const),
      attendee: fc.record({
        id: who,
        standing: fc.constantFrom<Standing>("resident", "invited_guest", "guest"),
        hasName: flag,
        hasDistrict: flag,
      }),
    }),
    fc.record({ kind: fc.constant("continue_speech" as const), entryId: id }),
    fc.record({ kind: fc.constant("leave" as const), attendeeId: who }),
    fc.record({ kind: fc.constant("invite_guest" as const), attendeeId: who }),
    fc.record({
      kind: fc.constant("begin_item" as const),
      itemId: fc.constantFrom("x", "y"),
      settings: fc.constant({ ...SETTINGS, alternate: true, firstTimeSpeakersFirst: true }),
    }),
    fc.constantFrom<FloorCommand>(
      { kind: "end_item" },
      { kind: "interrupt" },
      { kind: "resume" },
      { kind: "end_speech" },
      { kind: "return_floor" },
      { kind: "set_speaking_time", seconds: null },
      { kind: "extend_time", seconds: 30, why: "agreed", reasonGiven: false },
      { kind: "set_list", open: true },
      { kind: "set_list", open: false },
      { kind: "give_floor", entryId: null, reasonGiven: true },
    ),
    fc.record({
      kind: fc.constant("join" as const),
      entryId: id,
      attendeeId: who,
      as: fc.constantFrom(...CONTRIBUTION_KINDS),
      by: fc.constant("phone" as const),
    }),
    fc.record({
      kind: fc.constant("sanction" as const),
      sanctionId: id,
      imposedBy: fc.constant("chair" as const),
      attendeeId: who,
      rule,
      step: fc.constantFrom(...SANCTION_STEPS),
      offices: fc.constant(["chair", "house_right_holder"] as const),
      reasonGiven: flag,
    }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
      const evening = new Evening().do({ kind: "open" });
      for (const each of commands) {
        const before = evening.state;
        evening.try(each);
        const { state } = evening;
        const given = evening.events
          .slice(before.sequence)
          .filter(({ kind }) => kind === "floor_given");
        if (given.length > 0) expect(barFor(before, state.speech?.attendeeId ?? "")).toBeNull();
        const speaker = state.speech?.attendeeId;
        if (speaker !== undefined) {
          expect(["floor_withdrawn", "house_right", "left"]).not.toContain(barFor(state, speaker));
          expect(state.item).not.toBeNull();
        }
        const entries = speakersInOrder(state).map((entry) => entry.id);
        expect([...entries].sort()).toEqual(state.waiting.map((entry) => entry.id).sort());
      }
      expect(evening.events.map(({ sequence }) => sequence)).toEqual(
        evening.events.map((_event, index) => index + 1),
      );
    }),
    { numRuns: 300 },
  );
});
