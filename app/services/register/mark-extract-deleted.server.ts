import { and, eq, isNull } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type ExtractDeletionReason, registerExtracts } from "#db/schema/index.ts";
import { queueErasure } from "./erase-register.server.ts";

/**
 * Deletes an extract: from this transaction on nobody finds its residents, and the job queued
 * here erases them. Returns false when it was deleted before.
 */
export function markExtractDeleted(
  transaction: Queryable,
  context: { readonly actor: Actor; readonly now: Date },
  extractId: string,
  reason: ExtractDeletionReason,
): boolean {
  const marked = transaction
    .update(registerExtracts)
    .set({ deletedAt: context.now, deletionReason: reason, countsEnvelope: null, faults: null })
    .where(and(eq(registerExtracts.id, extractId), isNull(registerExtracts.deletedAt)))
    .run();
  if (marked.changes === 0) return false;
  queueErasure(transaction, { extractId, now: context.now });
  appendAudit(transaction, context, {
    action: "register_deleted",
    objectKind: "register_extract",
    objectId: extractId,
    reasonCode: reason,
  });
  return true;
}

/** Deletes every extract of a process; see `markExtractDeleted`. */
export function markExtractsDeleted(
  transaction: Queryable,
  context: { readonly actor: Actor; readonly now: Date },
  processId: string,
  reason: ExtractDeletionReason,
): void {
  const standing = transaction
    .select({ id: registerExtracts.id })
    .from(registerExtracts)
    .where(and(eq(registerExtracts.processId, processId), isNull(registerExtracts.deletedAt)))
    .all();
  for (const { id } of standing) markExtractDeleted(transaction, context, id, reason);
}
