import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportOrigins } from "#app/services/response/count-origins.server.ts";

export const loader = guarded("draw.people", ({ services, params, language }) => {
  const { processId = "", drawId = "" } = params;
  const csv = exportOrigins(services, { processId, drawId }, staffLanguage(language));
  if (csv === null) throw new Response(null, { status: 404 });
  return csvResponse(csv, "origins.csv");
});
