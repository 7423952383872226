import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationRuleSets } from "#db/schema/index.ts";
import { draftOf, ofSet } from "./draft-rules.server.ts";
import { readRules } from "./stored-rules.server.ts";

/**
 * Publishes the draft: from then on it is in force and final, and residents confirm it before they write again.
 *
 * Failure codes: `rules_draft_missing`, `rules_empty`.
 */
export function publishRules(
  context: ServiceContext,
  processId: string,
): Result<null, Problem<"rules_draft_missing" | "rules_empty", object>> {
  const { actor } = context;
  authorise(actor, "moderation.rules");
  return context.database.transaction(
    (transaction) => {
      const draft = draftOf(transaction, processId);
      if (draft === null) return problem("rules_draft_missing", {});
      if (readRules(transaction, processId, draft.number).length === 0) {
        return problem("rules_empty", {});
      }
      transaction
        .update(moderationRuleSets)
        .set({
          publishedAt: context.now,
          publishedBy: actor.kind === "staff" ? actor.id : "system",
        })
        .where(ofSet(processId, draft.number))
        .run();
      appendAudit(transaction, context, {
        action: "moderation_rules_published",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
