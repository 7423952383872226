import { describe, expect, test } from "vitest";
import type { FloorCommand } from "#app/domain/floor/floor-command.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { type FloorRule, HETTSTEDT_RULES } from "#app/domain/floor/rule-set.ts";
import { suggestedStep } from "#app/domain/floor/sanctions.ts";
import { discussion, refused, SETTINGS } from "#tests/support/written-evening.ts";

function rule(id: string): FloorRule {
  const found = HETTSTEDT_RULES.find((each) => each.id === id);
  if (found === undefined) throw new Error("no such rule");
  return found;
}

type Entry = Extract<FloorCommand, { kind: "enter_sanction" }>;

/** A reminder from paper, for interrupting others in the discussion, before anything else of the evening. */
function fromPaper(change: Partial<Entry> = {}): Entry {
  return {
    kind: "enter_sanction",
    sanctionId: "paper",
    attendeeId: "a",
    rule: rule("let_speakers_finish"),
    step: "reminder",
    imposedBy: "chair",
    offices: ["chair"],
    reasonGiven: false,
    itemId: "discussion",
    imposedAt: 500,
    ...change,
  };
}

const WITH_HOUSE_RIGHT = {
  rule: rule("no_threats_or_insults"),
  step: "house_right",
  imposedBy: "house_right_holder",
  offices: ["house_right_holder"],
  reasonGiven: true,
} as const;

describe("a speech from paper", () => {
  const speech = {
    kind: "speech_entered",
    entryId: "paper",
    attendeeId: "a",
    as: "speech",
    itemId: "discussion",
    startedAt: 500,
    spoken: 90_000,
  } as const;

  test("that is entered twice is there once", () => {
    const evening = discussion().checkIn("a").do(speech);
    evening.do({ ...speech, entryId: "again" });
    expect(evening.state.past).toHaveLength(1);
    evening.do({ ...speech, entryId: "later", startedAt: 200_000 });
    expect(evening.state.past).toHaveLength(2);
  });
});

describe("a measure from paper", () => {
  test("stands with its own item and time, marked as such, even when the evening is over", () => {
    const evening = discussion().checkIn("a").do({ kind: "close" }).do(fromPaper());
    expect(evening.state.sanctions).toMatchObject([
      { attendeeId: "a", step: "reminder", itemId: "discussion", at: 500, onPaper: true },
    ]);
  });

  test("counts on the ladder", () => {
    const evening = discussion().checkIn("a").do(fromPaper());
    expect(suggestedStep(evening.state, "a", rule("let_speakers_finish"))).toBe("call_to_order");
  });

  test("follows the ladder as it stood at that time, or gives a reason", () => {
    const evening = discussion().checkIn("a");
    evening.sanction("a", "reminder", HETTSTEDT_RULES.indexOf(rule("let_speakers_finish")));
    const now = evening.state.at;
    const later = fromPaper({ imposedAt: now + 1 });
    const expected = refused("step_without_reason", { suggested: "call_to_order" });
    expect(evening.try(later)).toEqual(expected);
    expect(evening.try({ ...later, reasonGiven: true }).ok).toBe(true);
    expect(evening.events.at(-1)).toMatchObject({ step: "reminder", suggested: "call_to_order" });
    expect(evening.try(fromPaper({ imposedAt: 400 })).ok).toBe(true);
  });

  test("is refused where whoever imposed it could not", () => {
    const evening = discussion().checkIn("a");
    const sentOut = fromPaper({ ...WITH_HOUSE_RIGHT, imposedBy: "chair", offices: ["chair"] });
    expect(evening.try(sentOut)).toEqual(refused("may_not_impose", { step: "house_right" }));
  });

  test("stops whoever lost the right to speak for the evening, and takes them off the list", () => {
    const evening = discussion().checkIn("a").checkIn("b").join("a").join("b").next();
    evening.join("a", "point_of_order").do(fromPaper(WITH_HOUSE_RIGHT));
    expect(evening.state.speech).toBeNull();
    expect(evening.state.past).toMatchObject([{ attendeeId: "a", how: "sanction" }]);
    expect(evening.state.waiting).toMatchObject([{ attendeeId: "b" }]);
    expect(barFor(evening.state, "a")).toBe("house_right");
  });

  test("for an item that is over stops nobody in the next one", () => {
    const evening = discussion().checkIn("a");
    evening.do({ kind: "begin_item", itemId: "questions", settings: SETTINGS }).join("a").next();
    const withdrawn = { rule: rule("no_threats_or_insults"), step: "floor_withdrawn" } as const;
    evening.do(fromPaper(withdrawn));
    expect(evening.state.speech).toMatchObject({ attendeeId: "a" });
    evening.do(fromPaper({ ...withdrawn, itemId: "questions", imposedAt: 600, reasonGiven: true }));
    expect(evening.state.speech).toBeNull();
  });

  test("that is entered twice is there once", () => {
    const evening = discussion().checkIn("a").do(fromPaper());
    evening.do(fromPaper({ sanctionId: "again" }));
    expect(evening.state.sanctions).toHaveLength(1);
  });

  test("waits until the evening was opened and the person is known", () => {
    expect(discussion().try(fromPaper())).toEqual(refused("attendee_unknown"));
  });
});

test("whoever was written down at the door stays marked when they go and come back", () => {
  const attendee = { id: "a", standing: "resident", hasName: true, hasDistrict: true } as const;
  const evening = discussion().do({ kind: "check_in", attendee, onPaper: true }).checkIn("b");
  evening.do({ kind: "leave", attendeeId: "a" }).checkIn("a");
  const marks = [...evening.state.attendees.values()].map(({ id, onPaper }) => [id, onPaper]);
  expect(marks).toEqual([
    ["a", true],
    ["b", false],
  ]);
});
