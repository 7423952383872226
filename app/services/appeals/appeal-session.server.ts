import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const SESSION_PLACE = { table: "appeal_cookie", id: "" };

/** How long a device that typed a code of an appeal is let in. */
export const APPEAL_SECONDS = 60 * 60;

const sessionSchema = z.object({
  decisionId: z.string(),
  codeHash: z.string(),
  until: z.number(),
});
export type AppealSession = Omit<z.infer<typeof sessionSchema>, "until">;

/** What a device keeps whose code was right, unreadable to anyone who sees the cookie. */
export function sealAppealSession(keyring: Keyring, session: AppealSession, now: Date): string {
  const until = now.getTime() + APPEAL_SECONDS * 1000;
  return sealJson(keyring, SESSION_PLACE, { ...session, until }).toString("base64url");
}

/** Null when it is over, or no cookie of this town. */
export function openAppealSession(
  keyring: Keyring,
  sealed: string,
  now: Date,
): AppealSession | null {
  try {
    const opened = openJson(keyring, SESSION_PLACE, Buffer.from(sealed, "base64url"));
    const { until, ...session } = sessionSchema.parse(opened);
    return now.getTime() <= until ? session : null;
  } catch {
    return null;
  }
}
