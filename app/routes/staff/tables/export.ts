import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportTablePlan } from "#app/services/tables/export-table-plan.server.ts";

export const loader = guarded("draw.people", ({ services, params }) => {
  const { processId = "", drawId = "", planId = "" } = params;
  const exported = exportTablePlan(services, { processId, drawId, planId });
  if (!exported.ok) throw new Response(null, { status: 404 });
  return csvResponse(exported.value, "tables.csv");
});
