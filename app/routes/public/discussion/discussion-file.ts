import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportDiscussion } from "#app/services/contributions/export-discussion.server.ts";

export const loader = guarded("public", ({ services, params }) => {
  const text = exportDiscussion(services, params.proposalId ?? "");
  if (text === null) throw new Response(null, { status: 404 });
  return csvResponse(text, "discussion.csv");
});
