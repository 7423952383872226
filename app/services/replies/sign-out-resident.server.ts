import { and, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { residentSessions } from "#db/schema/index.ts";
import { replyPermission } from "./load-invitation.server.ts";
import { hashSessionToken } from "./resident-access.server.ts";

/** Ends the session with this token, or every session of the resident when it is null. */
export function signOutResident(
  context: ServiceContext,
  { invitationId, token }: { readonly invitationId: string; readonly token: string | null },
): void {
  authorise(context.actor, replyPermission(context.actor, invitationId));
  const { database, keyring } = context;
  database.transaction(
    (transaction) => {
      const own = eq(residentSessions.invitationId, invitationId);
      const hash = token === null ? null : hashSessionToken(keyring, token);
      transaction
        .delete(residentSessions)
        .where(hash === null ? own : and(own, eq(residentSessions.tokenHash, hash)))
        .run();
      appendAudit(transaction, context, {
        action: token === null ? "resident_signed_out_everywhere" : "resident_signed_out",
        objectKind: "invitation",
        objectId: invitationId,
      });
    },
    { behavior: "immediate" },
  );
}
