import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyAuditChain } from "#app/domain/audit-chain.ts";
import { appendAudit, auditHead } from "#app/services/audit/append-audit.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { serviceContext } from "#tests/support/database.ts";

function contextWithEntries(count: number) {
  const context = serviceContext();
  for (let index = 1; index <= count; index += 1) {
    appendAudit(context.database, context, {
      action: "process_published",
      objectKind: "process",
      objectId: `object-${index}`,
    });
  }
  return context;
}

function chain(context: ReturnType<typeof serviceContext>) {
  return context.database
    .select()
    .from(auditLog)
    .orderBy(asc(auditLog.sequence))
    .all()
    .map((row) => ({ ...row, at: row.at.getTime() }));
}

test("each entry carries the hash of the one before", () => {
  const context = contextWithEntries(3);
  const verdict = verifyAuditChain(chain(context));
  expect(verdict).toMatchObject({ entries: 3, fault: null, head: auditHead(context.database) });
});

test.each([
  ["changed", "update audit_log set action = 'nothing' where sequence = 2"],
  ["deleted", "delete from audit_log where sequence = 2"],
  [
    "inserted out of order",
    "insert into audit_log select sequence + 5, at, actor_kind, actor_id, action, object_kind, object_id, reason_code, previous_hash, 'x' from audit_log where sequence = 1",
  ],
])("the database refuses an entry being %s", (_what, statement) => {
  const context = contextWithEntries(3);
  expect(() => context.database.$client.exec(statement)).toThrow(/append-only|no gaps/);
});

test.each([
  [
    "another action",
    (entry: Record<string, unknown>) => ({ ...entry, action: "other" }),
    "audit_entry_altered",
  ],
  [
    "another time",
    (entry: Record<string, unknown>) => ({ ...entry, at: 1 }),
    "audit_entry_altered",
  ],
  [
    "another actor",
    (entry: Record<string, unknown>) => ({ ...entry, actorId: "x" }),
    "audit_entry_altered",
  ],
  [
    "another predecessor",
    (entry: Record<string, unknown>) => ({ ...entry, previousHash: "x" }),
    "audit_link_broken",
  ],
  [
    "another position",
    (entry: Record<string, unknown>) => ({ ...entry, sequence: 7 }),
    "audit_gap",
  ],
] as const)("an entry rewritten behind the triggers with %s is found", (_what, rewrite, code) => {
  const entries = chain(contextWithEntries(3));
  const tampered = entries.map((entry) =>
    entry.sequence === 2 ? (rewrite(entry) as typeof entry) : entry,
  );
  expect(verifyAuditChain(tampered).fault?.code).toBe(code);
});
