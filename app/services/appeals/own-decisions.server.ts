import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationDecisions, participants } from "#db/schema/index.ts";
import { type StatementOfReasons, statementOfReasons } from "./statement-of-reasons.server.ts";

/** The decisions about the texts of whoever is signed in with their code, the newest first. */
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
  if (actor.kind !== "resident") return [];
  return database
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .innerJoin(participants, eq(participants.id, moderationDecisions.participantId))
    .where(
      and(
        eq(participants.invitationId, actor.id),
        ne(moderationDecisions.measure, "leave"),
        isNotNull(moderationDecisions.effectiveAt),
      ),
    )
    .orderBy(desc(moderationDecisions.effectiveAt), desc(moderationDecisions.id))
    .all()
    .map(({ id }) => id);
}
