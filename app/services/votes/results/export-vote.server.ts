import { setImmediate } from "node:timers/promises";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { ballotRows } from "#app/domain/votes/ballot-rows.ts";
import {
  ballotJson,
  bltFile,
  type NamedQuestion,
  pbFile,
} from "#app/domain/votes/recount-files.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsvPieces } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { ballotListPieces, type ListedBallot } from "../ballot-list.ts";
import { ballotPages } from "../stored-ballots.server.ts";
import type { StoredVote } from "../stored-vote.server.ts";
import { storedResult } from "../stored-vote-result.ts";
import { askedQuestions } from "../vote-definition.ts";
import { areBallotsPublic, published } from "./read-ballots.server.ts";
import { publicVote } from "./visible-vote.server.ts";

export const BALLOT_FORMATS = ["blt", "pb", "json"] as const;
export type BallotFormat = (typeof BALLOT_FORMATS)[number];

/** The questions of a vote with the texts that files name them by: German, which is the original. */
function namedQuestions({ definition }: Pick<StoredVote, "definition">): NamedQuestion[] {
  const asked = askedQuestions(definition);
  return definition.questions.flatMap(({ texts, options }, at) => {
    const question = asked[at];
    if (question === undefined) return [];
    const labels = options.map((option) => option.texts.original.text);
    return [{ question, title: texts.original.text, labels }];
  });
}

/**
 * The list of ballots in the bytes of which its hash is made, in pieces between which others can have their turn; null
 * where it is not public.
 */
export function exportBallotList(context: ServiceContext, voteId: string): Iterable<string> | null {
  authorise(context.actor, "public");
  const vote = votePublishing(context, voteId);
  return vote === null ? null : ballotListOf(context.database, vote);
}

/** The same, whether it is public or not, for services that have authorised their caller. */
export function ballotListOf(database: Queryable, vote: StoredVote): Iterable<string> {
  const paperTotals = storedResult(vote.row)?.paperTotals ?? null;
  return ballotListPieces(listedPages(database, vote.id), paperTotals);
}

/** The list of ballots as a table, in pieces; null where it is not public. */
export function exportBallotTable(
  context: ServiceContext,
  voteId: string,
): Iterable<string> | null {
  authorise(context.actor, "public");
  const vote = votePublishing(context, voteId);
  if (vote === null) return null;
  const questions = namedQuestions(vote);
  const [header = []] = ballotRows(questions, []);
  return writeCsvPieces(header, tablePages(context.database, vote, questions), { figures: true });
}

function* tablePages(
  database: Queryable,
  { id }: StoredVote,
  questions: readonly NamedQuestion[],
): Generator<readonly (readonly string[])[]> {
  for (const page of ballotPages(database, id)) {
    const ballots = page.map((row) => {
      const { code, ballot } = published(row);
      return { trackingCode: code, ballot };
    });
    yield ballotRows(questions, ballots).slice(1);
  }
}

/**
 * The ballots on one question for other programs, in a format that can hold them; null in another one, and where the list
 * is not public. The ballots are read in turns.
 *
 * @param number of the question, from 1
 */
export async function exportQuestion(
  context: ServiceContext,
  voteId: string,
  number: number,
  format: BallotFormat,
): Promise<string | null> {
  authorise(context.actor, "public");
  const vote = votePublishing(context, voteId);
  return vote === null ? null : questionBallots(context.database, vote, number, format);
}

/** The same, whether the list is public or not, for services that have authorised their caller. */
export async function questionBallots(
  database: Queryable,
  vote: StoredVote,
  number: number,
  format: BallotFormat,
): Promise<string | null> {
  const named = namedQuestions(vote)[number - 1];
  const result = storedResult(vote.row);
  if (named === undefined || result === null) return null;
  const { id } = named.question;
  const listed: { readonly trackingCode: string; readonly answer: VoteAnswer }[] = [];
  for (const page of ballotPages(database, vote.id)) {
    for (const row of page) {
      const answer = published(row).ballot[id];
      if (answer !== undefined) listed.push({ trackingCode: row.trackingCode, answer });
    }
    await setImmediate();
  }
  const ballots = { listed, totals: result.paperTotals?.[id] ?? null };
  switch (format) {
    case "blt":
      return bltFile(named, ballots);
    case "pb":
      return pbFile(named, ballots, result.questions[number - 1]?.winners ?? []);
    case "json":
      return ballotJson(named, ballots);
  }
}

/** The result in the bytes of which its hash is made: totals and course, no single ballots. Null until it is counted. */
export function exportResult(context: ServiceContext, voteId: string): string | null {
  authorise(context.actor, "public");
  const vote = publicVote(context, voteId);
  const counted = vote?.status === "counted" || vote?.status === "final";
  return counted ? canonicalJson(vote.row.result) : null;
}

/** The vote as it was opened, in the bytes of which its hash is made. */
export function exportDefinition(context: ServiceContext, voteId: string): string | null {
  authorise(context.actor, "public");
  const vote = publicVote(context, voteId);
  return vote === null ? null : canonicalJson(vote.row.definition);
}

function votePublishing(context: ServiceContext, voteId: string): StoredVote | null {
  const vote = publicVote(context, voteId);
  return vote === null || !areBallotsPublic(vote) ? null : vote;
}

function* listedPages(database: Queryable, voteId: string): Generator<readonly ListedBallot[]> {
  for (const page of ballotPages(database, voteId)) {
    yield page.map((row) => {
      const { code, source, ballot } = published(row);
      return { code, source, answers: ballot };
    });
  }
}
