import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { decisionsConcerning } from "#app/services/moderation/concerned-authors.server.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type StatementOfReasons, statementOfReasons } from "./statement-of-reasons.server.ts";

/** The decisions about whoever is signed in with their code, or about texts that they write, the newest first. */
export function listOwnDecisions(
  context: ServiceContext,
  language: Language,
): readonly StatementOfReasons[] {
  authorise(context.actor, "proposals.own");
  return ownDecisionIds(context.database, context.actor).flatMap((id) => {
    const statement = statementOfReasons(context, id, language);
    return statement === null ? [] : [statement];
  });
}

/** One of them; null for a decision about somebody else, as for one that there is not. */
export function readOwnDecision(
  context: ServiceContext,
  decisionId: string,
  language: Language,
): StatementOfReasons | null {
  authorise(context.actor, "proposals.own");
  if (!isOwnDecision(context.database, context.actor, decisionId)) return null;
  return statementOfReasons(context, decisionId, language);
}

/** Whether a decision is about the texts of the resident who is signed in. */
export function isOwnDecision(database: Queryable, actor: Actor, decisionId: string): boolean {
  return ownDecisionIds(database, actor).includes(decisionId);
}

function ownDecisionIds(database: Queryable, actor: Actor): readonly string[] {
  const participantId = ownParticipantId(database, actor);
  return participantId === null ? [] : decisionsConcerning(database, participantId);
}
