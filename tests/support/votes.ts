import { randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { newTrackingHalf, trackingCode } from "#app/domain/votes/tracking-code.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import type { SecondPersonProof } from "#app/services/second-person/prove-second-person.server.ts";
import { castBallot } from "#app/services/votes/cast-ballot.server.ts";
import { closeVote } from "#app/services/votes/close-vote.server.ts";
import { startCount } from "#app/services/votes/count-vote.server.ts";
import { finaliseVote } from "#app/services/votes/finalise-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import { readStoredVote, type StoredVote } from "#app/services/votes/stored-vote.server.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import {
  voteOptions,
  voteOptionTexts,
  voteQuestions,
  voteQuestionTexts,
  voteRoll,
  votes,
  voteTexts,
} from "#db/schema/index.ts";
import { staffActor } from "./database.ts";
import { storeProcess } from "./pool.ts";
import { storeExtract, syntheticResident } from "./register.ts";
import { memoryKeyStore } from "./vote-keys.ts";

/** Yes or no by simple majority, with abstentions and without a quorum. */
export const YES_NO: VoteRule = {
  kind: "yes-no",
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  abstention: true,
};

/** What a question of a test asks. Without options for rules that have none. */
export interface TestQuestion {
  readonly text?: string;
  readonly rule?: VoteRule;
  readonly shuffled?: boolean;
  readonly options?: readonly { readonly text: string; readonly cost?: number }[];
}

export interface TestVote extends Partial<typeof votes.$inferInsert> {
  readonly questions?: readonly TestQuestion[];
  readonly title?: string;
  /** So many residents in a register of their own, where the electorate is not set otherwise. */
  readonly residents?: number;
  readonly keyStore?: VoteKeyStore;
}

/**
 * Stores a draft that lacks nothing: one question by yes or no, secret, online, of all residents of the register from
 * 16 on, in a published process of its own unless one is named. Texts are in German only.
 */
export function storeDraftVote(
  context: ServiceContext,
  { questions = [{}], title = "Probe", residents = 3, keyStore: _, ...fields }: TestVote = {},
): {
  readonly voteId: string;
  readonly processId: string;
  readonly questionIds: readonly string[];
} {
  const { database, now } = context;
  const processId = fields.processId ?? storeProcess(context, { people: [] });
  const electorate = fields.electorate ?? "residents";
  if (electorate === "residents" && residents > 0) {
    const people = Array.from({ length: residents }, (_unused, at) => syntheticResident(at + 1));
    storeExtract(context, processId, people);
  }
  const voteId = fields.id ?? randomUUID();
  database
    .insert(votes)
    .values({
      ...{ nature: "advisory", secrecy: "secret", takesPaper: false, createdAt: now },
      ...{ createdBy: "test", minimumAge: electorate === "residents" ? 16 : null },
      ...fields,
      ...{ id: voteId, processId, electorate },
    })
    .run();
  const introduction = "Worum es geht.";
  database.insert(voteTexts).values({ voteId, language: "de", title, introduction }).run();
  const questionIds = questions.map((question, at) => storeQuestion(context, voteId, question, at));
  return { voteId, processId, questionIds };
}

function storeQuestion(
  { database }: ServiceContext,
  voteId: string,
  {
    text = "Soll der Brunnen saniert werden?",
    rule = YES_NO,
    shuffled,
    options = [],
  }: TestQuestion,
  at: number,
): string {
  const id = randomUUID();
  database
    .insert(voteQuestions)
    .values({ ...{ id, voteId, rule }, position: at + 1, shuffled: shuffled ?? false })
    .run();
  database.insert(voteQuestionTexts).values({ questionId: id, language: "de", text }).run();
  for (const [place, option] of options.entries()) {
    const optionId = randomUUID();
    database
      .insert(voteOptions)
      .values({ id: optionId, questionId: id, position: place + 1, cost: option.cost ?? null })
      .run();
    database.insert(voteOptionTexts).values({ optionId, language: "de", text: option.text }).run();
  }
  return id;
}

/** A vote that was opened, with everything that a test needs to vote in it. */
export interface OpenedVote {
  readonly voteId: string;
  readonly processId: string;
  readonly keyStore: VoteKeyStore;
  readonly shares: readonly [string, string];
  /** Ids of the entries of the roll. */
  readonly voters: readonly string[];
  readonly vote: StoredVote;
  /** Ids of the questions. */
  readonly questionIds: readonly string[];
  /** Ids of the options of each question. */
  readonly optionIds: readonly (readonly string[])[];
}

