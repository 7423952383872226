import { describe, expect, test } from "vitest";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import { readFloorNotes } from "#app/services/floor/floor-note.server.ts";
import { auditLog } from "#db/schema/index.ts";
import {
  memoryDatabase,
  serviceContext,
  staffActor,
  TEST_KEYRING,
} from "#tests/support/database.ts";
import { eveningBegun, storeAttendee } from "#tests/support/floor.ts";

const refused = (code: string, params: object = {}) => ({ ok: false, problem: { code, params } });

describe("what is entered afterwards", () => {
  test("has its own time, after the last event and not in the future", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = storeAttendee(evening.chair, evening.townHallId);
    const last = evening.state.at;
    const later = serviceContext({
      database: evening.database,
      actor: evening.chair.actor,
      now: new Date(last + 3_600_000),
    });
    const checkInAt = (at: number) =>
      actOnFloor(
        later,
        evening.townHallId,
        { kind: "check_in", attendeeId },
        { seenSequence: 0, at: new Date(at) },
      );
    expect(checkInAt(last - 1)).toEqual(refused("time_out_of_range"));
    expect(checkInAt(last + 3_600_001)).toEqual(refused("time_out_of_range"));
    expect(checkInAt(last + 60_000).ok).toBe(true);
    expect(evening.state.at).toBe(last + 60_000);
  });

  test("may be a speech of an evening that is over", () => {
    const evening = eveningBegun(memoryDatabase());
    const attendeeId = evening.checkIn();
    evening.act({ kind: "close" });
    const itemId = evening.items.discussion;
    const speech = { kind: "enter_speech", attendeeId, as: "speech", itemId } as const;
    const startedAt = new Date(evening.chair.now.getTime() - 100_000);
    evening.act({ ...speech, startedAt, seconds: 90 });
    expect(evening.state.past).toMatchObject([{ attendeeId, spoken: 90_000, how: "on_paper" }]);
    expect(evening.tryAct({ ...speech, startedAt, seconds: 9000 })).toEqual(
      refused("time_out_of_range"),
    );
  });
});

test("a measure from paper keeps its words sealed, is entered by the desk, and lies in the past", () => {
  const evening = eveningBegun(memoryDatabase());
  const attendeeId = evening.checkIn();
  evening.act({ kind: "close" });
  const desk = serviceContext({
    database: evening.database,
    actor: staffActor(evening.database, "organiser"),
    now: evening.chair.now,
  });
  const enter = (imposedAt: Date, happened: string) =>
    actOnFloor(
      desk,
      evening.townHallId,
      {
        kind: "enter_sanction",
        attendeeId,
        ruleId: evening.rules.let_speakers_finish ?? "",
        step: "reminder",
        imposedBy: "chair",
        itemId: evening.items.discussion,
        imposedAt,
      },
      { seenSequence: 0, note: { happened } },
    );
  const past = new Date(desk.now.getTime() - 60_000);
  expect(enter(past, "")).toEqual(refused("what_happened_missing"));
  expect(enter(new Date(desk.now.getTime() + 1), "Rief dazwischen.")).toEqual(
    refused("time_out_of_range"),
  );
  expect(enter(past, "Rief dazwischen.").ok).toBe(true);
  expect(evening.state.sanctions).toMatchObject([{ at: past.getTime(), onPaper: true }]);
  const notes = readFloorNotes(evening.database, TEST_KEYRING, evening.townHallId);
  expect(notes.get(evening.state.sequence)).toEqual({ happened: "Rief dazwischen.", reason: "" });
  const audit = evening.database.select().from(auditLog).all().at(-1);
  expect(audit).toMatchObject({ action: "floor_sanction_entered", reasonCode: "reminder" });
});
