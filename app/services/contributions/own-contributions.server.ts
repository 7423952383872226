import { and, desc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { ownParticipantId } from "#app/services/participation/own-participant-id.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { contributionRatings, contributions } from "#db/schema/index.ts";
import { type DiscussedProposal, discussedProposal } from "./discussed-proposal.server.ts";
import type { Rating } from "./rate-contribution.server.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";
import { currentText, readContribution } from "./stored-contribution.server.ts";

/** So many of one's own are listed, the newest. */
const MOST_OWN = 200;

/** A contribution as whoever is signed in with their code stands to it. */
export interface ContributionBeforeMe {
  readonly contribution: ShownContribution;
  readonly proposal: DiscussedProposal;
  readonly mine: boolean;
  /** What I wrote, hidden or not; empty where it is not mine. */
  readonly ownText: string;
  readonly ownRating: Rating;
}

/** What one does with a contribution on a page of one's own; null where there is none. */
export function readContributionBeforeMe(
  context: ServiceContext,
  id: string,
  language: Language,
): ContributionBeforeMe | null {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const stored = readContribution(database, id);
  const proposal = stored && discussedProposal(database, stored.proposalId);
  const [contribution] = shownContributions(context, [id], language);
  if (stored === null || proposal === null || contribution === undefined) return null;
  const me = ownParticipantId(database, actor);
  const mine = me !== null && stored.participantId === me;
  const rating = database
    .select({ helpful: contributionRatings.helpful })
    .from(contributionRatings)
    .where(
      and(
        eq(contributionRatings.contributionId, id),
        eq(contributionRatings.participantId, me ?? ""),
      ),
    )
    .get();
  return {
    contribution,
    proposal,
    mine,
    ownText: mine ? currentText(database, stored) : "",
    ownRating: rating === undefined ? "none" : rating.helpful ? "helpful" : "not_helpful",
  };
}

/** What whoever is signed in said in all discussions, the newest first. */
export function listOwnContributions(
  context: ServiceContext,
  language: Language,
): readonly { readonly contribution: ShownContribution; readonly proposal: DiscussedProposal }[] {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const ids = database
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.participantId, ownParticipantId(database, actor) ?? ""))
    .orderBy(desc(contributions.at), desc(contributions.id))
    .limit(MOST_OWN)
    .all()
    .map(({ id }) => id);
  return shownContributions(context, ids, language).flatMap((contribution) => {
    const proposal = discussedProposal(database, contribution.proposalId);
    return proposal === null ? [] : [{ contribution, proposal }];
  });
}