/** Stores a vote and opens it. See `storeDraftVote`. */
export async function openedVote(context: ServiceContext, own: TestVote = {}): Promise<OpenedVote> {
  const keyStore = own.keyStore ?? memoryKeyStore();
  const { voteId } = storeDraftVote(context, own);
  const opened = await openVote(context, voteId, keyStore);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return { ...openVoteOf(context, voteId), keyStore, shares: opened.value.shares };
}

/** What a test needs of a vote that somebody opened. */
export function openVoteOf(
  { database }: ServiceContext,
  voteId: string,
): Omit<OpenedVote, "keyStore" | "shares"> {
  const vote = readStoredVote(database, voteId);
  if (vote === null) throw new Error("There is no such vote.");
  const voters = database
    .select({ id: voteRoll.id })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, voteId))
    .orderBy(voteRoll.id)
    .all()
    .map(({ id }) => id);
  const { questions } = vote.definition;
  return {
    ...{ voteId, processId: vote.processId, voters, vote },
    questionIds: questions.map(({ id }) => id),
    optionIds: questions.map(({ options }) => options.map(({ id }) => id)),
  };
}

/** Somebody who has typed the code for one vote. */
export function voterActor(rollId: string): Actor {
  return { kind: "voter", id: rollId };
}

export function newTrackingCode(): string {
  return trackingCode(newTrackingHalf(randomInt), newTrackingHalf(randomInt));
}

/** Says the same to each question that is answered by a choice. */
export function choiceBallot(vote: Pick<OpenedVote, "questionIds">, choice: string): VoteBallot {
  return Object.fromEntries(vote.questionIds.map((id) => [id, { kind: "choice", choice }]));
}

/** Casts a ballot as the voter of an entry of the roll, and returns its tracking code. */
export function castAs(
  context: ServiceContext,
  { voteId, keyStore }: Pick<OpenedVote, "voteId" | "keyStore">,
  rollId: string,
  ballot: VoteBallot,
  code = newTrackingCode(),
): string {
  const voter = { ...context, actor: voterActor(rollId) };
  const cast = castBallot(voter, keyStore, voteId, { ballot, trackingCode: code });
  if (!cast.ok) throw new Error(JSON.stringify(cast.problem));
  return code;
}

/** Carries out the jobs that wait, one after the other, as the worker of a server does. */
export async function runVoteJobs(context: ServiceContext, keyStore: VoteKeyStore): Promise<void> {
  const { database, keyring, now } = context;
  for (let job = takeNextJob(database, now); job !== null; job = takeNextJob(database, now)) {
    const loadSolver = () => Promise.reject(new Error("Nothing is solved here."));
    await runJob({ database, keyring, clock: () => now, loadSolver, voteKeys: keyStore }, job);
  }
}

/** Closes a vote and counts it; where paper was taken, its batches are agreed. Returns it as it then is. */
export async function countedVote(
  context: ServiceContext,
  { voteId, keyStore }: Pick<OpenedVote, "voteId" | "keyStore">,
): Promise<StoredVote> {
  const closed = closeVote(context, voteId);
  if (!closed.ok) throw new Error(closed.problem.code);
  await runVoteJobs(context, keyStore);
  if (readStoredVote(context.database, voteId)?.status === "closed") {
    const started = startCount(context, voteId);
    if (!started.ok) throw new Error(started.problem.code);
    await runVoteJobs(context, keyStore);
  }
  const vote = readStoredVote(context.database, voteId);
  if (vote?.status !== "counted") throw new Error("The vote was not counted.");
  return vote;
}

/** Makes a counted result final, confirmed by a second member of staff. */
export function finalVote(context: ServiceContext, voteId: string): void {
  const final = finaliseVote(context, { voteId, proof: secondPerson(context) });
  if (!final.ok) throw new Error(final.problem.code);
}

/** Somebody else on the staff, who confirms. */
export function secondPerson({ database }: ServiceContext): SecondPersonProof {
  return { kind: "staff", userId: staffActor(database, "moderator").id };
}
