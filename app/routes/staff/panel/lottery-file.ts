import { guarded } from "#app/routes/guard.server.ts";
import { exportSubstitution } from "#app/services/panel/export-substitution.server.ts";
import { panelPlace } from "./panel-place.server.ts";

/** The lottery of a substitution, for `npm run verify-draw`. */
export const loader = guarded("draw.people", (visit) => {
  const substitutionId = visit.params.substitutionId ?? "";
  const file = exportSubstitution(visit.services, { ...panelPlace(visit), substitutionId });
  if (!file.ok) throw new Response(null, { status: 404 });
  return new Response(file.value.file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="substitutes-lottery.json"',
      "Cache-Control": "no-store",
    },
  });
});
