import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay } from "#app/services/draws/standing-draw.server.ts";
import type { PublishedTexts } from "#app/services/participation/published-texts.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitationOfPerson } from "#app/services/replies/follow-pool.server.ts";
import { forgetInvitation } from "#app/services/replies/forget-invitation.server.ts";
import { clearLog } from "#db/connection.server.ts";
import { loadPerson, type PersonPlace } from "./pool-person.server.ts";
import { removePerson } from "./remove-person.server.ts";
import type { WithdrawalProblem } from "./withdraw-person.server.ts";

/**
 * Deletes everything known about someone, for ever: their place in the pool, on panels, the salt
 * and the attributes of their row in published lotteries, test draws and lotteries of substitutes
 * that name them, their place on reserve lists, and lotteries that are only prepared. Of whoever
 * answered an invitation, everything about the invitation goes as well; what they published stays without a name, or goes. What stays is the commitment
 * of their row, which says nothing without the salt. Fails with `person_missing`, and with `draw_running` while a draw is under way.
 */
export function erasePerson(
  context: ServiceContext,
  place: PersonPlace,
  texts: PublishedTexts = "keep",
): Result<null, WithdrawalProblem> {
  authorise(context.actor, "pool.write");
  const { database, keyring } = context;
  const { processId, personId } = place;
  const result = database.transaction(
    (transaction): Result<null, WithdrawalProblem> => {
      const person = loadPerson(transaction, keyring, place);
      if (person === null) return problem("person_missing", {});
      if (drawUnderWay(transaction, processId) !== null) return problem("draw_running", {});
      const invitation = invitationOfPerson(transaction, keyring, place, person.reference);
      if (invitation === null) removePerson(transaction, keyring, place, person.reference);
      else forgetInvitation(transaction, context, invitation, "in_person", texts);
      appendAudit(transaction, context, {
        action: "person_erased",
        objectKind: "pool_person",
        objectId: personId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  if (result.ok) clearLog(database);
  return result;
}
