import type { Database } from "#db/connection.server.ts";
import { readFloorState } from "./floor-store.server.ts";

/** Whether somebody is in the room of an evening: checked in there, and neither gone nor sent out. */
export function isInRoom(database: Database, townHallId: string, attendeeId: string): boolean {
  const { attendees, sanctions } = readFloorState(database, townHallId);
  const sentOut = sanctions.some(
    (each) => each.attendeeId === attendeeId && each.step === "house_right" && !each.lifted,
  );
  return attendees.get(attendeeId)?.present === true && !sentOut;
}
