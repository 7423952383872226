import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { readStoredVote } from "#app/services/votes/stored-vote.server.ts";
import {
  voteOptions,
  voteOptionTexts,
  voteProposals,
  voteQuestions,
  voteQuestionTexts,
  votes,
  voteTexts,
} from "#db/schema/index.ts";

export const YES_NO: VoteRule = {
  kind: "yes-no",
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  abstention: true,
};

export const ONE_OF_MANY: VoteRule = {
  kind: "single-choice",
  ...{ seats: 1, presence: null, tie: "refuse", abstention: true },
};

interface DraftChanges {
  readonly title?: string;
  readonly agendaItemId?: string;
  /** Proposals that it is about as a whole. */
  readonly about?: readonly string[];
  /** Proposals of which one is chosen. */
  readonly offering?: readonly string[];
}

/** The draft of a vote of all residents, as whoever acts began it: yes or no, or a choice among proposals. */
export function storeVoteDraft(
  { database, actor, now }: ServiceContext,
  processId: string,
  { title = "Abstimmung über die Bänke", agendaItemId, about = [], offering = [] }: DraftChanges,
): string {
  const [voteId, questionId] = [randomUUID(), randomUUID()];
  database
    .insert(votes)
    .values({
      ...{ id: voteId, processId, agendaItemId: agendaItemId ?? null, nature: "advisory" },
      ...{ electorate: "residents", minimumAge: 16, secrecy: "secret", takesPaper: false },
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

/** Opens a draft in the database as it stands, without electorate and key. */
export function markOpened({ database, actor, now }: ServiceContext, voteId: string): void {
  const entry = { action: "vote_opened", objectKind: "vote", objectId: voteId };
  database
    .update(votes)
    .set({
      ...{ status: "open", openedAt: now, entitled: 100, publicKey: "a2V5" },
      definition: readStoredVote(database, voteId)?.definition,
      ...{ definitionHash: "d".repeat(64), lotCommitment: "c".repeat(64) },
      openedHead: appendAudit(database, { actor, now }, entry),
    })
    .where(eq(votes.id, voteId))
    .run();
}

/** Closes an open vote in the database as it stands. */
export function markClosed({ database, now }: ServiceContext, voteId: string): void {
  database.update(votes).set({ status: "closed", closedAt: now }).where(eq(votes.id, voteId)).run();
}

/** Cancels an opened vote in the database as it stands. */
export function markCancelled({ database, now }: ServiceContext, voteId: string): void {
  const cancelled = { status: "cancelled", cancelledAt: now, cancelReason: "Ein Fehler." } as const;
  database.update(votes).set(cancelled).where(eq(votes.id, voteId)).run();
}
