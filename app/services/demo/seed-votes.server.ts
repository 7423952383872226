import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  castBallots,
  closeAndCount,
  confirmCount,
  openPreparedVote,
  prepareVote,
  type VotingTown,
} from "./conduct-vote.server.ts";
import { budgetBallots, eveningBallots, openBallots, panelBallots } from "./demo-ballots.ts";
import { demoActor } from "./store-demo-town.server.ts";
import { BUDGET_VOTE, DRAFT_VOTE, EVENING_VOTE, OPEN_VOTE, PANEL_VOTE } from "./vote-texts.ts";

type OnDay = (days: number) => ServiceContext;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The panel votes about its order in the session after its rounds: final, with a result. */
export async function seedPanelVote(
  onDay: OnDay,
  { processId, drawId }: { readonly processId: string; readonly drawId: string },
  town: VotingTown,
): Promise<void> {
  const frame = { electorate: `panel:${drawId}` };
  const voteId = prepareVote(onDay(-132.9), processId, PANEL_VOTE, frame);
  await openPreparedVote(onDay(-132.8), voteId, town);
  castBallots(onDay(-132.7), voteId, town, panelBallots);
  await closeAndCount(onDay(-132.6), voteId, town);
  confirmCount(onDay(-132.5), voteId, demoActor(onDay(-132.5), "moderator").id);
}

/** A vote of those in the room, under an item, opened and closed while everybody is there. */
export interface RoomVote {
  readonly processId: string;
  readonly townHallId: string;
  readonly itemId: string;
  readonly proposalId: string;
}

/** Those who are checked in vote about a proposal; five minutes later they know the result. */
export async function holdRoomVote(
  begins: ServiceContext,
  { processId, townHallId, itemId, proposalId }: RoomVote,
  town: VotingTown,
): Promise<void> {
  const after = (minutes: number): ServiceContext => ({
    ...begins,
    actor: demoActor(begins, "organiser"),
    now: new Date(begins.now.getTime() + minutes * MINUTE),
  });
  const frame = {
    electorate: `present:${townHallId}`,
    agendaItemId: itemId,
    proposals: [proposalId],
  };
  const voteId = prepareVote(after(0), processId, EVENING_VOTE, frame);
  await openPreparedVote(after(0.5), voteId, town);
  castBallots(after(2), voteId, town, eveningBallots);
  await closeAndCount(after(4), voteId, town);
  confirmCount(after(5), voteId, demoActor(begins, "moderator").id);
}

/** Votes of everyone who was invited: about money, which ends yesterday, and one that stays open. Nothing says when somebody voted. */
export async function seedInvitedVotes(
  onDay: OnDay,
  processId: string,
  town: VotingTown,
): Promise<{ readonly budgetVoteId: string }> {
  const begins = onDay(-8.98);
  const until = (days: number) => ({
    electorate: "invited",
    closesOn: townDay(new Date(begins.now.getTime() + days * DAY)),
    closesTime: "18:00",
  });
  const budgetVoteId = prepareVote(begins, processId, BUDGET_VOTE, until(8));
  const opened = onDay(-8.9);
  await openPreparedVote(opened, budgetVoteId, town);
  castBallots(opened, budgetVoteId, town, budgetBallots);
  const openVoteId = prepareVote(opened, processId, OPEN_VOTE, until(23));
  await openPreparedVote(opened, openVoteId, town);
  castBallots(opened, openVoteId, town, openBallots, "replied");
  return { budgetVoteId };
}

/** The count of the vote about money, and a vote of the whole town that is begun. */
export async function seedLatestVotes(
  onDay: OnDay,
  { processId, budgetVoteId }: { readonly processId: string; readonly budgetVoteId: string },
  town: VotingTown,
): Promise<void> {
  await closeAndCount(onDay(-0.19), budgetVoteId, town);
  confirmCount(onDay(-0.15), budgetVoteId, demoActor(onDay(-0.15), "administrator").id);
  const frame = { electorate: "residents", minimumAge: "16", takesPaper: "yes" } as const;
  prepareVote(onDay(-0.12), processId, DRAFT_VOTE, frame);
}
