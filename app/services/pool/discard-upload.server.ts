import { and, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { uploads } from "#db/schema/index.ts";
import { runningImports } from "./pool-closed.server.ts";

/** Deletes an uploaded file. Returns false when there is none, or an import is reading it. */
export function discardUpload(
  context: ServiceContext,
  { uploadId, processId }: { readonly uploadId: string; readonly processId: string },
): boolean {
  authorise(context.actor, "pool.write");
  return context.database.transaction(
    (transaction) => {
      const busy = runningImports(transaction, processId).some(
        (running) => running.uploadId === uploadId,
      );
      if (busy) return false;
      const deleted = transaction
        .delete(uploads)
        .where(and(eq(uploads.id, uploadId), eq(uploads.processId, processId)))
        .run();
      if (deleted.changes === 0) return false;
      appendAudit(transaction, context, {
        action: "upload_discarded",
        objectKind: "upload",
        objectId: uploadId,
      });
      return true;
    },
    { behavior: "immediate" },
  );
}
