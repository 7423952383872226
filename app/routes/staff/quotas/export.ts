import { guarded } from "#app/routes/guard.server.ts";
import { writeQuotas } from "#app/services/files/read-quotas.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";

export const loader = guarded("quotas.read", ({ services, params }) => {
  const set = readQuotaSet(services, params.processId ?? "");
  if (set === null) throw new Response(null, { status: 404 });
  return new Response(
    writeQuotas(set.quotas, { combined: set.combined, delimiter: ";", byteOrderMark: true }),
    {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="quotas.csv"',
        "Cache-Control": "no-store",
      },
    },
  );
});
