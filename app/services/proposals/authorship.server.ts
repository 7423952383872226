import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { barToWriting, type WritingProblem } from "#app/services/moderation/may-write.server.ts";
import { type Actor, authorise, Forbidden } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";
import type { Writer } from "./store-version.server.ts";

/** As whom a resident writes in a proposal; null where they are not among its authors. */
export function ownAuthorship(
  database: Queryable,
  actor: Actor,
  proposalId: string,
): string | null {
  if (actor.kind !== "resident") return null;
  const row = database
    .select({ id: participants.id })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(
      and(
        eq(proposalAuthors.proposalId, proposalId),
        eq(participants.invitationId, actor.id),
        isNull(participants.erasedAt),
      ),
    )
    .get();
  return row?.id ?? null;
}

/**
 * Whoever may change a proposal, and as whom: its authors, and staff for them. Anyone else is refused, as if
 * there were no such proposal: whether a guessed address is that of a draft is not told.
 */
export function writerOf(database: Queryable, actor: Actor, proposalId: string): Writer {
  if (actor.kind === "resident") {
    authorise(actor, "proposals.own");
    const writtenBy = ownAuthorship(database, actor, proposalId);
    if (writtenBy === null) throw new Forbidden("proposals.own");
    return { writtenBy, enteredBy: null };
  }
  authorise(actor, "proposals.write");
  return { writtenBy: null, enteredBy: actor.kind === "staff" ? actor.id : null };
}

/**
 * What keeps an author who is signed in from changing a proposal; null for staff, who told the rules to whomever they
 * write for. Codes: those of `barToWriting`.
 */
export function barToAuthor(
  database: Queryable,
  context: Pick<ServiceContext, "actor" | "now">,
  { writtenBy, processId }: { readonly writtenBy: string | null; readonly processId: string },
): WritingProblem | null {
  if (writtenBy === null) return null;
  return barToWriting(database, context, { participantId: writtenBy, processId });
}

/** Ids of all proposals of which a resident is an author. */
export function ownedProposalIds(database: Queryable, actor: Actor): readonly string[] {
  if (actor.kind !== "resident") return [];
  return database
    .select({ id: proposalAuthors.proposalId })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(eq(participants.invitationId, actor.id))
    .all()
    .map(({ id }) => id);
}
