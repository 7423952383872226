import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "moderation_appeals";
const contentSchema = z.object({ text: z.string() });

/** Seals what an author wrote against a decision. */
export function sealAppeal(keyring: Keyring, id: string, text: string): Buffer {
  return sealJson(keyring, { table: TABLE, id }, { text });
}

/** Throws when the envelope was altered or belongs to another appeal. Null: it was erased. */
export function openAppeal(
  keyring: Keyring,
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array | null },
): string | null {
  if (envelope === null) return null;
  return contentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope)).text;
}
