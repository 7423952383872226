import { describe, expect, test } from "vitest";
import { decide, stamp } from "#app/domain/floor/decide.ts";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import type { ContributionKind, FloorEvent } from "#app/domain/floor/floor-events.ts";
import { floorAfter } from "#app/domain/floor/floor-state.ts";
import { HETTSTEDT_RULES } from "#app/domain/floor/rule-set.ts";
import { type AskedQuestion, assembleRecord, type Evening } from "#app/domain/minutes/assemble.ts";
import { recordChanges } from "#app/domain/minutes/changes.ts";
import type { MinutesRecord } from "#app/domain/minutes/record.ts";

const SETTINGS = {
  ...{ speakingSeconds: 120, pointOfOrderSeconds: 60 },
  ...{ firstTimeSpeakersFirst: false, alternate: false },
};
const MINUTE = 60_000;
const START = 1_000_000;

/** An evening that is written down as it goes on; a minute for each command. */
class Room {
  events: FloorEvent[] = [];
  minute = 0;

  do(command: FloorCommand): this {
    const state = floorAfter(this.events);
    const decided = decide(state, command, state.sequence);
    if (!decided.ok) throw new Error(decided.problem.code);
    this.events.push(...stamp(state, decided.value, START + this.minute * MINUTE));
    this.minute += 1;
    return this;
  }

  arrive(...ids: string[]): this {
    for (const id of ids) {
      const attendee = { id, standing: "resident", hasName: true, hasDistrict: true } as const;
      this.do({ kind: "check_in", attendee });
    }
    return this;
  }

  item(itemId: string): this {
    return this.do({ kind: "begin_item", itemId, settings: SETTINGS });
  }

  speech(attendeeId: string, as: ContributionKind = "speech"): this {
    const entryId = `${attendeeId} ${this.minute}`;
    return this.do({ kind: "join", entryId, attendeeId, as, by: "chair" })
      .do({ kind: "give_floor", entryId: null, reasonGiven: false })
      .do({ kind: "end_speech" });
  }

  /** Enters a minute of somebody afterwards, so many minutes after the beginning. */
  onPaper(attendeeId: string, itemId: string, minute: number): this {
    const startedAt = START + minute * MINUTE;
    const entered = { entryId: `paper ${minute}`, attendeeId, as: "speech", itemId } as const;
    const body = { kind: "speech_entered", ...entered, startedAt, spoken: MINUTE } as const;
    this.events.push({
      ...body,
      sequence: this.events.length + 1,
      at: START + this.minute * MINUTE,
    });
    return this;
  }

  sanction(attendeeId: string, ruleIndex: number, sanctionId: string): this {
    const rule = HETTSTEDT_RULES[ruleIndex];
    if (rule === undefined) throw new Error("There is no such rule.");
    return this.do({
      kind: "sanction",
      ...{
        sanctionId,
        attendeeId,
        rule,
        step: rule.startsAt,
        offices: ["chair"],
        imposedBy: "chair",
      },
      reasonGiven: true,
    });
  }
}

function opened(): Room {
  return new Room().arrive("anna", "ben", "cem").do({ kind: "open" });
}

const AGENDA = [
  { id: "welcome", depth: 0, announced: true },
  { id: "debate", depth: 0, announced: true },
  { id: "school", depth: 1, announced: true },
  { id: "water", depth: 1, announced: true },
  { id: "food", depth: 0, announced: true },
  { id: "fire", depth: 0, announced: false },
  { id: "never", depth: 0, announced: false },
];

function assembled(
  room: Room,
  given: Partial<Evening> = {},
  published: MinutesRecord | null = null,
): MinutesRecord {
  const evening: Evening = {
    events: room.events,
    items: AGENDA,
    rules: HETTSTEDT_RULES,
    questions: [],
    toldOf: () => ({ district: "Altstadt", gender: null }),
    ...given,
  };
  return assembleRecord(evening, published);
}

describe("items", () => {
  test("that ran have their times, parts make their item held, the rest is dropped when the evening has ended", () => {
    const room = opened().item("welcome").item("school").do({ kind: "close" });
    const record = assembled(room);
    expect(record.items.map(({ itemId, status }) => [itemId, status])).toEqual([
      ["welcome", "held"],
      ["debate", "held"],
      ["school", "held"],
      ["water", "dropped"],
      ["food", "dropped"],
    ]);
    expect([record.began, record.ended]).toEqual([START + 3 * MINUTE, START + 6 * MINUTE]);
    expect(record.items[0]?.periods).toEqual([
      { begins: START + 4 * MINUTE, ends: START + 5 * MINUTE },
    ]);
  });

  test("that were not announced stand after the one before them, and those never taken up nowhere", () => {
    const room = opened().item("welcome").item("fire").item("food");
    const record = assembled(room);
    expect(record.items.map(({ itemId, status }) => [itemId, status])).toEqual([
      ["welcome", "held"],
      ["fire", "added"],
      ["debate", "awaited"],
      ["school", "awaited"],
      ["water", "awaited"],
      ["food", "held"],
    ]);
    expect(record.items.at(-1)?.periods.at(-1)?.ends).toBeNull();
  });

  test("that are taken up again have both times", () => {
    const room = opened().item("school").item("water").item("school").do({ kind: "close" });
    expect(assembled(room).items.find(({ itemId }) => itemId === "school")?.periods.length).toBe(2);
  });
});

