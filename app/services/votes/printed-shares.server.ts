import { randomBytes } from "node:crypto";
import { shareLines, splitSecret } from "#app/domain/votes/recovery-share.ts";
import { VOTE_SECRET_BYTES } from "./vote-crypto.server.ts";

/**
 * A new pair of recovery shares of a secret, each as lines to be printed. Both of one pair together make the secret
 * again; either alone says nothing, and neither do two of different pairs, which do not fit.
 */
export function printedShares(secret: Uint8Array): readonly [string, string] {
  const [first, second] = splitSecret(secret, randomBytes(VOTE_SECRET_BYTES));
  return [shareLines(first).join("\n"), shareLines(second).join("\n")];
}
