import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { exportAlternates } from "#app/services/panel/export-alternates.server.ts";
import { panelPlace } from "./panel-place.server.ts";

/** A reserve list as CSV. */
export const loader = guarded("draw.people", (visit) => {
  const listId = visit.params.listId ?? "";
  const heading = staffTitles(visit.language)("panel:alternates.rankColumn");
  const file = exportAlternates(visit.services, { ...panelPlace(visit), listId }, heading);
  if (!file.ok) throw new Response(null, { status: 404 });
  return csvResponse(file.value.content, `alternates-${file.value.number}.csv`);
});
