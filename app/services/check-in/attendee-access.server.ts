import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { attendees } from "#db/schema/index.ts";

/** A phone is known for the evening; whoever comes to another one gets another slip. */
export const ATTENDEE_SECONDS = 18 * 60 * 60;

/** How long a code that came in an address is kept until it is sent. */
export const PENDING_SLIP_SECONDS = 10 * 60;

/** The cookie by which a phone is known. */
export const ATTENDEE_COOKIE = "losrunde.attendee";

const SESSION_PLACE = { table: "attendee_cookie", id: "" };
const PENDING_PLACE = { table: "pending_slip_cookie", id: "" };

const sessionSchema = z.object({ id: z.string(), codeHash: z.string(), until: z.number() });
const pendingSchema = z.object({ code: z.string(), until: z.number() });

/** What a phone keeps: whose it is, unreadable to anyone who sees the cookie. It ends with the slip. */
export function sealAttendeeSession(
  keyring: Keyring,
  attendee: { readonly id: string; readonly codeHash: string },
  now: Date,
): string {
  const until = now.getTime() + ATTENDEE_SECONDS * 1000;
  return sealJson(keyring, SESSION_PLACE, { ...attendee, until }).toString("base64url");
}

/**
 * The attendee whose phone sends these cookies; a visitor when the evening is over, the slip was replaced,
 * or the person was erased.
 */
export function attendeeOfCookies(
  source: { readonly database: Database; readonly keyring: Keyring; readonly now: Date },
  cookies: string | null,
): Actor {
  const visitor = { kind: "visitor" } as const;
  const sealed = cookieOf(cookies, ATTENDEE_COOKIE);
  const session = sealed === null ? null : opened(source.keyring, SESSION_PLACE, sealed);
  const parsed = sessionSchema.safeParse(session);
  if (!parsed.success || parsed.data.until < source.now.getTime()) return visitor;
  const row = source.database
    .select({ codeHash: attendees.codeHash, envelope: attendees.envelope })
    .from(attendees)
    .where(eq(attendees.id, parsed.data.id))
    .get();
  if (row === undefined || row.envelope === null) return visitor;
  return row.codeHash === parsed.data.codeHash ? { kind: "attendee", id: parsed.data.id } : visitor;
}

/** A code on its way from an address to the form. */
export function sealPendingSlip(keyring: Keyring, code: string, now: Date): string {
  const until = now.getTime() + PENDING_SLIP_SECONDS * 1000;
  return sealJson(keyring, PENDING_PLACE, { code, until }).toString("base64url");
}

/** Null when it is too old or no cookie of this town. */
export function openPendingSlip(keyring: Keyring, sealed: string, now: Date): string | null {
  const parsed = pendingSchema.safeParse(opened(keyring, PENDING_PLACE, sealed));
  return parsed.success && now.getTime() <= parsed.data.until ? parsed.data.code : null;
}

/** The value of a cookie; null where it is not sent. */
export function cookieOf(cookies: string | null, name: string): string | null {
  for (const pair of (cookies ?? "").split(";")) {
    const [key, value = ""] = pair.trim().split("=");
    if (key === name && value !== "") return value;
  }
  return null;
}

function opened(keyring: Keyring, place: { table: string; id: string }, sealed: string): unknown {
  try {
    return openJson(keyring, place, Buffer.from(sealed, "base64url"));
  } catch {
    return null;
  }
}
