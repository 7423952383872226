import { eq } from "drizzle-orm";
import { checkDecision, type ModerationProblem } from "#app/domain/moderation/measures.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationDecisions } from "#db/schema/index.ts";
import {
  awaitingSecond,
  decisionsOfCase,
  readStoredCase,
  type StoredCase,
  type StoredDecision,
  textOfCase,
} from "./moderation-case.server.ts";
import { decidersOf } from "./own-cause.server.ts";
import { takeEffect } from "./take-effect.server.ts";
import { readsAnotherVersion } from "./text-versions.server.ts";

type OpinionProblem = ModerationProblem | Problem<"decision_missing" | "case_closed", object>;

/**
 * Agrees to a decision that needs two people; it takes effect. The text may have been changed since the first
 * person decided: whoever agrees has both before them, and the decision stays that on the version it names.
 *
 * Failure codes: `decision_missing` (none that waits), `case_closed`, `moderation_text_changed` (it was
 * changed since they read it), and those of `checkDecision`: another person has to agree, and nobody in their
 * own cause.
 *
 * @param textVersion of the text that they read; the present one where nothing is said
 */
export function agreeToDecision(
  context: ServiceContext,
  decisionId: string,
  textVersion?: number,
): Result<null, OpinionProblem | Problem<"moderation_text_changed", object>> {
  authorise(context.actor, "moderation.write");
  return context.database.transaction(
    (transaction) => {
      const found = waitingDecision(transaction, context, decisionId);
      if (!found.ok) return found;
      const { stored, decision, person } = found.value;
      if (readsAnotherVersion(textOfCase(transaction, stored), textVersion)) {
        return problem("moderation_text_changed", {});
      }
      transaction
        .update(moderationDecisions)
        .set({ secondBy: person, secondAt: context.now })
        .where(eq(moderationDecisions.id, decisionId))
        .run();
      takeEffect(transaction, context, stored, decision);
      appendAudit(transaction, context, {
        action: "moderation_agreed",
        objectKind: "moderation_case",
        objectId: stored.id,
        reasonCode: decision.measure,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/**
 * Does not agree; the decision never takes effect, and its case is open again.
 *
 * Failure codes: those of `agreeToDecision`, `moderation_reason_missing`.
 */
export function refuseDecision(
  context: ServiceContext,
  decisionId: string,
  reason: string,
): Result<null, OpinionProblem> {
  authorise(context.actor, "moderation.write");
  return context.database.transaction(
    (transaction) => {
      const found = waitingDecision(transaction, context, decisionId);
      if (!found.ok) return found;
      if (reason.trim() === "") return problem("moderation_reason_missing", {});
      const { stored, decision, person } = found.value;
      transaction
        .update(moderationDecisions)
        .set({ secondBy: person, secondAt: context.now, refusedReason: reason })
        .where(eq(moderationDecisions.id, decisionId))
        .run();
      appendAudit(transaction, context, {
        action: "moderation_refused",
        objectKind: "moderation_case",
        objectId: stored.id,
        reasonCode: decision.measure,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function waitingDecision(
  transaction: Queryable,
  { actor }: Pick<ServiceContext, "actor">,
  decisionId: string,
): Result<
  { readonly stored: StoredCase; readonly decision: StoredDecision; readonly person: string },
  OpinionProblem
> {
  const decision = transaction
    .select()
    .from(moderationDecisions)
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  const stored = decision === undefined ? null : readStoredCase(transaction, decision.caseId);
  if (decision === undefined || stored === null) return problem("decision_missing", {});
  if (stored.closedAt !== null) return problem("case_closed", {});
  const waiting = awaitingSecond(decisionsOfCase(transaction, stored.id));
  if (waiting?.id !== decisionId) return problem("decision_missing", {});
  const person = actor.kind === "staff" ? actor.id : actor.kind;
  const deciders = decidersOf(transaction, stored, textOfCase(transaction, stored), {
    decider: decision.decidedBy,
    second: person,
  });
  const checked = checkDecision(
    {
      ...decision,
      noticedBy: stored.noticedBy,
      factsGiven: decision.facts !== "",
      reasonGiven: decision.reason !== "",
    },
    deciders,
  );
  return checked.ok ? ok({ stored, decision, person }) : checked;
}
