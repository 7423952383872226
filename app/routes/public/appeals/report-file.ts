import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportModerationReport } from "#app/services/moderation-report/read-moderation-report.server.ts";

export const loader = guarded("public", ({ services, params }) => {
  const text = exportModerationReport(services, params.processId ?? "");
  if (text === null) throw new Response(null, { status: 404 });
  return csvResponse(text, "moderation.csv");
});
