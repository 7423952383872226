import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportFindings } from "#app/services/statements/read-public-round.server.ts";

export const loader = guarded("public", ({ services, params }) => {
  const file = exportFindings(services, params.roundId ?? "");
  if (file === null) throw new Response(null, { status: 404 });
  return csvResponse(file.text, file.fileName);
});
