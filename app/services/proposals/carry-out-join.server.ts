import { eq, inArray } from "drizzle-orm";
import { takeStep } from "#app/domain/proposals/proposal-life.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  proposalAuthors,
  proposalJoinConsents,
  proposalJoins,
  proposalSupports,
} from "#db/schema/index.ts";
import { storeEvent } from "./proposal-event.server.ts";
import { stateOf } from "./proposal-state.server.ts";
import { putWhenSupported } from "./put-when-supported.server.ts";
import { askedAuthors, joinable, openJoinsOf, type StoredJoin } from "./stored-join.server.ts";

type Acting = Pick<ServiceContext, "actor" | "now">;

/** Notes that an author agrees; staff may have entered it for them. */
export function storeConsent(
  transaction: Queryable,
  { actor, now }: Acting,
  joinId: string,
  participantId: string,
): void {
  const enteredBy = actor.kind === "staff" ? actor.id : null;
  transaction
    .insert(proposalJoinConsents)
    .values({ joinId, participantId, agrees: true, enteredBy, at: now })
    .onConflictDoNothing()
    .run();
}

/** Ends requests without joining anything. */
export function endJoins(
  transaction: Queryable,
  now: Date,
  joinIds: readonly string[],
  outcome: "refused" | "taken_back",
): void {
  transaction
    .update(proposalJoins)
    .set({ outcome, endedAt: now })
    .where(inArray(proposalJoins.id, [...joinIds]))
    .run();
}

/**
 * Joins two proposals once everybody has agreed, inside the transaction of the last who did: the one ends, its
 * supporters and authors come over to the other, each once. Whatever else was asked about the one that ends, ends
 * as well. Says whether it was carried out.
 */
export function carryOutWhenAgreed(
  transaction: Queryable,
  context: Acting,
  join: Pick<StoredJoin, "id" | "proposalId" | "intoId">,
): boolean {
  const { proposalId, intoId } = join;
  const both = joinable(transaction, join);
  const agreed = askedAuthors(transaction, join).every((author) => author.agreed);
  if (both === null || !agreed) return false;
  const taken = takeStep(stateOf(transaction, proposalId), { kind: "join", intoId, agreed });
  if (!taken.ok) return false;
  const { now } = context;
  transaction
    .update(proposalJoins)
    .set({ outcome: "joined", endedAt: now })
    .where(eq(proposalJoins.id, join.id))
    .run();
  const others = openJoinsOf(transaction, [proposalId]).map(({ id }) => id);
  endJoins(transaction, now, others, "taken_back");
  carryOver(transaction, proposalId, intoId);
  storeEvent(transaction, context, proposalId, taken.value);
  appendAudit(transaction, context, {
    action: "proposal_joined",
    objectKind: "proposal",
    objectId: proposalId,
  });
  putWhenSupported(transaction, context, both.into);
  return true;
}

function carryOver(transaction: Queryable, proposalId: string, intoId: string): void {
  const supports = transaction
    .select()
    .from(proposalSupports)
    .where(eq(proposalSupports.proposalId, proposalId))
    .all();
  for (const { participantId, at } of supports) {
    transaction
      .insert(proposalSupports)
      .values({ proposalId: intoId, participantId, at })
      .onConflictDoNothing()
      .run();
  }
  const authors = transaction
    .select()
    .from(proposalAuthors)
    .where(eq(proposalAuthors.proposalId, proposalId))
    .all();
  for (const { participantId, addedAt } of authors) {
    transaction
      .insert(proposalAuthors)
      .values({ proposalId: intoId, participantId, addedAt })
      .onConflictDoNothing()
      .run();
  }
}
