import { asc, eq } from "drizzle-orm";
import { seededRandom } from "#app/domain/random.ts";
import { newTrackingHalf, trackingCode } from "#app/domain/votes/tracking-code.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { finaliseVote } from "#app/services/votes/finalise-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { beginVote } from "#app/services/votes/setup/begin-vote.server.ts";
import { addOptions } from "#app/services/votes/setup/change-options.server.ts";
import { addQuestion } from "#app/services/votes/setup/change-questions.server.ts";
import { translateVote } from "#app/services/votes/setup/translate-vote.server.ts";
import { voteTranslationUnits } from "#app/services/votes/setup/translation-units.ts";
import { voteSchema } from "#app/services/votes/setup/vote-fields.ts";
import { readStoredVote, type StoredVote } from "#app/services/votes/stored-vote.server.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { replies, voteRoll } from "#db/schema/index.ts";
import { must } from "./demo-result.ts";
import type { DemoVote } from "./vote-texts.ts";

/** The count begins when the envelopes are open, in milliseconds after the closing. */
const COUNT_AFTER = 30_000;

/** What votes of the demo town need beside its services. */
export interface VotingTown {
  readonly voteKeys: VoteKeyStore;
  /** Carries out the job that is queued. */
  readonly runQueuedJob: (context: ServiceContext) => Promise<void>;
}

/** Who votes, when, and about what: as in the form of a vote. */
export interface VoteFrame {
  readonly electorate: string;
  readonly minimumAge?: string;
  readonly takesPaper?: "yes";
  readonly closesOn?: string;
  readonly closesTime?: string;
  readonly agendaItemId?: string;
  readonly proposals?: readonly string[];
}

/** Sets up a secret vote with all its translations, as an organiser would, and leaves it a draft. Returns its id. */
export function prepareVote(
  context: ServiceContext,
  processId: string,
  { title, introduction, nature, questions }: DemoVote,
  frame: VoteFrame,
): string {
  authorise(context.actor, "votes.write");
  const german = { title: title.de, introduction: introduction.de };
  const form = voteSchema.parse({ ...german, nature, secrecy: "secret", ...frame });
  const voteId = must(beginVote(context, processId, form));
  for (const { text, rule, shuffled, options } of questions) {
    const questionId = must(addQuestion(context, voteId, { text: text.de, rule, shuffled }));
    if (options.length === 0) continue;
    const paid = options.map(({ de, euros }) => ({
      text: de,
      cost: euros === undefined ? null : euros * 100,
    }));
    must(addOptions(context, questionId, paid));
  }
  for (const language of TRANSLATIONS) {
    const words = [
      { title: title[language], introduction: introduction[language] },
      ...questions.flatMap(({ text, options }) =>
        [text, ...options].map((each) => ({ text: each[language] })),
      ),
    ];
    const units = voteTranslationUnits(storedVote(context, voteId).definition, language);
    const entered = units.map(({ kind, id }, index) => ({
      ...{ kind, id, texts: words[index] ?? {} },
      ...{ basedOn: 1, seen: 0, confirmed: false },
    }));
    must(translateVote(context, voteId, language, entered));
  }
  return voteId;
}

/** Opens a vote. The recovery shares are printed in a town hall; the demo forgets them. */
export async function openPreparedVote(
  context: ServiceContext,
  voteId: string,
  { voteKeys }: VotingTown,
): Promise<void> {
  authorise(context.actor, "votes.write");
  must(await openVote(context, voteId, voteKeys));
}

/**
 * Made-up people vote, each as somebody with a code for this vote.
 *
 * @param who `replied`: only people who answered their letter, so that letters to try are left
 */
export function castBallots(
  context: ServiceContext,
  voteId: string,
  { voteKeys }: VotingTown,
  invent: (asked: readonly AskedQuestion[]) => readonly VoteBallot[],
  who: "anybody" | "replied" = "anybody",
): void {
  authorise(context.actor, "votes.write");
  const { definition } = storedVote(context, voteId);
  const ballots = invent(askedQuestions(definition));
  const voters = votersOf(context, voteId, who, ballots.length);
  const random = seededRandom(definition.texts.original.title);
  for (const [index, ballot] of ballots.entries()) {
    const actor = { kind: "voter", id: voters[index] ?? "" } as const;
    const half = () => newTrackingHalf((n) => random.integer(n));
    const cast = { ballot, trackingCode: trackingCode(half(), half()) };
    must(castBallot({ ...context, actor }, voteKeys, voteId, cast));
  }
}

/** Closes a vote, opens its envelopes and counts them. */
export async function closeAndCount(
  context: ServiceContext,
  voteId: string,
  { runQueuedJob }: VotingTown,
): Promise<void> {
  authorise(context.actor, "votes.write");
  must(closeVote(context, voteId));
  await runQueuedJob(context);
  await runQueuedJob({ ...context, now: new Date(context.now.getTime() + COUNT_AFTER) });
}

/** Makes a result final; a second member of staff confirms it. */
export function confirmCount(context: ServiceContext, voteId: string, secondId: string): void {
  authorise(context.actor, "votes.write");
  must(finaliseVote(context, { voteId, proof: { kind: "staff", userId: secondId } }));
}

function votersOf(
  { database }: ServiceContext,
  voteId: string,
  who: "anybody" | "replied",
  count: number,
): readonly string[] {
  const replied = database.select({ id: replies.invitationId }).from(replies);
  const roll = database
    .select({ id: voteRoll.id, holderId: voteRoll.holderId })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, voteId))
    .orderBy(asc(voteRoll.id));
  if (who === "anybody")
    return roll
      .limit(count)
      .all()
      .map(({ id }) => id);
  const known = new Set(replied.all().map(({ id }) => id));
  return roll
    .all()
    .filter(({ holderId }) => holderId !== null && known.has(holderId))
    .slice(0, count)
    .map(({ id }) => id);
}

function storedVote({ database }: ServiceContext, voteId: string): StoredVote {
  const vote = readStoredVote(database, voteId);
  if (vote === null) throw new Error("The vote of the demo is gone.");
  return vote;
}
