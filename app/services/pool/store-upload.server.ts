import { randomUUID } from "node:crypto";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { TextEncoding } from "#app/services/files/decode-text.ts";
import { readTable } from "#app/services/files/delimited-text.ts";
import type { Delimiter } from "#app/services/files/split-records.ts";
import { authorise } from "#app/services/permissions.ts";
import { processStatus } from "#app/services/processes/list-processes.server.ts";
import { sealBytes } from "#db/envelope.server.ts";
import { type ImportMode, uploads } from "#db/schema/index.ts";
import { UPLOAD_LIMITS } from "./open-upload.server.ts";
import { poolClosed } from "./pool-closed.server.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { sweepUploads } from "./sweep-uploads.server.ts";
import { sealUploadSettings } from "./upload-settings.server.ts";

export interface UploadedList {
  readonly processId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mode: ImportMode;
  /** Named by the organiser; without them they are detected. */
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/**
 * Keeps a list of people, sealed, until it is imported, discarded or a day old. A file that is
 * no table is not kept: fails with the codes of `readTable` and `poolClosed`, and with
 * `process_missing`.
 */
export function storeUpload(
  context: ServiceContext,
  list: UploadedList,
): Result<{ uploadId: string }, PoolProblem> {
  authorise(context.actor, "pool.write");
  const { processId, bytes, fileName, mode, encoding, delimiter } = list;
  sweepUploads(context.database, context.now);
  const read = readTable(bytes, { encoding, delimiter, ...UPLOAD_LIMITS });
  if (!read.ok) return read;
  const id = randomUUID();
  const envelope = sealBytes(context.keyring, { table: "uploads", id }, bytes);
  const settings = {
    fileName: fileName.slice(0, 200),
    mode,
    encoding: read.value.encoding,
    delimiter: read.value.delimiter,
    columns: null,
  };
  const settingsEnvelope = sealUploadSettings(context.keyring, id, settings);
  return context.database.transaction(
    (transaction) => {
      if (processStatus(context.database, processId) === null) {
        return problem("process_missing", {});
      }
      const closed = poolClosed(transaction, processId);
      if (closed !== null) return { ok: false, problem: closed } as const;
      transaction
        .insert(uploads)
        .values({
          id,
          processId,
          envelope,
          settingsEnvelope,
          byteSize: bytes.length,
          createdAt: context.now,
        })
        .run();
      appendAudit(transaction, context, {
        action: "pool_list_uploaded",
        objectKind: "upload",
        objectId: id,
      });
      return ok({ uploadId: id });
    },
    { behavior: "immediate" },
  );
}
