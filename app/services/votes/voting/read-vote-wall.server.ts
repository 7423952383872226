import { eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { isAnnounced } from "#app/services/floor/floor-board.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { announcedTitles } from "#app/services/town-halls/announced-titles.server.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import type { Database } from "#db/connection.server.ts";
import { votes } from "#db/schema/index.ts";
import { readFrozenVote, whyNotTaking } from "../frozen-vote.server.ts";
import { mayReadVote } from "../results/visible-vote.server.ts";
import { readRollTotals } from "../roll-totals.server.ts";
import { type BallotText, ballotText } from "./ballot-text.ts";

/** What the wall of a room, or a terminal, shows of a vote: never more than how many have voted. */
export interface VoteWall {
  /** Null where nothing is told of it, see `hidden`. */
  readonly title: BallotText | null;
  /** None where `hidden` is there. */
  readonly questions: readonly BallotText[];
  /**
   * Instead of what the vote is about, where it is internal to a group and whoever looks is not known to belong to it:
   * the number of its item on the announced agenda, which tells a room which vote it is. Null for all others.
   */
  readonly hidden: { readonly item: string | null } | null;
  readonly state: "soon" | "open" | "over";
  readonly cast: number;
  readonly entitled: number;
}

/**
 * Null for a vote that does not exist or was not opened.
 *
 * @param townHallId where it has to be held; null for anywhere
 */
export function readVoteWall(
  context: ServiceContext,
  voteId: string,
  language: Language,
  townHallId: string | null = null,
): VoteWall | null {
  authorise(context.actor, "public");
  const { actor, database, now } = context;
  const opened = readFrozenVote(database, voteId);
  const totals = readRollTotals(database, voteId);
  if (opened === null || totals === null) return null;
  const { vote, state } = opened;
  const { definition } = vote;
  if (townHallId !== null && definition.townHallId !== townHallId) return null;
  const told = mayReadVote(database, actor, vote);
  const why = whyNotTaking(state, now);
  return {
    ...totals,
    title: told ? ballotText(definition.texts, "title", language) : null,
    questions: told
      ? definition.questions.flatMap(({ texts }) => ballotText(texts, "text", language) ?? [])
      : [],
    hidden: told ? null : { item: announcedItem(database, voteId, definition.townHallId) },
    state: why === "not_yet" ? "soon" : (why ?? "open"),
  };
}

/** As the item of a vote is read out in its town hall; null without one, and before there is an agenda for everybody. */
function announcedItem(
  database: Database,
  voteId: string,
  townHallId: string | null,
): string | null {
  const vote = database
    .select({ itemId: votes.agendaItemId })
    .from(votes)
    .where(eq(votes.id, voteId))
    .get();
  const itemId = vote?.itemId ?? null;
  if (itemId === null || townHallId === null || !isAnnounced(database, townHallId)) return null;
  const hall = loadTownHall(database, townHallId);
  return hall === null ? null : announcedTitles(database, hall).itemPlace(itemId).number;
}
