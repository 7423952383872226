import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { isExcluded } from "#app/services/moderation/may-write.server.ts";
import { type TakingPartProblem, takePart } from "#app/services/participation/take-part.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { contributionRatings } from "#db/schema/index.ts";
import { discussedProposal } from "./discussed-proposal.server.ts";
import { isHidden, readContribution } from "./stored-contribution.server.ts";

/** `none` takes a rating back. */
export const RATINGS = ["helpful", "not_helpful", "none"] as const;
export type Rating = (typeof RATINGS)[number];

/**
 * Says whether a contribution helps to think about the proposal, one rating a person, which may change. Ratings
 * are counted and never listed: they get no entry in the audit log. Whoever is paused may rate, for that
 * is not writing; whoever is excluded may not.
 *
 * Failure codes: `contribution_missing` (none, taken back, or hidden), `discussion_closed`,
 * `own_contribution` (nobody rates what they wrote), `author_excluded`, and those of `takePart`.
 */
export function rateContribution(
  context: ServiceContext,
  contributionId: string,
  rating: Rating,
): Result<
  null,
  | TakingPartProblem
  | Problem<
      "contribution_missing" | "discussion_closed" | "own_contribution" | "author_excluded",
      object
    >
> {
  authorise(context.actor, "proposals.own");
  return context.database.transaction(
    (transaction) => {
      const rated = readContribution(transaction, contributionId);
      const proposal = rated && discussedProposal(transaction, rated.proposalId);
      if (rated === null || proposal === null) return problem("contribution_missing", {});
      if (rated.withdrawnAt !== null || isHidden(transaction, rated.id)) {
        return problem("contribution_missing", {});
      }
      if (!proposal.open) return problem("discussion_closed", {});
      const { processId } = proposal;
      const person = takePart(transaction, context, processId, { as: "self", shownName: "" });
      if (!person.ok) return person;
      if (person.value === rated.participantId) return problem("own_contribution", {});
      const own = { contributionId, participantId: person.value };
      if (isExcluded(transaction, context, own)) return problem("author_excluded", {});
      if (rating === "none") {
        transaction
          .delete(contributionRatings)
          .where(
            and(
              eq(contributionRatings.contributionId, contributionId),
              eq(contributionRatings.participantId, person.value),
            ),
          )
          .run();
        return ok(null);
      }
      const given = { helpful: rating === "helpful", at: context.now };
      transaction
        .insert(contributionRatings)
        .values({ ...own, ...given })
        .onConflictDoUpdate({
          target: [contributionRatings.contributionId, contributionRatings.participantId],
          set: given,
        })
        .run();
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
