import { and, asc, eq, or } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import { discussedProposal } from "#app/services/contributions/discussed-proposal.server.ts";
import { readNewestVersion, readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  coauthorOffers,
  proposalAuthors,
  proposalJoinConsents,
  proposalJoins,
  roomTasks,
  roomTaskVersions,
} from "#db/schema/index.ts";

/** A proposal by its title; null where whoever asks may not read it. */
interface OwnNamedProposal {
  readonly title: string | null;
  readonly language: Language | null;
}

/** Offers to write together that they made or took, the oldest first. The codes are stored nowhere. */
export function ownCoauthorOffers(database: Queryable, participantId: string) {
  return database
    .select()
    .from(coauthorOffers)
    .where(
      or(eq(coauthorOffers.offeredBy, participantId), eq(coauthorOffers.takenBy, participantId)),
    )
    .orderBy(asc(coauthorOffers.offeredAt), asc(coauthorOffers.id))
    .all()
    .map(({ proposalId, offeredBy, takenBy, offeredAt, expiresAt, takenAt, revokedAt }) => ({
      ...{ proposalId, offeredAt, expiresAt, takenAt, revokedAt },
      made: offeredBy === participantId,
      taken: takenBy === participantId,
      ...ownTitle(database, participantId, proposalId),
    }));
}

/** Where they agreed that two proposals be joined, the oldest first, and what became of it. A refusal is kept of nobody. */
export function ownJoinConsents(database: Queryable, participantId: string) {
  return database
    .select()
    .from(proposalJoinConsents)
    .innerJoin(proposalJoins, eq(proposalJoins.id, proposalJoinConsents.joinId))
    .where(eq(proposalJoinConsents.participantId, participantId))
    .orderBy(asc(proposalJoinConsents.at), asc(proposalJoins.id))
    .all()
    .map(({ proposal_join_consents: { at }, proposal_joins: join }) => ({
      ...{ at, outcome: join.outcome },
      asked: join.askedBy === participantId,
      proposal: {
        id: join.proposalId,
        ...ownTitle(database, participantId, join.proposalId),
      },
      into: { id: join.intoId, ...ownTitle(database, participantId, join.intoId) },
    }));
}

/** Tasks of a group to which they see, as they stand now. */
export function ownTasks(database: Queryable, participantId: string) {
  return database
    .select({
      id: roomTasks.id,
      title: roomTaskVersions.title,
      dueOn: roomTaskVersions.dueOn,
      done: roomTaskVersions.done,
    })
    .from(roomTasks)
    .innerJoin(
      roomTaskVersions,
      and(
        eq(roomTaskVersions.taskId, roomTasks.id),
        eq(roomTaskVersions.number, roomTasks.version),
      ),
    )
    .where(eq(roomTaskVersions.ownerId, participantId))
    .orderBy(asc(roomTasks.createdAt), asc(roomTasks.id))
    .all();
}

/** What everybody may read, and what they write themselves. */
function ownTitle(
  database: Queryable,
  participantId: string,
  proposalId: string,
): OwnNamedProposal {
  const author = database
    .select({ addedAt: proposalAuthors.addedAt })
    .from(proposalAuthors)
    .where(
      and(
        eq(proposalAuthors.proposalId, proposalId),
        eq(proposalAuthors.participantId, participantId),
      ),
    )
    .get();
  if (author === undefined) {
    const known = discussedProposal(database, proposalId);
    return { title: known?.title ?? null, language: known?.language ?? null };
  }
  return {
    title: readNewestVersion(database, proposalId)?.title ?? null,
    language: readProposal(database, proposalId)?.language ?? null,
  };
}
