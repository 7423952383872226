import { expect, test } from "vitest";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { takesVoteCodes } from "#app/services/votes/voting/takes-vote-codes.server.ts";
import { serviceContext } from "#tests/support/database.ts";
import { openedVote } from "#tests/support/votes.ts";

test("the start page leads to voting with a code while a vote takes ballots, and not before or after", async () => {
  const context = serviceContext();
  expect(takesVoteCodes(context)).toBe(false);
  const hour = 3_600_000;
  const opensAt = new Date(context.now.getTime() + hour);
  const vote = await openedVote(context, { residents: 2, opensAt });
  expect(takesVoteCodes(context)).toBe(false);
  const later = { ...context, now: opensAt };
  expect(takesVoteCodes(later)).toBe(true);
  closeVote(later, vote.voteId);
  expect(takesVoteCodes(later)).toBe(false);
});
