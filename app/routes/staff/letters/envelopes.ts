import { redirect } from "@remix-run/node";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { exportEnvelopes } from "#app/services/letters/print-run.server.ts";
import { lettersAddress } from "./letters-place.ts";

export const loader = guarded("invitations.run", ({ services, params }) => {
  const { processId = "", runId = "" } = params;
  const list = exportEnvelopes(services, { processId, runId });
  if (list.ok) return csvResponse(list.value, "envelopes.csv");
  if (list.problem.code === "letter_run_missing") throw new Response(null, { status: 404 });
  throw redirect(`${lettersAddress(processId)}/${runId}?problem=${list.problem.code}`);
});
