import type { Visit } from "#app/routes/guard.server.ts";
import type { PersonPlace } from "#app/services/pool/pool-person.server.ts";

/** The person of the pool that an address names. */
export function personPlace({ params }: Visit): PersonPlace {
  return { processId: params.processId ?? "", personId: params.personId ?? "" };
}
