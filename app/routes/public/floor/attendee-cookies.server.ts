import type { Visit } from "#app/routes/guard.server.ts";
import {
  ATTENDEE_COOKIE,
  ATTENDEE_SECONDS,
  cookieOf,
  openPendingSlip,
  PENDING_SLIP_SECONDS,
  sealPendingSlip,
} from "#app/services/check-in/attendee-access.server.ts";

const PENDING_COOKIE = "losrunde.slip";

/** The code that came in an address and waits to be sent; null without one. */
export function pendingSlip({ request, services }: Visit): string | null {
  const sealed = cookieOf(request.headers.get("cookie"), PENDING_COOKIE);
  return sealed === null ? null : openPendingSlip(services.keyring, sealed, services.now);
}

export function pendingSlipHeaders(visit: Visit, code: string): Headers {
  const { keyring, now } = visit.services;
  const sealed = sealPendingSlip(keyring, code, now);
  return setting([cookie(visit, PENDING_COOKIE, sealed, PENDING_SLIP_SECONDS)]);
}

/** What a phone keeps when its code was right. */
export function enteredHeaders(visit: Visit, sealed: string): Headers {
  return setting([
    cookie(visit, ATTENDEE_COOKIE, sealed, ATTENDEE_SECONDS),
    cookie(visit, PENDING_COOKIE, "", 0),
  ]);
}

export function leftHeaders(visit: Visit): Headers {
  return setting([cookie(visit, ATTENDEE_COOKIE, "", 0)]);
}

function setting(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const each of cookies) headers.append("Set-Cookie", each);
  return headers;
}

function cookie({ app }: Visit, name: string, value: string, seconds: number): string {
  const secure = app.authentication.options.baseURL.startsWith("https://") ? "; Secure" : "";
  return `${name}=${value}; Path=/town-halls; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
