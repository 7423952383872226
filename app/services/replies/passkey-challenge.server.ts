import { createHmac, randomBytes } from "node:crypto";
import { lt } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hashCode, type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { type invitations, spentPasskeyChallenges } from "#db/schema/index.ts";

/** How long someone has to unlock their device. */
export const CHALLENGE_SECONDS = 5 * 60;

const CHALLENGE_BYTES = 32;
const PLACE = { table: "passkey_challenge_cookie", id: "" };

/**
 * What a passkey is filed under on the device, base64url. It is a keyed hash: it says nothing without
 * the key and stays the same, so that a device keeps one passkey for an invitation. With a new code
 * it changes, and passkeys filed under the old one open nothing.
 */
export function passkeyHandle(
  keyring: Keyring,
  { id, codeGeneration }: Pick<typeof invitations.$inferSelect, "id" | "codeGeneration">,
): string {
  return createHmac("sha256", keyring.codes)
    .update(JSON.stringify(["resident passkey", id, codeGeneration]))
    .digest("base64url");
}

/**
 * A new challenge and the same sealed, for a cookie of the browser that has to answer it.
 *
 * @param handle whose passkey is to be added; null for signing in
 */
export function newChallenge(
  { keyring, now }: Pick<ServiceContext, "keyring" | "now">,
  handle: string | null,
): { readonly challenge: string; readonly sealed: string } {
  const challenge = randomBytes(CHALLENGE_BYTES).toString("base64url");
  const until = now.getTime() + CHALLENGE_SECONDS * 1000;
  const sealed = sealJson(keyring, PLACE, { challenge, handle, until }).toString("base64url");
  return { challenge, sealed };
}

/** The challenge in a cookie; null when it is too old, meant otherwise, or none of this town. */
export function openChallenge(
  { keyring, now }: Pick<ServiceContext, "keyring" | "now">,
  sealed: string | null,
  handle: string | null,
): string | null {
  try {
    const opened = openJson(keyring, PLACE, Buffer.from(sealed ?? "", "base64url"));
    const content = opened as { challenge: string; handle: string | null; until: number };
    const fits = content.handle === handle && now.getTime() < content.until;
    return fits ? content.challenge : null;
  } catch {
    return null;
  }
}

/** Marks a challenge as answered, in the transaction of who answered it; false when it already was. */
export function spendChallenge(
  transaction: Queryable,
  { keyring, now }: Pick<ServiceContext, "keyring" | "now">,
  challenge: string,
): boolean {
  transaction.delete(spentPasskeyChallenges).where(lt(spentPasskeyChallenges.expiresAt, now)).run();
  const challengeHash = hashCode(keyring, "passkey challenge", challenge);
  const expiresAt = new Date(now.getTime() + CHALLENGE_SECONDS * 1000);
  const spent = transaction
    .insert(spentPasskeyChallenges)
    .values({ challengeHash, expiresAt })
    .onConflictDoNothing()
    .run();
  return spent.changes === 1;
}
