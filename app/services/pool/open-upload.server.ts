import { and, eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { readTable, type Table } from "#app/services/files/delimited-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openBytes } from "#db/envelope.server.ts";
import { uploads } from "#db/schema/index.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { openUploadSettings, type UploadSettings } from "./upload-settings.server.ts";

/** The largest list that is taken: 10 MiB and 20,000 people, which are read in half a second. */
export const UPLOAD_LIMITS = { limitBytes: 10 * 1024 * 1024, limitRows: 20_000 } as const;

export interface OpenUpload {
  readonly id: string;
  readonly processId: string;
  readonly byteSize: number;
  readonly settings: UploadSettings;
  readonly table: Table;
}

/**
 * Opens an uploaded file and reads it as its settings say. Fails with `upload_gone` and the codes
 * of `readTable`. For services that have authorised their caller.
 *
 * @param settings other settings than the stored ones
 */
export function openUpload(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  place: { readonly uploadId: string; readonly processId: string },
  changes: Partial<UploadSettings> = {},
): Result<OpenUpload, PoolProblem> {
  const row = source.database
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, place.uploadId), eq(uploads.processId, place.processId)))
    .get();
  if (row === undefined || row.settingsEnvelope === null) return problem("upload_gone", {});
  const { id, processId, byteSize } = row;
  const stored = openUploadSettings(source.keyring, id, row.settingsEnvelope);
  const settings = { ...stored, ...changes };
  const bytes = openBytes(source.keyring, { table: "uploads", id }, row.envelope);
  const { encoding, delimiter } = settings;
  const read = readTable(bytes, { encoding, delimiter, ...UPLOAD_LIMITS });
  return read.ok ? ok({ id, processId, byteSize, settings, table: read.value }) : read;
}
