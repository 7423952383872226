import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { DrawPlace } from "./panel-draw.server.ts";
import { type SubstitutionVerdict, verifySubstitution } from "./verify-substitution.server.ts";

/**
 * The file of a draw of substitutes, for `npm run verify-draw`; recorded. Fails as
 * `verifySubstitution` does: what does not verify is not handed out.
 */
export function exportSubstitution(
  context: ServiceContext,
  place: DrawPlace & { readonly substitutionId: string },
): SubstitutionVerdict {
  authorise(context.actor, "draw.people");
  const verified = verifySubstitution(context, place);
  if (!verified.ok) return verified;
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "draw_exported",
        objectKind: "draw",
        objectId: place.drawId,
        reasonCode: "substitutes-lottery.json",
      });
    },
    { behavior: "immediate" },
  );
  return verified;
}
