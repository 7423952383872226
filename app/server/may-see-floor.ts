import type { Application } from "#app/application.server.ts";
import { attendeeOfCookies } from "#app/services/check-in/attendee-access.server.ts";
import { readOwnFloor } from "#app/services/check-in/read-own-floor.server.ts";
import type { FloorView } from "#app/services/floor/floor-board.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { actorOfRequest } from "#app/services/staff/actor-of-request.server.ts";

/** What staff must be permitted to see a view. */
const PERMISSION_OF: Record<FloorView | "console", Permission> = {
  public: "public",
  room: "floor.assist",
  projector: "floor.assist",
  console: "floor.run",
};

/** Whether whoever sends these cookies may see a view of a town hall's floor. */
export async function maySeeFloor(
  app: Application,
  cookies: string | undefined,
  townHallId: string,
  view: FloorView | "console",
): Promise<boolean> {
  const permission = PERMISSION_OF[view];
  if (permission === "public") return true;
  if (view === "room" && isInRoom(app, cookies, townHallId)) return true;
  const address = app.authentication.options.baseURL;
  const request = new Request(String(address), { headers: { cookie: cookies ?? "" } });
  return may(await actorOfRequest(app, request), permission);
}

/** Whether it is the phone of somebody who was checked in to this evening. */
function isInRoom(app: Application, cookies: string | undefined, townHallId: string): boolean {
  const source = { database: app.database, keyring: app.keyring, now: app.now() };
  const actor = attendeeOfCookies(source, cookies ?? null);
  if (actor.kind !== "attendee") return false;
  return readOwnFloor({ ...source, actor }, townHallId) !== null;
}
