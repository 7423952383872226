import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportVotes } from "#app/services/votes/setup/export-votes.server.ts";

export const loader = guarded("votes.read", ({ services, params }) =>
  csvResponse(exportVotes(services, params.processId ?? ""), "votes.csv"),
);
