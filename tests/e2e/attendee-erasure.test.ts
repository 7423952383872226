import { dirname } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { townTime } from "#app/domain/town-clock.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { attendees, floorNotes } from "#db/schema/index.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { createStaffAccount } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import { filesOf, placesOf, readableColumns, sealedPiecesIn } from "#tests/support/traces.ts";
import { webSession } from "#tests/support/web-session.ts";

/** What somebody told at the door, and what the chair wrote about them. Nobody else has any of it. */
const TOLD = ["Übelhör-Q7x", "Wallabydorf-Q7x", "Rote Mütze-Q7x", "Fiel ins Wort-Q7x"] as const;

let town: Town;

beforeAll(async () => {
  town = await startTown({ FLOOR_BEAT_SECONDS: "1" });
});

afterAll(() => town?.close());

test("of somebody who is erased during the evening nothing is left, in pages, files or log", async () => {
  const [name, district, description, happened] = TOLD;
  const { context, server } = town;
  const { database, keyring } = context;
  const organiser = await createStaffAccount(database, { roles: ["organiser", "moderator"] });
  const desk = webSession(server.address);
  await desk.send("/staff/sign-in", organiser);
  const evening = phoneEvening({ ...context, now: new Date() });
  const { attendeeId } = evening.letIn({ name, district, description });
  const other = evening.letIn({ name: "Kurt Muster" });
  evening.begin();
  evening.join(attendeeId);
  evening.act({ kind: "give_floor", entryId: null });
  evening.join(other.attendeeId);
  const address = `/staff/town-halls/${evening.hall.id}`;
  await desk.send(`${address}/check-in/afterwards`, {
    ...{ intent: "sanction", attendeeId, itemId: evening.hall.itemIds.discussion },
    ...{ ruleId: evening.hall.ruleIds.at(-1) ?? "", happened, step: "reminder" },
    ...{ imposedBy: "chair", reason: "", at: townTime(new Date()) },
  });
  const phone = webSession(server.address);
  const shown = () =>
    Promise.all([
      desk.read(`${address}/check-in`),
      desk.read(`${address}/console`),
      desk.read(`${address}/projector`),
      phone.read(`/town-halls/${evening.hall.id}/floor`),
    ]);
  expect(placesOf([name], (await shown()).map(asPlace)).length).toBeGreaterThan(1);
  const sealed = [
    database.select().from(attendees).where(eq(attendees.id, attendeeId)).get()?.envelope,
    ...database
      .select()
      .from(floorNotes)
      .all()
      .map(({ envelope }) => envelope),
  ].filter((envelope) => envelope != null);
  expect(sealed).toHaveLength(2);
  const folder = dirname(server.databaseFile);
  expect(sealedPiecesIn(sealed, filesOf(folder))).toBeGreaterThan(0);

  await desk.send(`${address}/check-in/${attendeeId}`, { intent: "erase" });

  const left = [
    ...(await shown()).map(asPlace),
    ...readableColumns(database, keyring),
    { place: "the log of the server", bytes: Buffer.from(server.output()) },
  ];
  expect(placesOf(TOLD, left)).toEqual([]);
  expect(sealedPiecesIn(sealed, filesOf(folder))).toBe(0);
  const state = readFloorState(database, evening.hall.id);
  expect([state.speech, state.waiting.length, state.attendees.get(attendeeId)?.present]).toEqual([
    null,
    1,
    false,
  ]);
  expect(placesOf(["Kurt Muster"], left).length).toBeGreaterThan(1);
});

function asPlace(page: string, number: number) {
  return { place: `page ${number}`, bytes: Buffer.from(page) };
}
