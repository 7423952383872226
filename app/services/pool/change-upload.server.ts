import { eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { uploads } from "#db/schema/index.ts";
import { openUpload } from "./open-upload.server.ts";
import { runningImports } from "./pool-closed.server.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { sealUploadSettings, type UploadSettings } from "./upload-settings.server.ts";

/**
 * Changes how an uploaded file is read: encoding and delimiter, or what its columns mean. Choices
 * about columns are dropped when the header reads otherwise. Fails with the codes of `openUpload`
 * (nothing is changed when the file cannot be read so) and with `import_running`.
 */
export function changeUpload(
  context: ServiceContext,
  place: { readonly uploadId: string; readonly processId: string },
  changes: Partial<Pick<UploadSettings, "encoding" | "delimiter" | "columns">>,
): Result<null, PoolProblem> {
  authorise(context.actor, "pool.write");
  const opened = openUpload(context, place, changes);
  if (!opened.ok) return opened;
  const { id, settings, table } = opened.value;
  const fitting =
    settings.columns?.length === table.header.length &&
    settings.columns.every(({ column }, position) => column === table.header[position]);
  const settingsEnvelope = sealUploadSettings(context.keyring, id, {
    ...settings,
    columns: fitting ? settings.columns : null,
  });
  return context.database.transaction(
    (transaction) => {
      const busy = runningImports(transaction, place.processId).some(
        (running) => running.uploadId === id,
      );
      if (busy) return problem("import_running", {});
      transaction.update(uploads).set({ settingsEnvelope }).where(eq(uploads.id, id)).run();
      appendAudit(transaction, context, {
        action: "upload_settings_changed",
        objectKind: "upload",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
