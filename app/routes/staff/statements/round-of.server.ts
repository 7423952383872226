import type { Visit } from "#app/routes/guard.server.ts";
import { readRound } from "#app/services/statements/read-round.server.ts";

/** The round that an address names, in its process; 404 for any other. */
export function roundOf({ services, params }: Visit) {
  const round = readRound(services, params.roundId ?? "");
  if (round === null || round.processId !== params.processId) {
    throw new Response(null, { status: 404 });
  }
  return { round, address: `/staff/processes/${round.processId}/statements/${round.id}` };
}
