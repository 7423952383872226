import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations } from "#db/schema/index.ts";

/** Whether an invitation is one of this process. */
export function belongsToProcess(
  context: ServiceContext,
  invitationId: string,
  processId: string,
): boolean {
  authorise(context.actor, "replies.enter");
  const row = context.database
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.id, invitationId), eq(invitations.processId, processId)))
    .get();
  return row !== undefined;
}
