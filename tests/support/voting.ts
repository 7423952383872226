import { eq } from "drizzle-orm";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { openBallot } from "#app/services/votes/sealed-ballot.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { keysOfSecret } from "#app/services/votes/vote-crypto.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import {
  processes,
  voteOptionTexts,
  voteQuestionTexts,
  voteRoll,
  voteTexts,
} from "#db/schema/index.ts";
import { type OpenedVote, openVoteOf, storeDraftVote, type TestVote } from "./votes.ts";

/** What a vote and its first question and options are called in another language. */
export interface Translation {
  readonly language: "en" | "ar" | "de-simple";
  readonly title: string;
  readonly questions: readonly { readonly text: string; readonly options?: readonly string[] }[];
  /** Below 1 where it translates an older text. */
  readonly basedOn?: number;
}

/** Stores a vote with translations and opens it. See `storeDraftVote`. */
export async function openedForVoting(
  context: ServiceContext,
  keyStore: VoteKeyStore,
  own: TestVote,
  translations: readonly Translation[] = [],
): Promise<Omit<OpenedVote, "shares">> {
  const { voteId } = storeDraftVote(context, own);
  const { questionIds, optionIds } = openVoteOf(context, voteId);
  const { database } = context;
  for (const { language, title, questions, basedOn = 1 } of translations) {
    const version = { language, basedOn };
    database
      .insert(voteTexts)
      .values({ voteId, title, introduction: "", ...version })
      .run();
    for (const [at, { text, options = [] }] of questions.entries()) {
      const questionId = questionIds[at] ?? "";
      database
        .insert(voteQuestionTexts)
        .values({ questionId, text, ...version })
        .run();
      for (const [place, option] of options.entries()) {
        const optionId = optionIds[at]?.[place] ?? "";
        database
          .insert(voteOptionTexts)
          .values({ optionId, text: option, ...version })
          .run();
      }
    }
  }
  const opened = await openVote(context, voteId, keyStore);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return { ...openVoteOf(context, voteId), keyStore };
}

export function publishProcess({ database, now }: ServiceContext, processId: string): void {
  database
    .update(processes)
    .set({ status: "published", publishedAt: now })
    .where(eq(processes.id, processId))
    .run();
}

/** The codes of the roll of a vote, in the order of `voters`. */
export function codesOf(context: ServiceContext, vote: Pick<OpenedVote, "voters">): string[] {
  return vote.voters.map((id) => voteCode(context.keyring, { id, codeNumber: 1 }));
}

/** Every ballot in the envelopes of a vote, as only the key of the vote can open them. */
export function castBallots(
  { database }: ServiceContext,
  { voteId, keyStore, vote }: Pick<OpenedVote, "voteId" | "keyStore" | "vote">,
): readonly { readonly trackingCode: string; readonly ballot: VoteBallot }[] {
  const secret = keyStore.read(voteId);
  if (secret === null) throw new Error("The key of the vote is not there.");
  const keys = keysOfSecret(secret);
  return database
    .select({ envelope: voteRoll.envelope })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, voteId))
    .all()
    .flatMap(({ envelope }) => {
      if (envelope === null) return [];
      const ballot = openBallot(keys, askedQuestions(vote.definition), envelope);
      if (!ballot.ok) throw new Error(ballot.problem.code);
      return [ballot.value];
    });
}

/** Closes a vote by hand. The job that opens its envelopes is queued. */
export function endVote(context: ServiceContext, voteId: string): void {
  const closed = closeVote(context, voteId);
  if (!closed.ok) throw new Error(closed.problem.code);
}
