import type { Visit } from "#app/routes/guard.server.ts";
import { voteOfEntry } from "#app/services/votes/voting/voter-access.server.ts";
import { terminalPath } from "./voter-cookies.server.ts";

/** Where somebody votes: at which door, and under which address their ballot lies. */
export interface BallotPlace {
  readonly door: "resident" | "room" | "code" | "terminal";
  readonly voteId: string;
  readonly townHallId: string | null;
  /** Of the ballot; review and receipt lie beneath it. */
  readonly path: string;
  /** Where somebody goes who is done. */
  readonly leave: string;
}

export function ballotPlace({ request, params, actor, app }: Visit): BallotPlace {
  const { voteId = "", townHallId = null } = params;
  if (townHallId !== null) {
    const room = `/town-halls/${townHallId}`;
    const path = `${room}/votes/${voteId}`;
    return { door: "room", voteId, townHallId, path, leave: `${room}/floor` };
  }
  if (actor.kind !== "voter") {
    const leave = "/r/me/votes";
    return { door: "resident", voteId, townHallId, path: `${leave}/${voteId}`, leave };
  }
  if (/^\/vote\/terminal\//i.test(new URL(request.url).pathname)) {
    const leave = terminalPath(voteId);
    return { door: "terminal", voteId, townHallId, path: `${leave}/ballot`, leave };
  }
  const own = voteOfEntry(app.database, actor.id) ?? "";
  return { door: "code", voteId: own, townHallId, path: "/vote/ballot", leave: "/vote" };
}
