import { and, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { residentPasskeys } from "#db/schema/index.ts";
import { ownInvitationId } from "./load-invitation.server.ts";

/** Forgets a passkey of the resident who asks for it; nothing happens when it is not theirs. */
export function removePasskey(context: ServiceContext, passkeyId: string): void {
  authorise(context.actor, "reply.own");
  const invitationId = ownInvitationId(context.actor);
  context.database.transaction(
    (transaction) => {
      const removed = transaction
        .delete(residentPasskeys)
        .where(
          and(eq(residentPasskeys.id, passkeyId), eq(residentPasskeys.invitationId, invitationId)),
        )
        .run();
      if (removed.changes === 0) return;
      appendAudit(transaction, context, {
        action: "passkey_removed",
        objectKind: "invitation",
        objectId: invitationId,
      });
    },
    { behavior: "immediate" },
  );
}
