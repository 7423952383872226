import { and, eq, notInArray } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationRules, moderationRuleTexts } from "#db/schema/index.ts";
import { addRule, draftOf } from "./draft-rules.server.ts";
import { type ModerationRule, readRules } from "./stored-rules.server.ts";

/** A rule of a form; without an id it is new. */
export interface EnteredRule {
  readonly id: string | null;
  readonly text: string;
}

/**
 * Stores what a draft says in German, in this order. A rule that is left out or empty goes; a changed one lets its
 * translations be outdated.
 *
 * Failure codes: `rules_draft_missing`, `rules_empty`.
 */
export function saveRules(
  context: ServiceContext,
  processId: string,
  entered: readonly EnteredRule[],
): Result<null, Problem<"rules_draft_missing" | "rules_empty", object>> {
  authorise(context.actor, "moderation.rules");
  return context.database.transaction(
    (transaction) => {
      const draft = draftOf(transaction, processId);
      if (draft === null) return problem("rules_draft_missing", {});
      const kept = entered.filter(({ text }) => text !== "");
      if (kept.length === 0) return problem("rules_empty", {});
      const before = readRules(transaction, processId, draft.number);
      const known = kept.flatMap(({ id }) => (before.some((rule) => rule.id === id) ? [id] : []));
      transaction
        .delete(moderationRules)
        .where(
          and(
            eq(moderationRules.processId, processId),
            eq(moderationRules.setNumber, draft.number),
            notInArray(
              moderationRules.id,
              known.filter((id) => id !== null),
            ),
          ),
        )
        .run();
      // Places are freed first: no two rules stand at one place, not even for a moment.
      const place = (id: string, position: number) =>
        transaction
          .update(moderationRules)
          .set({ position })
          .where(eq(moderationRules.id, id))
          .run();
      for (const [index, rule] of before.entries()) place(rule.id, -1 - index);
      for (const [index, { id, text }] of kept.entries()) {
        const position = index + 1;
        const rule = before.find((each) => each.id === id);
        if (rule === undefined) {
          addRule(transaction, { processId, setNumber: draft.number, position }, { de: text });
        } else {
          place(rule.id, position);
          if (rule.texts.original.text !== text) reword(transaction, rule, text);
        }
      }
      appendAudit(transaction, context, {
        action: "moderation_rules_changed",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function reword(transaction: Queryable, { id, texts }: ModerationRule, text: string): void {
  const revision = texts.original.revision + 1;
  transaction
    .update(moderationRuleTexts)
    .set({ text, revision, basedOn: revision })
    .where(and(eq(moderationRuleTexts.ruleId, id), eq(moderationRuleTexts.language, "de")))
    .run();
}
