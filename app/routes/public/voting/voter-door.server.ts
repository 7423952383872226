import type { Application } from "#app/application.server.ts";
import { attendeeOfCookies, cookieOf } from "#app/services/check-in/attendee-access.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import { actorOfVoter } from "#app/services/votes/voting/voter-access.server.ts";
import { TERMINAL_COOKIE, VOTER_COOKIE } from "./voter-cookies.server.ts";

/** Through which door an address leads to a ballot, besides that of residents. */
type Door =
  | { readonly kind: "room" }
  | { readonly kind: "code" }
  | { readonly kind: "terminal"; readonly voteId: string };

/** Who votes at an address of a town hall, of codes, or of a terminal; null at any other address. */
export function voterAt(app: Application, request: Request): Actor | null {
  const door = doorOf(request);
  if (door === null) return null;
  const source = { ...app, now: app.now() };
  const cookies = request.headers.get("cookie");
  if (door.kind === "room") return attendeeOfCookies(source, cookies);
  const terminal = door.kind === "terminal" ? door.voteId : null;
  const cookie = cookieOf(cookies, terminal === null ? VOTER_COOKIE : TERMINAL_COOKIE);
  return cookie === null ? { kind: "visitor" } : actorOfVoter(source, cookie, terminal);
}

/** Where somebody at such an address enters their code; null at any other address. */
export function wayIn(request: Request): string | null {
  const door = doorOf(request);
  if (door === null) return null;
  if (door.kind === "room") return "/town-halls/enter";
  return door.kind === "code" ? "/vote" : `/vote/terminal/${door.voteId}`;
}

function doorOf(request: Request): Door | null {
  const path = new URL(request.url).pathname;
  if (/^\/town-halls\//i.test(path)) return { kind: "room" };
  const [, voteId] = /^\/vote\/terminal\/([\w-]+)/i.exec(path) ?? [];
  if (voteId !== undefined) return { kind: "terminal", voteId };
  return /^\/vote(?:[./]|$)/i.test(path) ? { kind: "code" } : null;
}
