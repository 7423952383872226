import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { isOpen } from "#app/domain/proposals/proposal-life.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type ParticipantKind,
  participants,
  proposalAuthors,
  proposalJoinConsents,
  proposalJoins,
} from "#db/schema/index.ts";
import { inOpenProcess, readProposal, type StoredProposal } from "./stored-proposal.server.ts";

export type StoredJoin = typeof proposalJoins.$inferSelect;

/** An author whose consent joining needs, and what they said. */
export interface AskedAuthor {
  readonly participantId: string;
  readonly kind: ParticipantKind;
  /** Whether they write in the proposal that ends, in the one that goes on, or in both. */
  readonly proposalIds: readonly string[];
  readonly agreed: boolean;
}

/** A request that nobody has ended yet; null for any other. */
export function openJoin(database: Queryable, joinId: string): StoredJoin | null {
  const join = database.select().from(proposalJoins).where(eq(proposalJoins.id, joinId)).get();
  return join?.outcome === "open" ? join : null;
}

/** Open requests in which a proposal takes part, the oldest first. */
export function openJoinsOf(database: Queryable, proposalIds: readonly string[]): StoredJoin[] {
  const ids = [...proposalIds];
  return database
    .select()
    .from(proposalJoins)
    .where(
      and(
        eq(proposalJoins.outcome, "open"),
        or(inArray(proposalJoins.proposalId, ids), inArray(proposalJoins.intoId, ids)),
      ),
    )
    .orderBy(asc(proposalJoins.askedAt), asc(proposalJoins.id))
    .all();
}

/** Everybody who writes in one of the two proposals and was not erased: all of them have to agree. */
export function askedAuthors(
  database: Queryable,
  { id, proposalId, intoId }: Pick<StoredJoin, "id" | "proposalId" | "intoId">,
): readonly AskedAuthor[] {
  const agreed = new Set(
    database
      .select()
      .from(proposalJoinConsents)
      .where(and(eq(proposalJoinConsents.joinId, id), eq(proposalJoinConsents.agrees, true)))
      .all()
      .map(({ participantId }) => participantId),
  );
  const authors = new Map<string, AskedAuthor>();
  const rows = database
    .select({
      participantId: participants.id,
      kind: participants.kind,
      proposalId: proposalAuthors.proposalId,
    })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(
      and(inArray(proposalAuthors.proposalId, [proposalId, intoId]), isNull(participants.erasedAt)),
    )
    .orderBy(asc(proposalAuthors.addedAt), asc(participants.id))
    .all();
  for (const { participantId, kind, proposalId: own } of rows) {
    const proposalIds = [...(authors.get(participantId)?.proposalIds ?? []), own];
    authors.set(participantId, {
      ...{ participantId, kind, proposalIds },
      agreed: agreed.has(participantId),
    });
  }
  return [...authors.values()];
}

/** Both proposals, where they can be joined: public, open, not hidden, and of one process that is not closed; null otherwise. */
export function joinable(
  database: Queryable,
  { proposalId, intoId }: { readonly proposalId: string; readonly intoId: string },
): { readonly proposal: StoredProposal; readonly into: StoredProposal } | null {
  const proposal = readProposal(database, proposalId);
  const into = readProposal(database, intoId);
  if (proposal === null || into === null || proposal.id === into.id) return null;
  if (proposal.processId !== into.processId) return null;
  if (!inOpenProcess(database, proposal)) return null;
  if (![proposal, into].every(({ stage }) => isOpen(stage))) return null;
  return hiddenStubs(database, "proposal", [proposalId, intoId]).size > 0
    ? null
    : { proposal, into };
}
