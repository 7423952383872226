import { eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { factUploads } from "#db/schema/index.ts";

/** Deletes a staged file. Returns false when there is none. */
export function discardUpload(context: ServiceContext, uploadId: string): boolean {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction) => {
      const deleted = transaction.delete(factUploads).where(eq(factUploads.id, uploadId)).run();
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
