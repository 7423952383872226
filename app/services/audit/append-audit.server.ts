import { desc } from "drizzle-orm";
import { auditHash, GENESIS_HASH } from "#app/domain/audit-chain.ts";
import type { Actor } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog } from "#db/schema/index.ts";

export interface AuditEntry {
  /** Past-tense code such as `process_published`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly reasonCode?: string;
}

/** Hash of the newest audit entry; printed on every published commitment, revision and result. */
export function auditHead(database: Queryable): string {
  return newestEntry(database)?.hash ?? GENESIS_HASH;
}

/**
 * Appends an entry to the chain and returns the new head. Call it inside the transaction of
 * the change it records: entry and change are stored together or not at all.
 */
export function appendAudit(
  transaction: Queryable,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  entry: AuditEntry,
): string {
  if (actor.kind === "visitor" || actor.kind === "voter") {
    throw new Error("Neither a visitor nor a voter changes what is audited.");
  }
  const newest = newestEntry(transaction);
  const previousHash = newest?.hash ?? GENESIS_HASH;
  const record = {
    sequence: (newest?.sequence ?? 0) + 1,
    at: now.getTime(),
    actorKind: actor.kind,
    actorId: actor.kind === "system" ? null : actor.id,
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    reasonCode: entry.reasonCode ?? null,
  };
  const hash = auditHash(previousHash, record);
  transaction
    .insert(auditLog)
    .values({ ...record, at: now, previousHash, hash })
    .run();
  return hash;
}

function newestEntry(database: Queryable) {
  return database
    .select({ sequence: auditLog.sequence, hash: auditLog.hash })
    .from(auditLog)
    .orderBy(desc(auditLog.sequence))
    .limit(1)
    .get();
}
