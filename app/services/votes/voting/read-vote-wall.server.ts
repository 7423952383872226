import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readFrozenVote, whyNotTaking } from "../frozen-vote.server.ts";
import { readRollTotals } from "../roll-totals.server.ts";
import { type BallotText, ballotText } from "./ballot-text.ts";

/** What the wall of a room, or a terminal, shows of a vote: never more than how many have voted. */
export interface VoteWall {
  readonly title: BallotText | null;
  readonly questions: readonly BallotText[];
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
  const { database, now } = context;
  const opened = readFrozenVote(database, voteId);
  const totals = readRollTotals(database, voteId);
  if (opened === null || totals === null) return null;
  const { definition } = opened.vote;
  if (townHallId !== null && definition.townHallId !== townHallId) return null;
  const why = whyNotTaking(opened.state, now);
  return {
    ...totals,
    title: ballotText(definition.texts, "title", language),
    questions: definition.questions.flatMap(
      ({ texts }) => ballotText(texts, "text", language) ?? [],
    ),
    state: why === "not_yet" ? "soon" : (why ?? "open"),
  };
}
