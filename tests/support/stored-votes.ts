import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { openVote } from "#app/services/votes/open-vote.server.ts";
import {
  voteOptions,
  voteOptionTexts,
  voteProposals,
  voteQuestions,
  voteQuestionTexts,
  votes,
  voteTexts,
} from "#db/schema/index.ts";
import { memoryKeyStore } from "./vote-keys.ts";
import {
  castAs,
  choiceBallot,
  countedVote,
  finalVote,
  type OpenedVote,
  openVoteOf,
  secondPerson,
  YES_NO,
} from "./votes.ts";

const ONE_OF_MANY: VoteRule = {
  kind: "single-choice",
  ...{ seats: 1, presence: null, tie: "refuse", abstention: true },
};

/** To what a vote belongs. */
interface VoteLinks {
  readonly title?: string;
  readonly nature?: "advisory" | "internal";
  readonly agendaItemId?: string;
  /** Whose room votes; everybody who is invited where there is none. */
  readonly townHallId?: string;
  /** Proposals that it is about as a whole. */
  readonly about?: readonly string[];
  /** Proposals of which one is chosen. */
  readonly offering?: readonly string[];
}

/** The draft of a vote, as whoever acts began it: yes or no, or a choice among proposals. Returns its id. */
export function storeLinkedVote(
  { database, actor, now }: ServiceContext,
  processId: string,
  { title = "Abstimmung über die Bänke", about = [], offering = [], ...place }: VoteLinks = {},
): string {
  const [voteId, questionId] = [randomUUID(), randomUUID()];
  const electorate = place.townHallId === undefined ? "invited" : "present";
  database
    .insert(votes)
    .values({
      ...{ id: voteId, processId, nature: "advisory", ...place, electorate },
      ...{ secrecy: "secret", takesPaper: false },
      ...{ createdAt: now, createdBy: "id" in actor ? actor.id : actor.kind },
    })
    .run();
  database.insert(voteTexts).values({ voteId, language: "de", title }).run();
  const rule = offering.length === 0 ? YES_NO : ONE_OF_MANY;
  database.insert(voteQuestions).values({ id: questionId, voteId, position: 1, rule }).run();
  const text = "Sollen die Bänke kommen?";
  database.insert(voteQuestionTexts).values({ questionId, language: "de", text }).run();
  for (const [index, proposalId] of offering.entries()) {
    const id = randomUUID();
    const position = index + 1;
    database.insert(voteOptions).values({ id, questionId, position, proposalId }).run();
    const option = { optionId: id, language: "de", text: `Vorschlag ${position}` } as const;
    database.insert(voteOptionTexts).values(option).run();
  }
  for (const proposalId of about) {
    database.insert(voteProposals).values({ voteId, proposalId }).run();
  }
  return voteId;
}

/** A vote that was opened, with its key. */
export type OpenLinkedVote = Omit<OpenedVote, "shares">;

/** Opens a draft as an organiser of this account; throws where it cannot be opened. */
export async function openLinked(context: ServiceContext, voteId: string): Promise<OpenLinkedVote> {
  const keyStore = memoryKeyStore();
  const opened = await openVote(asOrganiser(context), voteId, keyStore);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return { ...openVoteOf(context, voteId), keyStore };
}

/** Closes and counts a vote, after so many voters said this, in the order of the roll. */
export async function countLinked(
  context: ServiceContext,
  vote: OpenLinkedVote,
  said: readonly string[] = [],
): Promise<void> {
  for (const [at, choice] of said.entries()) {
    castAs(context, vote, vote.voters[at] ?? "", choiceBallot(vote, choice));
  }
  await countedVote(asOrganiser(context), vote);
}

/** Confirms a counted vote with a second person. */
export function finishLinked(context: ServiceContext, { voteId }: OpenLinkedVote): void {
  finalVote(asOrganiser(context), voteId);
}

/** Cancels an opened vote with a second person. */
export function cancelLinked(context: ServiceContext, { voteId, keyStore }: OpenLinkedVote): void {
  const how = { voteId, reason: "Eine Frage fehlte.", proof: secondPerson(context) };
  const cancelled = cancelVote(asOrganiser(context), keyStore, how);
  if (!cancelled.ok) throw new Error(cancelled.problem.code);
}

/** Closes an open vote in the database, without opening its envelopes. */
export function markClosed({ database, now }: ServiceContext, voteId: string): void {
  database.update(votes).set({ status: "closed", closedAt: now }).where(eq(votes.id, voteId)).run();
}

/** Cancels an opened vote in the database, with its envelopes. */
export function markCancelled({ database, now }: ServiceContext, voteId: string): void {
  const cancelled = { status: "cancelled", cancelledAt: now, cancelReason: "Ein Fehler." } as const;
  database.update(votes).set(cancelled).where(eq(votes.id, voteId)).run();
}

function asOrganiser(context: ServiceContext): ServiceContext {
  const { actor } = context;
  return actor.kind === "staff"
    ? { ...context, actor: { ...actor, roles: ["organiser"] } }
    : context;
}
