import { eq } from "drizzle-orm";
import { ballotOrder } from "#app/domain/votes/ballot-order.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type VoteNature, type VoteSecrecy, votes } from "#db/schema/index.ts";
import { type FrozenVote, readFrozenVote, whyNotTaking } from "../frozen-vote.server.ts";
import { groupVote, isInternal } from "../results/visible-vote.server.ts";
import type { VoteDefinition, VoteQuestion } from "../vote-definition.ts";
import { findVoter, type Voter } from "../voter.server.ts";
import { type BallotText, ballotText } from "./ballot-text.ts";

interface BallotOption {
  readonly id: string;
  readonly text: BallotText;
  /** In cents; null unless a budget pays. */
  readonly cost: number | null;
}

export interface BallotQuestion {
  readonly id: string;
  readonly text: BallotText;
  readonly rule: VoteRule;
  readonly shuffled: boolean;
  /** In the order in which this voter sees them. */
  readonly options: readonly BallotOption[];
}

/** What stands on the ballot of one voter. */
export interface OwnBallot {
  readonly introduction: BallotText | null;
  readonly nature: VoteNature;
  readonly secrecy: VoteSecrecy;
  /** Whether those vote who are checked in. */
  readonly present: boolean;
  /** Milliseconds since 1970-01-01 UTC; null where somebody closes it by hand. */
  readonly closesAt: number | null;
  readonly questions: readonly BallotQuestion[];
}

/** How a vote stands for whoever asks; nobody else is told whether they have voted. */
type OwnVoteState =
  | { readonly kind: "ballot"; readonly ballot: OwnBallot }
  | { readonly kind: "voted"; readonly mark: "online" | "paper" }
  /** The opening time, in milliseconds since 1970-01-01 UTC, is still to come. */
  | { readonly kind: "not_yet"; readonly opensAt: number }
  | { readonly kind: "closed"; readonly mark: "online" | "paper" | null }
  | { readonly kind: "cancelled"; readonly reason: string }
  | { readonly kind: "not_entitled" };

export interface OwnVote {
  readonly id: string;
  readonly title: BallotText;
  /** Whether its result is for the group alone. */
  readonly internal: boolean;
  readonly state: OwnVoteState;
}

/**
 * A vote as whoever acts finds it at their door: their ballot, or why there is none. Null for a vote that does not
 * exist, was not opened, or is not held at this door, and for one that is internal to a group of others.
 *
 * @param townHallId of the door; null where it is not that of a town hall
 */
export function readOwnVote(
  context: ServiceContext,
  voteId: string,
  language: Language,
  townHallId: string | null = null,
): OwnVote | null {
  authorise(context.actor, "votes.own");
  const { database, actor, now } = context;
  const opened = readFrozenVote(database, voteId);
  if (opened === null) return null;
  const { vote, state } = opened;
  const { definition } = vote;
  if (townHallId !== null && definition.townHallId !== townHallId) return null;
  const internal = isInternal(vote);
  if (internal && groupVote(context, voteId) === null) return null;
  const own = {
    ...{ id: voteId, internal },
    title: written(ballotText(definition.texts, "title", language)),
  };
  if (state.status === "cancelled") {
    return { ...own, state: { kind: "cancelled", reason: cancelReason(database, voteId) } };
  }
  const voter = findVoter(database, actor, voteId);
  return { ...own, state: stateOf(vote, voter, whyNotTaking(state, now), language) };
}

function stateOf(
  { definition }: FrozenVote,
  voter: Voter | null,
  why: ReturnType<typeof whyNotTaking>,
  language: Language,
): OwnVoteState {
  if (why === "over") return { kind: "closed", mark: voter?.mark ?? null };
  if (voter === null) return { kind: "not_entitled" };
  if (voter.mark !== null) return { kind: "voted", mark: voter.mark };
  if (why === "not_yet") return { kind: "not_yet", opensAt: definition.opensAt ?? 0 };
  return { kind: "ballot", ballot: ballotOf(definition, voter.rollId, language) };
}

/**
 * What stands on a ballot, from what a vote is.
 *
 * @param rollId whose ballot it is: the order of shuffled options follows from it
 */
export function ballotOf(
  definition: VoteDefinition,
  rollId: string,
  language: Language,
): OwnBallot {
  return {
    introduction: ballotText(definition.texts, "introduction", language),
    nature: definition.nature,
    secrecy: definition.secrecy,
    present: definition.electorate === "present",
    closesAt: definition.closesAt,
    questions: definition.questions.map((each) => questionOf(each, rollId, language)),
  };
}

function cancelReason(database: ServiceContext["database"], voteId: string): string {
  const row = database
    .select({ reason: votes.cancelReason })
    .from(votes)
    .where(eq(votes.id, voteId))
    .get();
  return row?.reason ?? "";
}

function questionOf(
  { id, rule, shuffled, texts, options }: VoteQuestion,
  rollId: string,
  language: Language,
): BallotQuestion {
  const ordered = shuffled ? ballotOrder(options, rollId, id) : options;
  return {
    ...{ id, rule, shuffled, text: written(ballotText(texts, "text", language)) },
    options: ordered.map((option) => ({
      id: option.id,
      text: written(ballotText(option.texts, "text", language)),
      cost: option.cost,
    })),
  };
}

function written(text: BallotText | null): BallotText {
  if (text === null) throw new Error("A vote was opened with an empty text.");
  return text;
}
