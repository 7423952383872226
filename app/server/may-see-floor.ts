import type { Application } from "#app/application.server.ts";
import { attendeeOfCookies } from "#app/services/check-in/attendee-access.server.ts";
import { isInRoom } from "#app/services/floor/is-in-room.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { actorOfRequest } from "#app/services/staff/actor-of-request.server.ts";
import type { LiveView } from "./floor-live.ts";

/** What staff must be permitted to see a view. */
const PERMISSION_OF: Record<LiveView, Permission> = {
  public: "public",
  room: "floor.assist",
  projector: "floor.assist",
  news: "floor.assist",
};

/** Whether whoever sends these cookies may see a view of a town hall's floor. */
export async function maySeeFloor(
  app: Application,
  cookies: string | undefined,
  townHallId: string,
  view: LiveView,
): Promise<boolean> {
  if (view === "public") return true;
  if (view === "room" && isPhoneInRoom(app, cookies ?? null, townHallId)) return true;
  const request = new Request(String(app.authentication.options.baseURL), {
    headers: { cookie: cookies ?? "" },
  });
  return may(await actorOfRequest(app, request), PERMISSION_OF[view]);
}

function isPhoneInRoom(app: Application, cookies: string | null, townHallId: string): boolean {
  const actor = attendeeOfCookies({ ...app, now: app.now() }, cookies);
  return actor.kind === "attendee" && isInRoom(app.database, townHallId, actor.id);
}
