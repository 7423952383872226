import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportResponse, RESPONSE_TABLES } from "#app/services/response/export-response.server.ts";

export const loader = guarded("invitations.read", ({ services, params, language }) => {
  const table = RESPONSE_TABLES.find((known) => known === params.table);
  if (table === undefined) throw new Response(null, { status: 404 });
  const csv = exportResponse(services, params.processId ?? "", table, staffLanguage(language));
  return csvResponse(csv, `response-${table}.csv`);
});
