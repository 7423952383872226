import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";

const TABLE = "text_reports";

const contentSchema = z.object({ words: z.string() });
type ReportContent = z.infer<typeof contentSchema>;

export function sealReport(keyring: Keyring, id: string, content: ReportContent): Buffer {
  return sealJson(keyring, { table: TABLE, id }, content);
}

/** What a reporter wrote; null without words. Throws when the envelope was altered. */
export function openReport(
  keyring: Keyring,
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array | null },
): string | null {
  if (envelope === null) return null;
  return contentSchema.parse(openJson(keyring, { table: TABLE, id }, envelope)).words;
}
