import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportMultipliers } from "#app/services/town-halls/export-multipliers.server.ts";

export const loader = guarded("townHall.write", ({ services, params, language }) => {
  const exported = exportMultipliers(services, params.townHallId ?? "", staffLanguage(language));
  if (!exported.ok) throw new Response(null, { status: 404 });
  return csvResponse(exported.value, "multipliers.csv");
});
