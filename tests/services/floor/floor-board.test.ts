import { expect, test } from "vitest";
import { FLOOR_VIEWS, readFloorBoard } from "#app/services/floor/floor-board.server.ts";
import { memoryDatabase } from "#tests/support/database.ts";
import { eveningBegun } from "#tests/support/floor.ts";

test("where the next speakers come from is told in the room and on the wall, and not on the internet", () => {
  const evening = eveningBegun(memoryDatabase());
  evening.join(evening.checkIn({ name: "Amal Beispiel", district: "Burgörner" }));
  evening.join(evening.checkIn({ standing: "invited_guest", name: "Kurt Muster" }));
  const reading = readFloorBoard(evening.chair, evening.townHallId);
  const next = Object.fromEntries(
    FLOOR_VIEWS.map((view) => [view, reading?.board(view, "de").next]),
  );
  const known = [
    { as: "speech", standing: "resident", district: "Burgörner" },
    { as: "speech", standing: "invited_guest", district: "" },
  ];
  const unknown = { as: "speech", standing: null, district: "" };
  expect(next).toEqual({ public: [unknown, unknown], room: known, projector: known });
});
