import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { moderationRuleSets } from "#db/schema/index.ts";
import { draftOf, ofSet } from "./draft-rules.server.ts";

/** Drops the draft; published versions stay. Failure codes: `rules_draft_missing`. */
export function dropRules(
  context: ServiceContext,
  processId: string,
): Result<null, Problem<"rules_draft_missing", object>> {
  authorise(context.actor, "moderation.rules");
  return context.database.transaction(
    (transaction) => {
      const draft = draftOf(transaction, processId);
      if (draft === null) return problem("rules_draft_missing", {});
      transaction.delete(moderationRuleSets).where(ofSet(processId, draft.number)).run();
      appendAudit(transaction, context, {
        action: "moderation_rules_dropped",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
