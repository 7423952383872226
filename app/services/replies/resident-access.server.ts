import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { hashCode, type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { invitations, residentSessions } from "#db/schema/index.ts";
import { hasEnded } from "./record-reply.server.ts";

/** How long a resident stays signed in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** How long a code that came in an address is kept while a language is chosen. */
export const PENDING_SECONDS = 10 * 60;

/** A device where somebody signed in is known for half a year. */
export const DEVICE_SECONDS = 180 * 24 * 60 * 60;

/** The cookie that holds the token of a session. */
export const SESSION_COOKIE = "losrunde.resident";

const TOKEN_BYTES = 32;
const PENDING_PLACE = { table: "pending_code_cookie", id: "" };

/** A new token and what the database keeps of it. */
export function newSessionToken(keyring: Keyring): { token: string; tokenHash: string } {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, tokenHash: hashSessionToken(keyring, token) };
}

export function hashSessionToken(keyring: Keyring, token: string): string {
  return hashCode(keyring, "resident session", token);
}

/** The token in the cookies of a request; null without one. */
export function sessionTokenOf(cookies: string | null): string | null {
  for (const pair of (cookies ?? "").split(";")) {
    const [name, value = ""] = pair.trim().split("=");
    if (name === SESSION_COOKIE && value !== "") return value;
  }
  return null;
}

/**
 * The resident to whom a session belongs; a visitor when it is unknown, has ended, or its invitation
 * was erased or can no longer be answered.
 */
export function actorOfSession(
  source: { readonly database: Database; readonly keyring: Keyring; readonly now: Date },
  token: string,
): Actor {
  const row = source.database
    .select({
      invitationId: residentSessions.invitationId,
      expiresAt: residentSessions.expiresAt,
      outcome: invitations.outcome,
      erasedAt: invitations.erasedAt,
      codeHash: invitations.codeHash,
    })
    .from(residentSessions)
    .innerJoin(invitations, eq(invitations.id, residentSessions.invitationId))
    .where(eq(residentSessions.tokenHash, hashSessionToken(source.keyring, token)))
    .get();
  if (row === undefined || row.expiresAt <= source.now) return { kind: "visitor" };
  if (!admitsResident(row)) return { kind: "visitor" };
  return { kind: "resident", id: row.invitationId };
}

/** Whether anyone can be signed in with an invitation: a dead code has no hash, and opens nothing. */
export function admitsResident(
  invitation: Pick<typeof invitations.$inferSelect, "erasedAt" | "codeHash" | "outcome">,
): boolean {
  return invitation.erasedAt === null && invitation.codeHash !== null && !hasEnded(invitation);
}

/** A code on its way from an address to the form, unreadable to anyone who sees the cookie. */
export function sealPendingCode(keyring: Keyring, code: string, now: Date): string {
  const until = now.getTime() + PENDING_SECONDS * 1000;
  return sealJson(keyring, PENDING_PLACE, { code, until }).toString("base64url");
}

/** Null when it is too old or no cookie of this town. */
export function openPendingCode(keyring: Keyring, sealed: string, now: Date): string | null {
  try {
    const opened = openJson(keyring, PENDING_PLACE, Buffer.from(sealed, "base64url"));
    const { code, until } = opened as { code: string; until: number };
    return now.getTime() <= until ? code : null;
  } catch {
    return null;
  }
}

/**
 * Says that a household signed in on this device, and nothing else: it opens nothing. Guesses from
 * here are counted apart, so that strangers behind the same address cannot keep the household out.
 *
 * Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */
export function deviceMark(keyring: Keyring, invitationId: string, now: Date): string {
  const issued = String(Math.floor(now.getTime() / 1000));
  // One household counts once, however many devices it signs in on.
  const household = sign(keyring, ["device of", invitationId]).slice(0, 22);
  return `${issued}.${household}.${sign(keyring, ["device", household, issued])}`;
}

/** The household a mark speaks of; null when it is forged or too old. */
export function readDeviceMark(keyring: Keyring, mark: string, now: Date): string | null {
  const match = /^(\d{1,12})\.([\w-]{22})\.([\w-]{43})$/.exec(mark);
  const [, issued = "", household = "", signed = ""] = match ?? [];
  if (signed === "" || now.getTime() / 1000 - Number(issued) > DEVICE_SECONDS) return null;
  const expected = sign(keyring, ["device", household, issued]);
  return timingSafeEqual(Buffer.from(signed), Buffer.from(expected)) ? household : null;
}

function sign(keyring: Keyring, parts: readonly string[]): string {
  return createHmac("sha256", keyring.codes)
    .update(JSON.stringify(["resident device", ...parts]))
    .digest("base64url");
}
