import type { Visit } from "#app/routes/guard.server.ts";
import { localPath } from "#app/routes/local-path.ts";
import {
  openWantedPage,
  sealWantedPage,
  WANTED_SECONDS,
} from "#app/services/replies/wanted-page.server.ts";
import { cookie, cookieOf } from "./reply-cookies.server.ts";

const WANTED_COOKIE = "losrunde.wanted";

/** What a browser may keep in a cookie is limited, and no address here comes near to it. */
const LONGEST_PATH = 500;

/** Cookies with the page that somebody who is not signed in asked for; none where one cannot be led back. */
export function wantedPageCookies(visit: Pick<Visit, "app" | "request">): string[] {
  const { app, request } = visit;
  const url = new URL(request.url);
  const path = pageOfResident(url.pathname.replace(/\.data$/, "") + url.search);
  if (request.method !== "GET" || path === null) return [];
  const sealed = sealWantedPage(app.keyring, path, app.now());
  return [cookie(visit, WANTED_COOKIE, sealed, WANTED_SECONDS)];
}

/** The page to which somebody is led once they are signed in; null without one. */
export function wantedPage({ app, request }: Pick<Visit, "app" | "request">): string | null {
  const sealed = cookieOf(request, WANTED_COOKIE);
  if (sealed === null) return null;
  const path = openWantedPage(app.keyring, sealed, app.now());
  return path === null ? null : pageOfResident(path);
}

/** Nothing for a browser that remembers no page. */
export function forgottenPageCookies(visit: Visit): string[] {
  return cookieOf(visit.request, WANTED_COOKIE) === null
    ? []
    : [cookie(visit, WANTED_COOKIE, "", 0)];
}

/** A file is no page to be led to: the browser would stay where it was. */
function pageOfResident(wish: string): string | null {
  const path = localPath(wish, "");
  if (path.length > LONGEST_PATH || /^\/r\/me\/my-data\./.test(path)) return null;
  return /^\/r\/me(?:[/?]|$)/.test(path) ? path : null;
}
