import { z } from "zod";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { IMPORT_MODES } from "#db/schema/index.ts";
import { columnChoiceSchema } from "./column-choices.ts";

const PLACE = "uploads.settings";

const uploadSettingsSchema = z.object({
  fileName: z.string(),
  mode: z.enum(IMPORT_MODES),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.enum([",", ";", "\t"]),
  /** Null until the organiser has said what the columns mean. */
  columns: z.array(columnChoiceSchema).nullable(),
});

/**
 * How an uploaded file is to be read. Sealed like the file: the header of a list without one is
 * its first person.
 */
export type UploadSettings = z.infer<typeof uploadSettingsSchema>;

export function sealUploadSettings(keyring: Keyring, id: string, settings: UploadSettings): Buffer {
  return sealJson(keyring, { table: PLACE, id }, settings);
}

export function openUploadSettings(
  keyring: Keyring,
  id: string,
  envelope: Uint8Array,
): UploadSettings {
  return uploadSettingsSchema.parse(openJson(keyring, { table: PLACE, id }, envelope));
}
