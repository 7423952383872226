import { eq, max } from "drizzle-orm";
import type { ProposalEvent } from "#app/domain/proposals/proposal-life.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposalEvents, proposals } from "#db/schema/index.ts";
import { stateOf } from "./proposal-state.server.ts";
import { keepSearchable } from "./search-index.server.ts";

/** The words and figures that belong to an event, as the timeline shows them. */
export interface EventWords {
  readonly reason: string;
  readonly owner: string;
  /** ISO date. */
  readonly dueOn: string | null;
  /** In euros. */
  readonly cost: number | null;
  readonly evidence: string;
}

const NO_WORDS: EventWords = { reason: "", owner: "", dueOn: null, cost: null, evidence: "" };

/** Adds an event to the timeline of a proposal, and repeats in its row where it now stands. */
export function storeEvent(
  transaction: Queryable,
  { actor, now }: Pick<ServiceContext, "actor" | "now">,
  proposalId: string,
  event: ProposalEvent,
  words: Partial<EventWords> = {},
): void {
  const last = transaction
    .select({ sequence: max(proposalEvents.sequence) })
    .from(proposalEvents)
    .where(eq(proposalEvents.proposalId, proposalId))
    .get();
  transaction
    .insert(proposalEvents)
    .values({
      proposalId,
      sequence: (last?.sequence ?? 0) + 1,
      at: now,
      body: event,
      ...NO_WORDS,
      ...words,
      actorId: "id" in actor ? actor.id : actor.kind,
    })
    .run();
  const { stage, decision, work, answerDueOn } = stateOf(transaction, proposalId);
  transaction
    .update(proposals)
    .set({
      ...{ stage, decision, work, answerDueOn },
      ...(event.kind === "published" ? { publishedAt: now } : {}),
      ...(event.kind === "joined" ? { joinedIntoId: event.intoId } : {}),
    })
    .where(eq(proposals.id, proposalId))
    .run();
  if (event.kind === "published") keepSearchable(transaction, proposalId);
  // Words that everybody can read from now on; a new version is stored before its event.
  if (event.kind === "published" || event.kind === "amended") {
    noticeText(transaction, now, "proposal", proposalId);
  }
}
