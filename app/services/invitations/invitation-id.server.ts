import { createHmac } from "node:crypto";
import type { Keyring } from "#db/envelope.server.ts";

/**
 * The id of the invitation that a resident gets in a draw: a UUID (version 8) derived with the key outside the
 * database from the row of the resident. So a draw can be repeated and compared, and nobody is drawn a second
 * time after they were erased, as long as the extract exists; afterwards the id leads nowhere.
 */
export function invitationId(keyring: Keyring, drawId: string, residentId: number): string {
  const digest = createHmac("sha256", keyring.references)
    .update(JSON.stringify(["losrunde invitation id v1", drawId, residentId]))
    .digest();
  digest[6] = 0x80 | ((digest[6] ?? 0) & 0x0f);
  digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f);
  const hex = digest.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join("-");
}
