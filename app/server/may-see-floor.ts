import type { Application } from "#app/application.server.ts";
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
  _townHallId: string,
  view: FloorView | "console",
): Promise<boolean> {
  const permission = PERMISSION_OF[view];
  if (permission === "public") return true;
  const address = app.authentication.options.baseURL;
  const request = new Request(String(address), { headers: { cookie: cookies ?? "" } });
  return may(await actorOfRequest(app, request), permission);
}
