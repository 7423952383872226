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
  /** Where a group reads what its vote came to. */
  readonly result: string;
}

export function ballotPlace({ request, params, actor, app }: Visit): BallotPlace {
  const { voteId = "", townHallId = null } = params;
  if (townHallId !== null) {
    const room = `/town-halls/${townHallId}`;
    const path = `${room}/votes/${voteId}`;
    const result = `${path}/result`;
    return { door: "room", voteId, townHallId, path, leave: `${room}/floor`, result };
  }
  if (actor.kind !== "voter") {
    const leave = "/r/me/votes";
    const path = `${leave}/${voteId}`;
    return { door: "resident", voteId, townHallId, path, leave, result: `${path}/result` };
  }
  if (/^\/vote\/terminal\//i.test(new URL(request.url).pathname)) {
    const leave = terminalPath(voteId);
    const result = `/vote/result/${voteId}`;
    return { door: "terminal", voteId, townHallId, path: `${leave}/ballot`, leave, result };
  }
  const own = voteOfEntry(app.database, actor.id) ?? "";
  const result = `/vote/result/${own}`;
  return { door: "code", voteId: own, townHallId, path: "/vote/ballot", leave: "/vote", result };
}
