import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eraseAttendee } from "#app/services/check-in/erase-attendee.server.ts";
import {
  KEPT_AFTER_MINUTES,
  KEPT_WITHOUT_MINUTES,
  sweepAttendees,
} from "#app/services/check-in/sweep-attendees.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { attendees, auditLog, minutesRevisions } from "#db/schema/index.ts";
import { serviceContext, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { filesOf, placesOf, readableColumns, sealedPiecesIn } from "#tests/support/traces.ts";

let folder: string;
let database: Database;
let evening: EveningBegun;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-evening-"));
  database = openDatabase(join(folder, "town.sqlite"));
  evening = eveningBegun(database);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const TOLD = { name: "Zéphyrine Übelhör-Q1", district: "Wallabysiedlung-Q1" };
const HAPPENED = "Hat eine Känguru-Drohung-Q1 gerufen.";
const WORDS = [TOLD.name, TOLD.district, HAPPENED];

/** Somebody who spoke, broke a rule, and of whom something was written down. */
function guestOfHonour(): string {
  const attendeeId = evening.checkIn(TOLD);
  evening.join(attendeeId);
  evening.act({ kind: "give_floor", entryId: null });
  const ruleId = evening.rules.no_threats_or_insults ?? "";
  evening.act(
    { kind: "sanction", attendeeId, ruleId, step: "floor_withdrawn", imposedBy: "chair" },
    { happened: HAPPENED },
  );
  evening.act(
    {
      kind: "enter_sanction",
      attendeeId,
      ruleId: evening.rules.let_speakers_finish ?? "",
      step: "reminder",
      imposedBy: "chair",
      itemId: evening.items.discussion,
      imposedAt: TEST_NOW,
    },
    { happened: HAPPENED, reason: HAPPENED },
  );
  return attendeeId;
}

function envelopeOf(id: string): Buffer {
  const row = database.select().from(attendees).where(eq(attendees.id, id)).get();
  if (row?.envelope == null) throw new Error("There is nothing to erase.");
  return row.envelope;
}

/** What anyone with the files and the key could still find, when the database is closed. */
function traces(envelope: Buffer) {
  const columns = readableColumns(database, TEST_KEYRING);
  closeDatabase(database);
  const files = filesOf(folder);
  return {
    words: placesOf(WORDS, [...columns, ...files]),
    sealed: sealedPiecesIn([envelope], files),
  };
}

test("before anything is erased the search finds all of it", () => {
  const found = traces(envelopeOf(guestOfHonour()));
  expect(found.words).toEqual([
    `${TOLD.name} in attendees.envelope`,
    `${TOLD.district} in attendees.envelope`,
    `${HAPPENED} in floor_notes.envelope`,
  ]);
  expect(found.sealed).toBeGreaterThan(0);
});

test("of somebody who asked for it nothing is left in any column or file, and the floor stays as it was", () => {
  const attendeeId = guestOfHonour();
  const envelope = envelopeOf(attendeeId);
  const { past, sanctions } = evening.state;
  const desk = serviceContext({ database });
  eraseAttendee(desk, { townHallId: evening.townHallId, attendeeId });
  expect(evening.state).toMatchObject({ past, sanctions });
  expect(traces(envelope)).toEqual({ words: [], sealed: 0 });
});

describe("when their time is over", () => {
  function publishMinutes(): void {
    database
      .insert(minutesRevisions)
      .values({
        townHallId: evening.townHallId,
        number: 1,
        content: {},
        publishedAt: TEST_NOW,
        publishedBy: "somebody",
      })
      .run();
  }

  test.each([
    ["ninety days after the minutes", true, KEPT_AFTER_MINUTES],
    ["a year after an evening without minutes", false, KEPT_WITHOUT_MINUTES],
  ])("all people of an evening are erased: %s", (_when, minutes, kept) => {
    const envelope = envelopeOf(guestOfHonour());
    if (minutes) publishMinutes();
    const early = new Date(TEST_NOW.getTime() + kept - 1);
    expect(sweepAttendees(database, TEST_KEYRING, early)).toBe(0);
    const due = new Date(TEST_NOW.getTime() + kept);
    expect([
      sweepAttendees(database, TEST_KEYRING, due),
      sweepAttendees(database, TEST_KEYRING, due),
    ]).toEqual([1, 0]);
    const entries = database.select().from(auditLog).all();
    expect(entries.filter(({ action }) => action === "attendees_expired")).toHaveLength(1);
    expect(traces(envelope)).toEqual({ words: [], sealed: 0 });
  });
});
