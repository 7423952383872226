import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportTablePlan } from "#app/services/tables/export-table-plan.server.ts";
import { panelPlace } from "../panel/panel-place.server.ts";

export const loader = guarded("draw.people", (visit) => {
  const { processId, drawId } = panelPlace(visit);
  const planId = visit.params.planId ?? "";
  const exported = exportTablePlan(visit.services, { processId, drawId, planId });
  if (!exported.ok) throw new Response(null, { status: 404 });
  return csvResponse(exported.value, "tables.csv");
});
