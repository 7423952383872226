import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "moderation_appeals";
const contentSchema = z.object({
  text: z.string(),
  /** Who of several authors wrote it; null for whoever typed the code of the decision. */
  participantId: z.string().nullable().default(null),
});
type AppealContent = z.infer<typeof contentSchema>;

/** Seals what an author wrote against a decision. */
export function sealAppeal(keyring: Keyring, id: string, content: AppealContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** Throws when the envelope was altered or belongs to another appeal. Null: it was erased. */
export function openAppeal(
  keyring: Keyring,
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array | null },
): AppealContent | null {
  if (envelope === null) return null;
  return contentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
