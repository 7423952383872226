import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { tellOfAppeal } from "#app/services/moderation/tell-authors.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { keepSearchable } from "#app/services/proposals/search-index.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  hiddenTexts,
  moderationAppeals,
  moderationCases,
  moderationDecisions,
} from "#db/schema/index.ts";
import { type AppealBar, checkAppealDecider } from "./appeal-bar.server.ts";
import type { AppealDecisionInput } from "./appeal-fields.ts";

export type DecideAppealProblem = Problem<
  "appeal_missing" | "appeal_decided" | "moderation_reason_missing" | AppealBar,
  object
>;

/**
 * Decides an appeal, once. Overturned, the decision is lifted from this moment on: a text that it hid is back,
 * a pause or an exclusion ends. Whom it concerns gets a message.
 *
 * Failure codes: `appeal_missing`, `appeal_decided`, and those of `checkAppealDecision`; a trigger keeps those
 * who took the decision out as well.
 */
export function decideAppeal(
  context: ServiceContext,
  appealId: string,
  { result, reason }: AppealDecisionInput,
): Result<null, DecideAppealProblem> {
  authorise(context.actor, "moderation.write");
  const { database, actor, now } = context;
  const account = actor.kind === "staff" ? actor.id : "";
  return database.transaction(
    (transaction): Result<null, DecideAppealProblem> => {
      const appeal = transaction
        .select()
        .from(moderationAppeals)
        .where(eq(moderationAppeals.id, appealId))
        .get();
      if (appeal === undefined) return problem("appeal_missing", {});
      if (appeal.decidedAt !== null) return problem("appeal_decided", {});
      const { decisionId } = appeal;
      const checked = checkAppealDecider(transaction, decisionId, account, reason !== "");
      if (!checked.ok) return checked;
      transaction
        .update(moderationAppeals)
        .set({ result, reason, decidedBy: account, decidedAt: now })
        .where(eq(moderationAppeals.id, appealId))
        .run();
      if (result === "overturned") {
        transaction
          .update(moderationDecisions)
          .set({ liftedAt: now })
          .where(eq(moderationDecisions.id, decisionId))
          .run();
        bringBack(transaction, decisionId);
      }
      tellOfAppeal(transaction, context, { decisionId, result });
      appendAudit(transaction, context, {
        action: result === "overturned" ? "appeal_overturned" : "appeal_upheld",
        objectKind: "moderation_appeal",
        objectId: appealId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Takes away what stands in place of a text, unless another decision about it still stands. */
function bringBack(transaction: Queryable, decisionId: string): void {
  const hidden = transaction
    .select()
    .from(hiddenTexts)
    .where(eq(hiddenTexts.decisionId, decisionId))
    .get();
  if (hidden === undefined) return;
  const own = and(eq(hiddenTexts.textKind, hidden.textKind), eq(hiddenTexts.textId, hidden.textId));
  const other = transaction
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(
      and(
        eq(moderationCases.textKind, hidden.textKind),
        eq(moderationCases.textId, hidden.textId),
        inArray(moderationDecisions.measure, ["hide", "remove"]),
        isNotNull(moderationDecisions.effectiveAt),
        isNull(moderationDecisions.liftedAt),
      ),
    )
    .orderBy(desc(moderationDecisions.effectiveAt), desc(moderationDecisions.id))
    .limit(1)
    .get();
  if (other !== undefined) {
    transaction.update(hiddenTexts).set({ decisionId: other.id }).where(own).run();
    return;
  }
  transaction.delete(hiddenTexts).where(own).run();
  if (hidden.textKind === "proposal") keepSearchable(transaction, hidden.textId);
}
