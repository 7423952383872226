import { and, desc, eq, isNotNull, ne, notInArray, or } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { moderationCases, moderationDecisions, participants } from "#db/schema/index.ts";
import { type StoredCase, type StoredDecision, textOfCase } from "./moderation-case.server.ts";

/** Texts that one person writes alone. */
const OF_ONE_AUTHOR = ["amendment", "contribution", "statement"] as const;

/**
 * Whom a decision concerns: the one author whom it pauses or excludes, or everybody who writes the text. They
 * read its reasons and object.
 */
export function concernedAuthors(
  database: Queryable,
  { measure, participantId }: Pick<StoredDecision, "measure" | "participantId">,
  of: Pick<StoredCase, "textKind" | "textId">,
): readonly string[] {
  const named = participantId === null ? [] : [participantId];
  if (measure === "pause_author" || measure === "exclude_author") return named;
  return [...new Set([...named, ...(textOfCase(database, of)?.authorIds ?? [])])];
}

/** The decisions in effect that concern one person, the newest first; none that left a text as it is. */
export function decisionsConcerning(database: Queryable, participantId: string): readonly string[] {
  return database
    .select()
    .from(moderationDecisions)
    .innerJoin(moderationCases, eq(moderationCases.id, moderationDecisions.caseId))
    .innerJoin(participants, eq(participants.processId, moderationCases.processId))
    .where(
      and(
        eq(participants.id, participantId),
        ne(moderationDecisions.measure, "leave"),
        isNotNull(moderationDecisions.effectiveAt),
        or(
          eq(moderationDecisions.participantId, participantId),
          notInArray(moderationCases.textKind, [...OF_ONE_AUTHOR]),
        ),
      ),
    )
    .orderBy(desc(moderationDecisions.effectiveAt), desc(moderationDecisions.id))
    .all()
    .filter(({ moderation_decisions: decision, moderation_cases: of }) =>
      concernedAuthors(database, decision, of).includes(participantId),
    )
    .map(({ moderation_decisions: { id } }) => id);
}
