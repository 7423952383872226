import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

/** How long a page is remembered for somebody who has to sign in first. */
export const WANTED_SECONDS = 10 * 60;

const PLACE = { table: "wanted_page_cookie", id: "" };

/** A page that somebody wanted before they were signed in, unreadable to anyone who sees the cookie. */
export function sealWantedPage(keyring: Keyring, path: string, now: Date): string {
  const until = now.getTime() + WANTED_SECONDS * 1000;
  return sealJson(keyring, PLACE, { path, until }).toString("base64url");
}

/** Null when it is too old or no cookie of this town. */
export function openWantedPage(keyring: Keyring, sealed: string, now: Date): string | null {
  try {
    const opened = openJson(keyring, PLACE, Buffer.from(sealed, "base64url"));
    const { path, until } = opened as { path: string; until: number };
    return now.getTime() <= until ? path : null;
  } catch {
    return null;
  }
}
