import type { Visit } from "#app/routes/guard.server.ts";
import { may } from "#app/services/permissions.ts";
import { isListWithheld } from "#app/services/votes/results/export-withheld-list.server.ts";
import { isInternal } from "#app/services/votes/results/visible-vote.server.ts";
import type { StaffVote } from "#app/services/votes/setup/read-vote.server.ts";
import { readVoteCourse } from "#app/services/votes/setup/read-vote-course.server.ts";
import { outcomesOf } from "./outcomes.server.ts";

/** What the page of a vote shows once it was opened; null for a draft. */
export function voteCourse(visit: Visit, vote: StaffVote) {
  const { services, app, actor } = visit;
  const { status, definition, row } = vote;
  if (status === "draft") return null;
  const { opensAt, closesAt, takesPaper, townHallId } = definition;
  const now = services.now.getTime();
  return {
    ...{ voteId: vote.id, status, opensAt, closesAt, takesPaper, townHallId },
    cast: vote.cast ?? 0,
    entitled: vote.entitled ?? 0,
    mayClerk: may(actor, "votes.clerk"),
    begun: opensAt === null || now >= opensAt,
    closable: closesAt === null || now >= closesAt,
    cancelReason: row.cancelReason,
    outcomes: outcomesOf(visit, vote),
    internal: isInternal(vote),
    withheld: isListWithheld(vote),
    course: readVoteCourse(services, app.voteKeys, vote),
  };
}
