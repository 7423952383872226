import { expect, test } from "vitest";
import { appendAudit, auditHead } from "#app/services/audit/append-audit.server.ts";
import {
  AUDIT_PAGE_SIZE,
  exportAuditLog,
  readAuditLog,
} from "#app/services/audit/read-audit-log.server.ts";
import { verifyAudit } from "#app/services/audit/verify-audit.server.ts";
import { Forbidden, type Role } from "#app/services/permissions.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";

function logOf(entries: number) {
  const database = memoryDatabase();
  const auditor = serviceContext({ database, actor: staffActor(database, "auditor") });
  const organiser = serviceContext({ database, actor: staffActor(database, "organiser") });
  const heads: string[] = [];
  for (let index = 1; index <= entries; index += 1) {
    heads.push(
      appendAudit(database, organiser, {
        action: index % 2 === 0 ? "process_updated" : "quotas_saved",
        objectKind: "process",
        objectId: `process-${index}`,
      }),
    );
  }
  return { database, auditor, organiser, heads };
}

/** What a thief with the file can do, whom the triggers do not stop. */
function behindTheTriggers(database: ReturnType<typeof memoryDatabase>, statement: string): void {
  database.$client.exec(
    `drop trigger audit_log_refuses_update; drop trigger audit_log_refuses_delete; ${statement}`,
  );
}

test("the log is read newest first, a page at a time, with names looked up", () => {
  const { auditor, organiser } = logOf(AUDIT_PAGE_SIZE + 3);
  const first = readAuditLog(auditor, { page: 1 });
  expect(first).toMatchObject({ total: AUDIT_PAGE_SIZE + 3, page: 1, pages: 2 });
  expect(first.entries[0]?.sequence).toBe(AUDIT_PAGE_SIZE + 3);
  const actor = organiser.actor.kind === "staff" ? organiser.actor.name : "";
  expect(first.entries[0]?.actorName).toBe(actor);
  expect(readAuditLog(auditor, { page: 2 }).entries.map((entry) => entry.sequence)).toEqual([
    3, 2, 1,
  ]);
});

test.each([-5, 0, 99])("page %i is answered with the nearest page there is", (page) => {
  expect([1, 2]).toContain(readAuditLog(logOf(AUDIT_PAGE_SIZE + 1).auditor, { page }).page);
});

test("a filter shows and exports what matches, and offers what occurs", () => {
  const { auditor } = logOf(5);
  const filter = { action: "process_updated", objectKind: "process" };
  const page = readAuditLog(auditor, { ...filter, page: 1 });
  expect(page.total).toBe(2);
  expect(page.actions).toEqual(["process_updated", "quotas_saved"]);
  expect(page.objectKinds).toEqual(["process"]);
  expect(exportAuditLog(auditor, filter).rows.map((row) => row[0])).toEqual(["2", "4"]);
});

test("an intact chain holds and contains every head that was ever published", () => {
  const { database, auditor, heads } = logOf(4);
  expect(verifyAudit(auditor)).toEqual({ entries: 4, head: auditHead(database), fault: null });
  for (const head of heads) expect(verifyAudit(auditor, head.toUpperCase()).fault).toBeNull();
});

test("an altered entry is named", () => {
  const { database, auditor } = logOf(4);
  behindTheTriggers(database, "update audit_log set action = 'nothing' where sequence = 3");
  expect(verifyAudit(auditor)).toMatchObject({
    entries: 2,
    fault: { code: "audit_entry_altered", sequence: 3 },
  });
});

test("a tail that was cut off shows by the published head alone", () => {
  const { database, auditor, heads } = logOf(4);
  behindTheTriggers(database, "delete from audit_log where sequence = 4");
  expect(verifyAudit(auditor).fault).toBeNull();
  expect(verifyAudit(auditor, heads[3]).fault).toEqual({ code: "audit_head_missing" });
});

test("a chain of more entries than are read at once is checked to its end", () => {
  const { database, auditor, organiser } = logOf(0);
  database.transaction((transaction) => {
    for (let index = 1; index <= 2001; index += 1) {
      appendAudit(transaction, organiser, {
        action: "quotas_saved",
        objectKind: "process",
        objectId: "process",
      });
    }
  });
  expect(verifyAudit(auditor)).toMatchObject({ entries: 2001, fault: null });
});

test.each([
  ["administrator", true],
  ["auditor", true],
  ["organiser", false],
  ["moderator", false],
] as const)("whether the role %s reads the log: %s", (role: Role, allowed) => {
  const database = memoryDatabase();
  const context = serviceContext({ database, actor: staffActor(database, role) });
  for (const read of [
    () => readAuditLog(context, { page: 1 }),
    () => exportAuditLog(context, {}),
    () => verifyAudit(context),
  ]) {
    if (allowed) expect(read).not.toThrow();
    else expect(read).toThrow(Forbidden);
  }
});
