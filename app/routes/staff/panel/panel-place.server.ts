import type { Visit } from "#app/routes/guard.server.ts";
import { type PanelView, readPanel } from "#app/services/panel/read-panel.server.ts";

/** The draw that the address names. */
export function panelPlace({ params }: Visit) {
  const { processId = "", drawId = "" } = params;
  const address = `/staff/processes/${processId}/draws/${drawId}/panel`;
  return { processId, drawId, address };
}

/** The panel that the address names; answers 404 where there is none. */
export function requirePanel(visit: Visit): PanelView {
  const read = readPanel(visit.services, panelPlace(visit));
  if (!read.ok) throw new Response(null, { status: 404 });
  return read.value;
}
