import { and, eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { readTable, type Table } from "#app/services/files/delimited-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openBytes } from "#db/envelope.server.ts";
import { uploads } from "#db/schema/index.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { openUploadSettings, type UploadSettings } from "./upload-settings.server.ts";

/** The largest list that is taken, in bytes: 10 MiB, some 50,000 people. */
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

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
  const read = readTable(bytes, { encoding, delimiter, limitBytes: UPLOAD_LIMIT_BYTES });
  return read.ok ? ok({ id, processId, byteSize, settings, table: read.value }) : read;
}
