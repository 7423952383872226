import { guarded } from "#app/routes/guard.server.ts";
import { exportAuditLog } from "#app/services/audit/read-audit-log.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { auditFilter } from "./filter.ts";

export const loader = guarded("audit.read", ({ request, services }) => {
  const { header, rows } = exportAuditLog(services, auditFilter(request));
  return new Response(writeCsv(header, rows, { delimiter: ";", byteOrderMark: true }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit-log.csv"',
    },
  });
});
