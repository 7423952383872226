import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportPublicDataset } from "#app/services/facts/read-public-dataset.server.ts";

export const loader = guarded("public", ({ services, params, language }) => {
  const file = exportPublicDataset(services, params.datasetId ?? "", language);
  if (file === null) throw new Response(null, { status: 404 });
  return csvResponse(file.text, file.fileName);
});
