import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { type Actor, Forbidden, type Permission } from "#app/services/permissions.ts";
import { ownAuthorship } from "#app/services/proposals/authorship.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { participants, proposalAuthors } from "#db/schema/index.ts";

/** What whoever makes and ends codes for co-authors needs: authors with their code, and staff for those without one. */
export function offererPermission(actor: Actor): Permission {
  return actor.kind === "resident" ? "proposals.own" : "proposals.write";
}

/**
 * The author in whose name a code is made: whoever is signed in; for staff the panel, or somebody without a code. Null
 * for staff where all authors have codes. A resident who is no author is refused, as if there were no such proposal.
 */
export function offererOf(database: Queryable, actor: Actor, proposalId: string): string | null {
  if (actor.kind === "resident") {
    const own = ownAuthorship(database, actor, proposalId);
    if (own === null) throw new Forbidden("proposals.own");
    return own;
  }
  const row = database
    .select({ id: participants.id })
    .from(proposalAuthors)
    .innerJoin(participants, eq(participants.id, proposalAuthors.participantId))
    .where(
      and(
        eq(proposalAuthors.proposalId, proposalId),
        ne(participants.kind, "resident"),
        isNull(participants.erasedAt),
      ),
    )
    .orderBy(asc(proposalAuthors.addedAt), asc(participants.id))
    .get();
  return row?.id ?? null;
}
