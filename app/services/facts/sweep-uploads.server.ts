import { lt } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Database } from "#db/connection.server.ts";
import { factUploads } from "#db/schema/index.ts";

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Deletes files with facts that nobody confirmed within a day. Runs at start-up and before each
 * upload. Returns how many.
 */
export function sweepFactUploads(database: Database, now: Date): number {
  return database.transaction(
    (transaction) => {
      const expired = transaction
        .delete(factUploads)
        .where(lt(factUploads.createdAt, new Date(now.getTime() - KEPT_MILLISECONDS)))
        .returning({ id: factUploads.id })
        .all();
      for (const { id } of expired) {
        appendAudit(
          transaction,
          { actor: { kind: "system" }, now },
          { action: "upload_expired", objectKind: "upload", objectId: id },
        );
      }
      return expired.length;
    },
    { behavior: "immediate" },
  );
}
