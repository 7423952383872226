import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationCases } from "#db/schema/index.ts";
import { readStoredCase } from "./moderation-case.server.ts";
import { activeModerators } from "./moderators.server.ts";

/**
 * Notes that a text, or a report of it, is about a moderator: from then on they neither decide the case nor
 * read what reporters wrote, and where it was theirs it is nobody's. Anybody who moderates can say so, of
 * themselves or of a colleague; to take it back needs somebody else.
 *
 * Failure codes: `case_missing`, `case_closed`, `moderator_missing`, `moderation_about_oneself`.
 *
 * @param accountId null: it is about none of them
 */
export function nameConcerned(
  context: ServiceContext,
  caseId: string,
  accountId: string | null,
): Result<
  null,
  Problem<"case_missing" | "case_closed" | "moderator_missing" | "moderation_about_oneself", object>
> {
  const { actor } = context;
  authorise(actor, "moderation.write");
  return context.database.transaction(
    (transaction) => {
      const stored = readStoredCase(transaction, caseId);
      if (stored === null) return problem("case_missing", {});
      if (stored.closedAt !== null) return problem("case_closed", {});
      if (stored.aboutAccount === accountId) return ok(null);
      if (actor.kind === "staff" && stored.aboutAccount === actor.id) {
        return problem("moderation_about_oneself", {});
      }
      if (accountId !== null && !activeModerators(transaction).some(({ id }) => id === accountId)) {
        return problem("moderator_missing", {});
      }
      const assignedTo = stored.assignedTo === accountId ? null : stored.assignedTo;
      transaction
        .update(moderationCases)
        .set({ aboutAccount: accountId, assignedTo })
        .where(eq(moderationCases.id, caseId))
        .run();
      appendAudit(transaction, context, {
        action: "moderation_concern_noted",
        objectKind: "moderation_case",
        objectId: caseId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
