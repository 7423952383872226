import type { AuditFilter } from "#app/services/audit/read-audit-log.server.ts";

/** Which entries an address asks for: `action`, `objectKind` and `page`, all optional. */
export function auditFilter(request: Request): AuditFilter & { page: number } {
  const search = new URL(request.url).searchParams;
  const page = Number(search.get("page") ?? "1");
  return {
    action: search.get("action") || undefined,
    objectKind: search.get("objectKind") || undefined,
    page: Number.isInteger(page) ? page : 1,
  };
}

/** The same as the query of an address, without what is not set. */
export function auditQuery(filter: AuditFilter & { page?: number }): string {
  const query = new URLSearchParams();
  if (filter.action !== undefined) query.set("action", filter.action);
  if (filter.objectKind !== undefined) query.set("objectKind", filter.objectKind);
  if (filter.page !== undefined && filter.page > 1) query.set("page", String(filter.page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
