import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationCases } from "#db/schema/index.ts";
import { readStoredCase, textOfCase } from "./moderation-case.server.ts";
import { activeModerators } from "./moderators.server.ts";
import { barOf } from "./own-cause.server.ts";

/**
 * Gives an open case to a moderator, or to nobody.
 *
 * Failure codes: `case_missing`, `case_closed`, `moderator_missing` (no active moderator), and
 * `moderation_own_text`, `moderation_about_oneself`, `moderation_own_vote` (it would be their own cause).
 *
 * @param moderatorId id of an account; null takes the case from whoever has it
 */
export function assignCase(
  context: ServiceContext,
  caseId: string,
  moderatorId: string | null,
): Result<
  null,
  Problem<
    | "case_missing"
    | "case_closed"
    | "moderator_missing"
    | "moderation_own_text"
    | "moderation_about_oneself"
    | "moderation_own_vote",
    object
  >
> {
  authorise(context.actor, "moderation.write");
  return context.database.transaction(
    (transaction) => {
      const stored = readStoredCase(transaction, caseId);
      if (stored === null) return problem("case_missing", {});
      if (stored.closedAt !== null) return problem("case_closed", {});
      if (stored.assignedTo === moderatorId) return ok(null);
      if (moderatorId !== null) {
        const known = activeModerators(transaction).some(({ id }) => id === moderatorId);
        if (!known) return problem("moderator_missing", {});
        const bar = barOf(transaction, stored, textOfCase(transaction, stored), moderatorId);
        if (bar !== null) return problem(bar, {});
      }
      transaction
        .update(moderationCases)
        .set({ assignedTo: moderatorId })
        .where(eq(moderationCases.id, caseId))
        .run();
      appendAudit(transaction, context, {
        action: moderatorId === null ? "moderation_case_returned" : "moderation_case_assigned",
        objectKind: "moderation_case",
        objectId: caseId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
