import { asc, gt, isNotNull, or } from "drizzle-orm";
import {
  type ChainedAuditRecord,
  type ChainFault,
  verifyAuditChain,
} from "#app/domain/audit-chain.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog, draws } from "#db/schema/index.ts";

const BATCH = 1000;

export interface AuditVerdict {
  /** How many entries hold, from the first on. */
  readonly entries: number;
  /** Hash of the last entry that holds. */
  readonly head: string;
  readonly fault: ChainFault | { readonly code: "audit_head_missing" } | null;
}

/**
 * Checks the whole chain and that published heads occur in it, those on record with
 * commitments and completed draws and the one that is given: that shows a tail that was removed or rewritten. Faults: `audit_gap`, `audit_link_broken`,
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
  const published = [
    ...(publishedHead === undefined ? [] : [publishedHead.toLowerCase()]),
    ...headsOfDraws(context.database),
  ];
  if (published.some((each) => !heads.has(each))) {
    return { entries, head, fault: { code: "audit_head_missing" } };
  }
  return { entries, head, fault: null };
}

function headsOfDraws(database: Queryable): string[] {
  return database
    .select({ committed: draws.committedHead, completed: draws.auditHead })
    .from(draws)
    .where(or(isNotNull(draws.committedHead), isNotNull(draws.auditHead)))
    .all()
    .flatMap(({ committed, completed }) => [committed, completed])
    .filter((head) => head !== null);
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
