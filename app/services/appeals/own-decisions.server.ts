import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { decisionsConcerning } from "#app/services/moderation/concerned-authors.server.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import { panelsOf } from "#app/services/rooms/room-access.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions, roomDocuments, rooms } from "#db/schema/index.ts";
import { type StatementOfReasons, statementOfReasons } from "./statement-of-reasons.server.ts";

/**
 * The decisions about whoever is signed in with their code, about texts that they write, and about documents of
 * their group, the newest first.
 */
export function listOwnDecisions(
  context: ServiceContext,
  language: Language,
): readonly StatementOfReasons[] {
  authorise(context.actor, "proposals.own");
  return ownDecisionIds(context.database, context.actor)
    .flatMap((id) => {
      const statement = statementOfReasons(context, id, language);
      return statement === null ? [] : [statement];
    })
    .sort((one, other) => other.since.getTime() - one.since.getTime());
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

/** Whether a decision is one of them. */
export function isOwnDecision(database: Queryable, actor: Actor, decisionId: string): boolean {
  return ownDecisionIds(database, actor).includes(decisionId);
}

function ownDecisionIds(database: Queryable, actor: Actor): readonly string[] {
  const participantId = ownParticipantId(database, actor);
  const own = participantId === null ? [] : decisionsConcerning(database, participantId);
  return [...own, ...decisionsOnGroups(database, actor)];
}

/** Decisions about documents of the groups to which somebody belongs now, the newest first. */
function decisionsOnGroups(database: Queryable, actor: Actor): readonly string[] {
  if (actor.kind !== "resident") return [];
  return database
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .innerJoin(roomDocuments, eq(roomDocuments.id, moderationCases.textId))
    .innerJoin(rooms, eq(rooms.id, roomDocuments.roomId))
    .where(
      and(
        eq(moderationCases.textKind, "room_document"),
        inArray(rooms.drawId, [...panelsOf(database, actor.id)]),
        ne(moderationDecisions.measure, "leave"),
        isNotNull(moderationDecisions.effectiveAt),
      ),
    )
    .orderBy(desc(moderationDecisions.effectiveAt), desc(moderationDecisions.id))
    .all()
    .map(({ id }) => id);
}
