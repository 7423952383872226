import { asc, gt } from "drizzle-orm";
import {
  type ChainedAuditRecord,
  type ChainFault,
  verifyAuditChain,
} from "#app/domain/audit-chain.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog } from "#db/schema/index.ts";

const BATCH = 1000;

export interface AuditVerdict {
  /** How many entries hold, from the first on. */
  readonly entries: number;
  /** Hash of the last entry that holds. */
  readonly head: string;
  readonly fault: ChainFault | { readonly code: "audit_head_missing" } | null;
}

/**
 * Checks the whole chain and, when one is given, that a published head occurs in it: that shows
 * a tail that was removed or rewritten. Faults: `audit_gap`, `audit_link_broken`,
 * `audit_entry_altered` (each with the first sequence) and `audit_head_missing`. O(entries).
 *
 * @param publishedHead 64 hexadecimal digits, as printed on a commitment or result
 */
export function verifyAudit(
  context: Pick<ServiceContext, "database" | "actor">,
  publishedHead?: string,
): AuditVerdict {
  authorise(context.actor, "audit.read");
  const { entries, head, heads, fault } = verifyAuditChain(allRecords(context.database));
  if (fault !== null) return { entries, head, fault };
  if (publishedHead !== undefined && !heads.has(publishedHead.toLowerCase())) {
    return { entries, head, fault: { code: "audit_head_missing" } };
  }
  return { entries, head, fault: null };
}

function* allRecords(database: Queryable): Generator<ChainedAuditRecord> {
  let last = -1;
  for (;;) {
    const rows = database
      .select()
      .from(auditLog)
      .where(gt(auditLog.sequence, last))
      .orderBy(asc(auditLog.sequence))
      .limit(BATCH)
      .all();
    for (const row of rows) yield { ...row, at: row.at.getTime() };
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.sequence ?? last;
  }
}
