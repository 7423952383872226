import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { checkAppeal } from "#app/domain/moderation/appeals.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationAppeals, moderationDecisions } from "#db/schema/index.ts";
import { sealAppeal } from "./appeal-envelope.server.ts";
import type { AppealInput } from "./appeal-fields.ts";
import { openAppealSession } from "./appeal-session.server.ts";
import { isCodeOf } from "./enter-appeal-code.server.ts";
import { isOwnDecision } from "./own-decisions.server.ts";

export type LodgeAppealProblem = Problem<
  | "decision_missing"
  | "appeal_of_nothing"
  | "appeal_there_already"
  | "appeal_too_late"
  | "appeal_text_missing",
  object
>;

/**
 * Stores what the author of a text says against a decision, once, within six months; returns the id of the
 * appeal. They are signed in with the code of their invitation.
 *
 * Failure codes: `decision_missing` (none of theirs), and those of `checkAppeal`.
 */
export function lodgeOwnAppeal(
  context: ServiceContext,
  decisionId: string,
  input: AppealInput,
): Result<string, LodgeAppealProblem> {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  return database.transaction(
    (transaction) =>
      isOwnDecision(transaction, actor, decisionId)
        ? storeAppeal(transaction, context, decisionId, input)
        : problem("decision_missing", {}),
    { behavior: "immediate" },
  );
}

/**
 * The same for whoever typed the code that was printed on the letter.
 *
 * @param sealed what `enterAppealCode` returned
 */
export function lodgeAppealByCode(
  context: ServiceContext,
  sealed: string,
  input: AppealInput,
): Result<string, LodgeAppealProblem> {
  const { database, keyring, now } = context;
  authorise(context.actor, "public");
  const session = openAppealSession(keyring, sealed, now);
  return database.transaction(
    (transaction) =>
      session !== null && isCodeOf(transaction, session)
        ? storeAppeal(transaction, context, session.decisionId, input)
        : problem("decision_missing", {}),
    { behavior: "immediate" },
  );
}

function storeAppeal(
  transaction: Queryable,
  { keyring, now, actor }: ServiceContext,
  decisionId: string,
  { text, language }: AppealInput,
): Result<string, LodgeAppealProblem> {
  const decision = transaction
    .select({
      measure: moderationDecisions.measure,
      effectiveAt: moderationDecisions.effectiveAt,
      appealId: moderationAppeals.id,
    })
    .from(moderationDecisions)
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(eq(moderationDecisions.id, decisionId))
    .get();
  if (decision === undefined || decision.effectiveAt === null) {
    return problem("decision_missing", {});
  }
  const { measure, effectiveAt, appealId } = decision;
  const checked = checkAppeal(
    { measure, decidedOn: townDay(effectiveAt), appealed: appealId !== null },
    { today: townDay(now), textGiven: text !== "" },
  );
  if (!checked.ok) return checked;
  const id = randomUUID();
  const participantId = ownParticipantId(transaction, actor);
  const envelope = sealAppeal(keyring, id, { text, participantId });
  transaction
    .insert(moderationAppeals)
    .values({ id, decisionId, envelope, language, at: now })
    .run();
  // Whoever holds the code of a decision has no account; the software records that it came in.
  appendAudit(
    transaction,
    { actor: actor.kind === "visitor" ? { kind: "system" } : actor, now },
    { action: "appeal_lodged", objectKind: "moderation_appeal", objectId: id },
  );
  return ok(id);
}