describe("contributions", () => {
  test("are stated in order, by kind, with extensions and without the time anybody took", () => {
    const room = opened().item("debate").speech("anna", "for");
    room
      .do({ kind: "join", entryId: "long", attendeeId: "ben", as: "question", by: "phone" })
      .do({ kind: "give_floor", entryId: null, reasonGiven: false })
      .do({ kind: "extend_time", seconds: 60, why: "agreed", reasonGiven: false })
      .do({ kind: "extend_time", seconds: 30, why: "agreed", reasonGiven: false })
      .do({ kind: "end_speech" })
      .speech("anna", "point_of_order");
    const debate = assembled(room).items.find(({ itemId }) => itemId === "debate");
    expect(
      debate?.contributions.map(({ attendeeId, as, extended }) => [attendeeId, as, extended]),
    ).toEqual([
      ["anna", "for", 0],
      ["ben", "question", 90],
      ["anna", "point_of_order", 0],
    ]);
    expect(Object.keys(debate?.contributions[0] ?? {}).sort()).toEqual(
      ["as", "attendeeId", "entryId", "extended", "standing"].sort(),
    );
  });

  test("from paper stand where they were made, and those that follow each other are one break", () => {
    const room = opened().item("debate").speech("anna");
    const gap = room.minute;
    room.minute += 20;
    room
      .speech("cem")
      .onPaper("ben", "debate", gap + 2)
      .onPaper("anna", "debate", gap + 5);
    room.onPaper("ben", "debate", room.minute + 1);
    const debate = assembled(room).items.find(({ itemId }) => itemId === "debate");
    expect(debate?.contributions.map(({ attendeeId }) => attendeeId)).toEqual([
      "anna",
      "ben",
      "anna",
      "cem",
      "ben",
    ]);
    expect(debate?.onPaper.map(({ from, until }) => (until - from) / MINUTE)).toEqual([4, 1]);
  });

  test("entered after the end leave the end where it was", () => {
    const room = opened().item("debate").speech("anna").do({ kind: "close" });
    const { ended } = assembled(room);
    const at = START + 5000 * MINUTE;
    const sequence = room.events.length;
    room.events.push({ kind: "reopened", sequence: sequence + 1, at });
    room.minute = 5001;
    room.onPaper("ben", "debate", 8);
    expect(assembled(room).ended).toBeNull();
    room.events.push({ kind: "closed", sequence: sequence + 3, at: at + 2 * MINUTE });
    expect(assembled(room).ended).toBe(ended);
  });
});

test("sanctions are counted by rule and step, and say nothing of whom they met", () => {
  const room = opened()
    .item("debate")
    .sanction("anna", 0, "s1")
    .sanction("ben", 0, "s2")
    .sanction("cem", 4, "s3")
    .do({ kind: "lift_sanction", sanctionId: "s2" });
  expect(assembled(room).sanctions).toEqual([
    { ruleId: "citizens_for_citizens", step: "reminder", imposed: 2, lifted: 1 },
    { ruleId: "let_speakers_finish", step: "reminder", imposed: 1, lifted: 0 },
  ]);
});

test("questions that nobody has read are left out, hidden ones only counted", () => {
  const question = (id: string, given: Partial<AskedQuestion> = {}): AskedQuestion => ({
    ...{ id, itemId: "debate", language: "de", text: `Question ${id}`, status: "open" },
    ...{ answer: "", owner: "", dueOn: null, asked: 1 },
    ...given,
  });
  const record = assembled(opened(), {
    questions: [
      question("a", { status: "promised", owner: "Water board", dueOn: "2026-04-01", asked: 3 }),
      question("d", { status: "received" }),
      question("e", { status: "hidden" }),
      question("f", { status: "answered", answer: "Yes." }),
    ],
  });
  expect(record.questions.map(({ id, asked, status }) => [id, asked, status])).toEqual([
    ["a", 3, "promised"],
    ["f", 1, "answered"],
  ]);
  expect(record.hiddenQuestions).toBe(1);
});

describe("a revision after the first", () => {
  const crowd = Array.from({ length: 12 }, (_none, index) => `c${index}`);
  const first = () =>
    opened()
      .arrive(...crowd)
      .item("debate")
      .speech("anna")
      .do({ kind: "end_item" });

  test("keeps attendance, districts and totals while fewer than ten people made the difference", () => {
    const published = assembled(first());
    const room = first().item("water").speech("ben").arrive("late");
    const later = assembled(room, { toldOf: () => ({ district: null, gender: null }) }, published);
    expect(published.districts).toEqual(["Altstadt"]);
    expect([later.attendance, later.totals, later.districts, later.counted]).toEqual([
      published.attendance,
      published.totals,
      published.districts,
      published.counted,
    ]);
    expect(later.sequence).toBeGreaterThan(published.sequence);
  });

  test("counts anew once ten did", () => {
    const published = assembled(first());
    const room = first().item("water");
    for (const id of crowd.slice(0, 10)) room.speech(id);
    expect(assembled(room, {}, published).counted).toBe(room.events.length);
  });
});

describe("what is new", () => {
  test("is nothing where the same is assembled again", () => {
    const room = opened().item("debate").speech("anna");
    expect(recordChanges(assembled(room), assembled(room))).toEqual([]);
  });

  test("names the items with new contributions, the end and questions", () => {
    const room = opened().item("debate").speech("anna");
    const before = assembled(room);
    room.speech("ben").do({ kind: "close" });
    const questions: AskedQuestion[] = [
      {
        ...{ id: "a", itemId: null, language: "de", text: "Why?", status: "open" },
        ...{ answer: "", owner: "", dueOn: null, asked: 1 },
      },
    ];
    const changes = recordChanges(before, assembled(room, { questions }));
    expect(changes).toContainEqual({ kind: "contributions", itemId: "debate" });
    expect(changes).toContainEqual({ kind: "end" });
    expect(changes).toContainEqual({ kind: "item_status", itemId: "water" });
    expect(changes).toContainEqual({ kind: "questions", added: 1, changed: 0 });
  });
});
