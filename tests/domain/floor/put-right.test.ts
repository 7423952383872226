import { describe, expect, test } from "vitest";
import { spokenUntil } from "#app/domain/floor/floor-state.ts";
import { barFor } from "#app/domain/floor/may-speak.ts";
import { firstSpeeches } from "#app/domain/floor/speaking-time.ts";
import { discussion, refused, SETTINGS } from "#tests/support/written-evening.ts";

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
