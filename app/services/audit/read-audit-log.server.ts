import { and, asc, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import {
  agendaItemTexts,
  auditLog,
  processTexts,
  scenarioTexts,
  townHallPeople,
  townHallTexts,
  user,
} from "#db/schema/index.ts";
import { auditHead } from "./append-audit.server.ts";

/** Entries on one page of the log. */
export const AUDIT_PAGE_SIZE = 50;

export interface AuditFilter {
  readonly action?: string | undefined;
  readonly objectKind?: string | undefined;
}

export interface AuditListing {
  readonly sequence: number;
  readonly at: Date;
  readonly actorKind: "staff" | "sworn" | "resident" | "attendee" | "system";
  readonly actorId: string | null;
  /** The name a staff account has now; null for others and for accounts that no longer exist. */
  readonly actorName: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The name or title that the object has now; null where it has none or no longer exists. */
  readonly objectName: string | null;
  readonly reasonCode: string | null;
}

export interface AuditPage {
  readonly entries: readonly AuditListing[];
  /** Entries that match the filter. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Hash of the newest entry of the whole log. */
  readonly head: string;
  /** What occurs in the log, for the filter. */
  readonly actions: readonly string[];
  readonly objectKinds: readonly string[];
}

/** One page of the audit log, newest first. Names are looked up now; the log holds none. */
export function readAuditLog(
  context: ServiceContext,
  options: AuditFilter & { readonly page: number },
): AuditPage {
  authorise(context.actor, "audit.read");
  const { database } = context;
  const where = condition(options);
  const total = database.select({ total: count() }).from(auditLog).where(where).get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / AUDIT_PAGE_SIZE));
  const page = Math.min(Math.max(1, options.page), pages);
  const rows = database
    .select()
    .from(auditLog)
    .where(where)
    .orderBy(desc(auditLog.sequence))
    .limit(AUDIT_PAGE_SIZE)
    .offset((page - 1) * AUDIT_PAGE_SIZE)
    .all();
  const names = namesOf(
    database,
    rows.flatMap((row) => [row.actorId ?? "", row.objectId]),
  );
  return {
    entries: rows.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      actorKind: row.actorKind,
      actorId: row.actorId,
      actorName: names.get(row.actorId ?? "") ?? null,
      action: row.action,
      objectKind: row.objectKind,
      objectId: row.objectId,
      objectName: names.get(row.objectId) ?? null,
      reasonCode: row.reasonCode,
    })),
    total,
    page,
    pages,
    head: auditHead(database),
    actions: database
      .selectDistinct({ code: auditLog.action })
      .from(auditLog)
      .orderBy(asc(auditLog.action))
      .all()
      .map((row) => row.code),
    objectKinds: database
      .selectDistinct({ code: auditLog.objectKind })
      .from(auditLog)
      .orderBy(asc(auditLog.objectKind))
      .all()
      .map((row) => row.code),
  };
}

/** The matching entries as rows of a table, oldest first, with the hashes that chain them. */
export function exportAuditLog(
  context: ServiceContext,
  filter: AuditFilter,
): { header: string[]; rows: string[][] } {
  authorise(context.actor, "audit.read");
  const rows = context.database
    .select()
    .from(auditLog)
    .where(condition(filter))
    .orderBy(asc(auditLog.sequence))
    .all();
  return {
    header: [
      "sequence",
      "at",
      "actor_kind",
      "actor_id",
      "action",
      "object_kind",
      "object_id",
      "reason_code",
      "previous_hash",
      "hash",
    ],
    rows: rows.map((row) => [
      String(row.sequence),
      row.at.toISOString(),
      row.actorKind,
      row.actorId ?? "",
      row.action,
      row.objectKind,
      row.objectId,
      row.reasonCode ?? "",
      row.previousHash,
      row.hash,
    ]),
  };
}

function condition(filter: AuditFilter): SQL | undefined {
  return and(
    filter.action === undefined ? undefined : eq(auditLog.action, filter.action),
    filter.objectKind === undefined ? undefined : eq(auditLog.objectKind, filter.objectKind),
  );
}

function namesOf(database: Database, ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)];
  const people = database
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, wanted))
    .all();
  const titles = database
    .select({ id: processTexts.processId, name: processTexts.title })
    .from(processTexts)
    .where(and(inArray(processTexts.processId, wanted), eq(processTexts.language, "de")))
    .all();
  const meetings = database
    .select({ id: townHallTexts.townHallId, name: townHallTexts.title })
    .from(townHallTexts)
    .where(and(inArray(townHallTexts.townHallId, wanted), eq(townHallTexts.language, "de")))
    .all();
  const items = database
    .select({ id: agendaItemTexts.itemId, name: agendaItemTexts.title })
    .from(agendaItemTexts)
    .where(and(inArray(agendaItemTexts.itemId, wanted), eq(agendaItemTexts.language, "de")))
    .all();
  const announced = database
    .select({ id: townHallPeople.id, name: townHallPeople.name })
    .from(townHallPeople)
    .where(inArray(townHallPeople.id, wanted))
    .all();
  const scenarios = database
    .select({ id: scenarioTexts.modelId, name: scenarioTexts.title })
    .from(scenarioTexts)
    .where(and(inArray(scenarioTexts.modelId, wanted), eq(scenarioTexts.language, "de")))
    .all();
  const named = [...people, ...titles, ...meetings, ...items, ...announced, ...scenarios];
  return new Map(named.map((row) => [row.id, row.name]));
}
