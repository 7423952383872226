import { count, eq } from "drizzle-orm";
import { FEWEST_PUBLISHED_BALLOTS } from "#app/domain/votes/publish-ballots.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type VoteStatus, voteBallots } from "#db/schema/index.ts";
import { type Checkpoint, checkpointsOf } from "../checkpoint.server.ts";
import type { StoredVote } from "../stored-vote.server.ts";
import { type StoredVoteResult, storedResult } from "../stored-vote-result.ts";
import { askedQuestions, type VoteDefinition } from "../vote-definition.ts";
import { type BallotText, ballotText } from "../voting/ballot-text.ts";

interface ViewedOption {
  readonly id: string;
  readonly text: BallotText;
  /** In cents; null unless a budget pays. */
  readonly cost: number | null;
}

export interface ViewedQuestion {
  readonly id: string;
  readonly text: BallotText;
  readonly rule: VoteRule;
  readonly options: readonly ViewedOption[];
  /** As the domain takes it. */
  readonly asked: AskedQuestion;
}

type WithheldBallots = "few-ballots" | "identifying-ballots";

/** What came of a vote once it is counted. */
interface ViewedResult extends StoredVoteResult {
  /** Why single ballots are not shown; null where they are. */
  readonly withheld: WithheldBallots | null;
}

/** A vote as it is shown to whoever may see it, in one language. Moments are those of the clock, null until then. */
export interface VoteView {
  readonly id: string;
  readonly status: Exclude<VoteStatus, "draft">;
  readonly process: { readonly id: string; readonly title: TownText };
  readonly definition: Pick<
    VoteDefinition,
    "nature" | "electorate" | "secrecy" | "takesPaper" | "minimumAge" | "townHallId"
  >;
  readonly title: BallotText;
  readonly introduction: BallotText | null;
  readonly questions: readonly ViewedQuestion[];
  readonly moments: Readonly<Record<VoteMoment, Date | null>>;
  /** German, as it was written. */
  readonly cancelReason: string | null;
  readonly entitled: number;
  /** Known once the vote is closed. */
  readonly cast: { readonly online: number; readonly paper: number } | null;
  readonly hashes: Readonly<Record<VoteHash, string | null>>;
  readonly checkpoints: readonly Omit<Checkpoint, "voteId">[];
  readonly result: ViewedResult | null;
}

export type VoteMoment =
  | "opensAt"
  | "openedAt"
  | "closesAt"
  | "closedAt"
  | "countedAt"
  | "finalAt"
  | "cancelledAt";

/** What commits the town hall to something: SHA-256 in hexadecimal, the key in base64. */
export type VoteHash =
  | "definition"
  | "publicKey"
  | "lotCommitment"
  | "openedHead"
  | "ballots"
  | "result"
  | "countedHead";

/** Puts a vote that was opened together for its readers. For services that have authorised their caller. */
export function voteView(database: Queryable, vote: StoredVote, language: Language): VoteView {
  const { definition, row } = vote;
  if (row.status === "draft") throw new Error("A draft is shown to those who prepare it only.");
  const process = loadProcess(database, vote.processId);
  if (process === null) throw new Error("A vote belongs to a process.");
  const { opensAt, openedAt, closesAt, closedAt, countedAt, finalAt, cancelledAt } = row;
  const { definitionHash, publicKey, lotCommitment, openedHead, countedHead } = row;
  return {
    ...{ id: vote.id, status: row.status, definition, cancelReason: row.cancelReason },
    process: {
      id: process.id,
      title: fieldInLanguage(process, "title", language) ?? { text: "", language: "de" },
    },
    title: written(ballotText(definition.texts, "title", language)),
    introduction: ballotText(definition.texts, "introduction", language),
    questions: viewedQuestions(definition, language),
    moments: { opensAt, openedAt, closesAt, closedAt, countedAt, finalAt, cancelledAt },
    entitled: row.entitled ?? 0,
    cast:
      row.castOnline === null || row.castOnPaper === null
        ? null
        : { online: row.castOnline, paper: row.castOnPaper },
    hashes: {
      ...{ definition: definitionHash, publicKey, lotCommitment, openedHead, countedHead },
      ...{ ballots: row.ballotsHash, result: row.resultHash },
    },
    checkpoints: checkpointsOf(database, vote.id).map(({ voteId: _, ...checkpoint }) => checkpoint),
    result: viewedResult(database, vote),
  };
}

function viewedQuestions(
  definition: VoteDefinition,
  language: Language,
): readonly ViewedQuestion[] {
  const asked = askedQuestions(definition);
  return definition.questions.flatMap(({ id, rule, texts, options }, at) => {
    const question = asked[at];
    if (question === undefined) return [];
    return [
      {
        ...{ id, rule, asked: question, text: written(ballotText(texts, "text", language)) },
        options: options.map((option) => ({
          ...{ id: option.id, cost: option.cost },
          text: written(ballotText(option.texts, "text", language)),
        })),
      },
    ];
  });
}

function viewedResult(database: Queryable, { id, row }: StoredVote): ViewedResult | null {
  const result = row.status === "cancelled" ? null : storedResult(row);
  if (result === null) return null;
  if (row.ballotsPublished === true) return { ...result, withheld: null };
  // Ballots from paper and ballots cast online are each looked at by themselves.
  const listed = database
    .select({ ballots: count() })
    .from(voteBallots)
    .where(eq(voteBallots.voteId, id))
    .groupBy(voteBallots.source)
    .all();
  const few =
    listed.length === 0 || listed.some(({ ballots }) => ballots < FEWEST_PUBLISHED_BALLOTS);
  return { ...result, withheld: few ? "few-ballots" : "identifying-ballots" };
}

/** A text that no vote can be opened without. */
function written(text: BallotText | null): BallotText {
  return text ?? { text: "", language: "de", original: null };
}
