import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportPool } from "#app/services/pool/export-pool.server.ts";

export const loader = guarded("pool.read", ({ params, services }) =>
  csvResponse(exportPool(services, params.processId ?? ""), "pool.csv"),
);
