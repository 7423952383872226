import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportPlan } from "#app/services/invitations/export-plan.server.ts";
import { countAhead } from "#app/services/invitations/residents-for-planning.server.ts";
import { readPlanForm } from "./plan-choice.ts";

export const loader = guarded("invitations.read", async ({ services, params, request, app }) => {
  const { choice } = readPlanForm(new URL(request.url).searchParams);
  const processId = params.processId ?? "";
  await countAhead(services, processId, app.countResidents);
  const exported = exportPlan(services, processId, choice);
  if (!exported.ok) throw new Response(null, { status: 404 });
  return csvResponse(exported.value, "invitation-plan.csv");
});
