import type { Visit } from "#app/routes/guard.server.ts";
import type { Guesser } from "#app/services/replies/guess-limiter.server.ts";
import { CHALLENGE_SECONDS } from "#app/services/replies/passkey-challenge.server.ts";
import {
  DEVICE_SECONDS,
  deviceMark,
  openPendingCode,
  PENDING_SECONDS,
  readDeviceMark,
  SESSION_COOKIE,
  SESSION_SECONDS,
  sealPendingCode,
  sessionTokenOf,
} from "#app/services/replies/resident-access.server.ts";

const PENDING_COOKIE = "losrunde.code";
const DEVICE_COOKIE = "losrunde.device";
const PASSKEY_COOKIE = "losrunde.passkey";

/** The code that came in an address and waits for a language to be chosen; null without one. */
export function pendingCode({ request, services }: Visit): string | null {
  const sealed = cookieOf(request, PENDING_COOKIE);
  return sealed === null ? null : openPendingCode(services.keyring, sealed, services.now);
}

export function pendingCodeCookie(visit: Visit, code: string): string {
  const { keyring, now } = visit.services;
  return cookie(visit, PENDING_COOKIE, sealPendingCode(keyring, code, now), PENDING_SECONDS);
}

/** The sealed challenge that a passkey in this browser has to answer; null without one. */
export function passkeyChallenge({ request }: Visit): string | null {
  return cookieOf(request, PASSKEY_COOKIE);
}

export function passkeyChallengeCookie(visit: Visit, sealed: string): string {
  return cookie(visit, PASSKEY_COOKIE, sealed, CHALLENGE_SECONDS);
}

/** Who types a code: an address, or a device on which a household signed in before. */
export function guesserOf({ request, services, clientAddress }: Visit): Guesser {
  const mark = cookieOf(request, DEVICE_COOKIE);
  const device = mark === null ? null : readDeviceMark(services.keyring, mark, services.now);
  return { address: clientAddress, device };
}

/** What a browser keeps after a sign-in: the session and that it knows this household. */
export function signedInCookies(
  visit: Visit,
  session: { readonly invitationId: string; readonly token: string },
): string[] {
  const mark = deviceMark(visit.services.keyring, session.invitationId, visit.services.now);
  return [
    cookie(visit, SESSION_COOKIE, session.token, SESSION_SECONDS),
    cookie(visit, DEVICE_COOKIE, mark, DEVICE_SECONDS),
    cookie(visit, PENDING_COOKIE, "", 0),
  ];
}

/** Forgets the session; with everything also that the household was here. */
export function signedOutCookies(visit: Visit, everything = false): string[] {
  return [
    cookie(visit, SESSION_COOKIE, "", 0),
    cookie(visit, PENDING_COOKIE, "", 0),
    ...(everything ? [cookie(visit, DEVICE_COOKIE, "", 0)] : []),
  ];
}

export function sessionToken({ request }: Visit): string | null {
  return sessionTokenOf(request.headers.get("cookie"));
}

/** Headers that set these cookies. */
export function settingCookies(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const each of cookies) headers.append("Set-Cookie", each);
  return headers;
}

/** Null where the browser sent no cookie of this name. */
export function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value ?? "";
  }
  return null;
}

/** A cookie for the pages of residents that no script can read. */
export function cookie(
  { app }: Pick<Visit, "app">,
  name: string,
  value: string,
  seconds: number,
): string {
  const address = app.authentication.options.baseURL;
  const secure = address.startsWith("https://") ? "; Secure" : "";
  return `${name}=${value}; Path=/r; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
