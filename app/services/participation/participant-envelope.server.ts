import { z } from "zod";
import { mixesScripts, plainText } from "#app/domain/texts/plain-text.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "participants";

/** The name that somebody chose to show; a panel has none, it is named after its process. */
export const shownNameSchema = z
  .string({ error: "shown_name_missing" })
  .transform(plainText)
  .pipe(
    z
      .string()
      .min(1, "shown_name_missing")
      .max(80, "shown_name_too_long")
      .refine((name) => !name.includes("\n"), "shown_name_invalid")
      .refine((name) => !mixesScripts(name), "shown_name_mixes_scripts"),
  );

const contentSchema = z.object({ shownName: z.string() });
type ParticipantContent = z.infer<typeof contentSchema>;

export function sealParticipant(keyring: Keyring, id: string, content: ParticipantContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** Throws when the envelope was altered or belongs to somebody else. Null: the person was erased. */
export function openParticipant(
  keyring: Keyring,
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array | null },
): ParticipantContent | null {
  if (envelope === null) return null;
  return contentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope));
}
