import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { ERASED_WORDS } from "#app/services/participation/published-texts.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  contributionRatings,
  contributions,
  contributionTranslations,
  contributionVersions,
} from "#db/schema/index.ts";

/**
 * Forgets what somebody thought of contributions, and the words that they took back, in the transaction of who
 * erases the person. What they said in public stays, as that of a former participant.
 */
export function forgetContributions(transaction: Queryable, participantId: string): void {
  transaction
    .delete(contributionRatings)
    .where(eq(contributionRatings.participantId, participantId))
    .run();
  const takenBack = transaction
    .select({ id: contributions.id })
    .from(contributions)
    .where(
      and(eq(contributions.participantId, participantId), isNotNull(contributions.withdrawnAt)),
    )
    .all()
    .map(({ id }) => id);
  transaction
    .update(contributionVersions)
    .set({ text: ERASED_WORDS })
    .where(inArray(contributionVersions.contributionId, takenBack))
    .run();
  transaction
    .delete(contributionTranslations)
    .where(inArray(contributionTranslations.contributionId, takenBack))
    .run();
}
