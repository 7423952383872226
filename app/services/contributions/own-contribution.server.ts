import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { type Actor, authorise, Forbidden } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { readContribution, type StoredContribution } from "./stored-contribution.server.ts";

/**
 * A contribution that somebody may correct or take back: residents their own, staff what they entered for
 * somebody or for the town. Anything else is refused, as if there were none.
 */
export function ownContribution(database: Queryable, actor: Actor, id: string): StoredContribution {
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.write");
  const contribution = readContribution(database, id);
  const own =
    contribution !== null &&
    (actor.kind === "resident"
      ? contribution.participantId !== null &&
        contribution.participantId === ownParticipantId(database, actor)
      : contribution.participantId === null || contribution.enteredBy !== null);
  if (!own) throw new Forbidden(actor.kind === "resident" ? "proposals.own" : "proposals.write");
  return contribution;
}
