import { canonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./hash.ts";

/** One audit entry as it enters the chain: ids and codes, never free text or personal data. */
export interface AuditRecord {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly actorKind: "staff" | "sworn" | "resident" | "attendee" | "system";
  readonly actorId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly reasonCode: string | null;
}

export interface ChainedAuditRecord extends AuditRecord {
  readonly previousHash: string;
  readonly hash: string;
}

/** The head of an empty chain. */
export const GENESIS_HASH = "0".repeat(64);

/** SHA-256 over the previous head and the canonical JSON of the entry, as 64 hex digits. */
export function auditHash(previousHash: string, record: AuditRecord): string {
  return sha256Hex(
    canonicalJson({
      previousHash,
      sequence: record.sequence,
      at: record.at,
      actorKind: record.actorKind,
      actorId: record.actorId,
      action: record.action,
      objectKind: record.objectKind,
      objectId: record.objectId,
      reasonCode: record.reasonCode,
    }),
  );
}

export type ChainFault = {
  readonly code: "audit_gap" | "audit_link_broken" | "audit_entry_altered";
  readonly sequence: number;
};

/**
 * Walks the chain from its first entry. A removed tail is invisible to this check alone:
 * compare the returned head with one that was published. O(entries).
 */
export function verifyAuditChain(records: Iterable<ChainedAuditRecord>): {
  readonly entries: number;
  readonly head: string;
  readonly heads: ReadonlySet<string>;
  readonly fault: ChainFault | null;
} {
  let head = GENESIS_HASH;
  let entries = 0;
  const heads = new Set([GENESIS_HASH]);
  for (const record of records) {
    const fault = chainFault(record, entries + 1, head);
    if (fault !== null) return { entries, head, heads, fault };
    head = record.hash;
    heads.add(head);
    entries += 1;
  }
  return { entries, head, heads, fault: null };
}

function chainFault(
  record: ChainedAuditRecord,
  expectedSequence: number,
  head: string,
): ChainFault | null {
  if (record.sequence !== expectedSequence) {
    return { code: "audit_gap", sequence: expectedSequence };
  }
  if (record.previousHash !== head) {
    return { code: "audit_link_broken", sequence: record.sequence };
  }
  if (record.hash !== auditHash(head, record)) {
    return { code: "audit_entry_altered", sequence: record.sequence };
  }
  return null;
}
