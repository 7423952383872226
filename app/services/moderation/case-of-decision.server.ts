import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationDecisions } from "#db/schema/index.ts";

/** Id of the case in which something was decided, for those who read cases; null for no such decision. */
export function caseOfDecision(context: ServiceContext, decisionId: string): string | null {
  authorise(context.actor, "moderation.read");
  const row = context.database
    .select({ caseId: moderationDecisions.caseId })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  return row?.caseId ?? null;
}
