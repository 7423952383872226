import { eq } from "drizzle-orm";
import { checkAppealDecision } from "#app/domain/moderation/appeals.ts";
import { textOfCase } from "#app/services/moderation/moderation-case.server.ts";
import { decidersOf } from "#app/services/moderation/own-cause.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions } from "#db/schema/index.ts";

type Checked = ReturnType<typeof checkAppealDecision>;
type AppealDecisionProblem = Extract<Checked, { ok: false }>["problem"]["code"];

/** Why an account may not decide an appeal, whatever they write. */
export type AppealBar = Exclude<AppealDecisionProblem, "moderation_reason_missing">;

/** Whether an account may decide the appeal against a decision, in words that are given or not. */
export function checkAppealDecider(
  database: Queryable,
  decisionId: string,
  account: string,
  reasonGiven: boolean,
): Checked {
  const row = database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  if (row === undefined) throw new Error("An appeal is against a decision.");
  const { moderation_decisions: decision, moderation_cases: of } = row;
  const involved = decidersOf(database, of, textOfCase(database, of), {
    decider: account,
    second: null,
  });
  const deciders = { ...involved, decider: decision.decidedBy, second: decision.secondBy };
  return checkAppealDecision(account, deciders, reasonGiven);
}

/** Why an account may not decide the appeal against a decision; null where it may. */
export function barToAppealDecision(
  database: Queryable,
  decisionId: string,
  account: string,
): AppealBar | null {
  const checked = checkAppealDecider(database, decisionId, account, true);
  if (checked.ok || checked.problem.code === "moderation_reason_missing") return null;
  return checked.problem.code;
}
