import { count, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitations, replies } from "#db/schema/index.ts";

/** How many of the invited have answered so far, whatever they said. */
export function countAnswers(context: ServiceContext, processId: string): number {
  authorise(context.actor, "invitations.read");
  const row = context.database
    .select({ answers: count() })
    .from(replies)
    .innerJoin(invitations, eq(invitations.id, replies.invitationId))
    .where(eq(invitations.processId, processId))
    .get();
  return row?.answers ?? 0;
}
