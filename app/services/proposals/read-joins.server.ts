import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs, removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type ParticipantKind, participants, proposals } from "#db/schema/index.ts";
import { ownAuthorship, ownedProposalIds } from "./authorship.server.ts";
import { askedAuthors, joinable, openJoinsOf, type StoredJoin } from "./stored-join.server.ts";
import { readNewestVersion, readProposal } from "./stored-proposal.server.ts";

/** A proposal as it is named. */
export interface NamedProposal {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
}

/** One of the two of a request: its title is empty for staff where moderators removed it, for its future partners also where they hid it. */
interface JoinedProposal extends NamedProposal {
  readonly removed: boolean;
}

/** A request to join two proposals that is still open. */
interface OpenJoin {
  readonly id: string;
  readonly proposal: JoinedProposal;
  readonly into: JoinedProposal;
  readonly askedAt: Date;
  /** Whether the two can still be joined as they stand. */
  readonly possible: boolean;
  /** How many have not answered yet. */
  readonly missing: number;
}

/** The same as one of the authors reads it. */
export interface OwnJoin extends OpenJoin {
  /** Whether they agreed; null where they have not answered. */
  readonly answered: true | null;
  readonly askedByOwn: boolean;
}

/** The same as staff read it, with all who have to agree. */
export interface StaffJoin extends OpenJoin {
  readonly authors: readonly {
    readonly participantId: string;
    readonly kind: ParticipantKind;
    /** Empty for a panel. */
    readonly name: string;
    readonly agreed: boolean;
  }[];
  readonly askedByStaff: boolean;
}

/** Open requests about the proposals of whoever is signed in, or about one of them. */
export function readOwnJoins(
  context: ServiceContext,
  proposalId: string | null = null,
): readonly OwnJoin[] {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const owned = ownedProposalIds(database, actor);
  const ids = proposalId === null ? owned : owned.filter((id) => id === proposalId);
  return openJoinsOf(database, ids).map((join) => {
    const own =
      ownAuthorship(database, actor, join.proposalId) ??
      ownAuthorship(database, actor, join.intoId);
    const author = askedAuthors(database, join).find(({ participantId }) => participantId === own);
    return {
      ...described(database, join, (id) => owned.includes(id) || !isHidden(database, id)),
      answered: author?.agreed ? true : null,
      askedByOwn: join.askedBy === own,
    };
  });
}

/** Open requests about a proposal for staff; without one, about all proposals of a process. */
export function readJoinsForStaff(
  context: ServiceContext,
  { processId, proposalId }: { readonly processId: string; readonly proposalId?: string },
): readonly StaffJoin[] {
  const { database, keyring } = context;
  authorise(context.actor, "proposals.read");
  const ids =
    proposalId === undefined
      ? database
          .select({ id: proposals.id })
          .from(proposals)
          .where(and(eq(proposals.processId, processId), isNotNull(proposals.publishedAt)))
          .all()
          .map(({ id }) => id)
      : [proposalId];
  return openJoinsOf(database, ids).map((join) => {
    const authors = askedAuthors(database, join).map(({ participantId, kind, agreed }) => {
      const person = database
        .select()
        .from(participants)
        .where(eq(participants.id, participantId))
        .get();
      const content = person === undefined ? null : openParticipant(keyring, person);
      return { participantId, kind, agreed, name: content?.shownName ?? "" };
    });
    return {
      ...described(database, join, (id) => !removedTexts(database, "proposal", [id]).has(id)),
      authors,
      askedByStaff: !authors.some(({ participantId }) => participantId === join.askedBy),
    };
  });
}

/** What a public proposal went into, and what went into it; what is hidden is left out. */
export function readJoinedWith(
  context: ServiceContext,
  proposalId: string,
): { readonly into: NamedProposal | null; readonly from: readonly NamedProposal[] } {
  const { database } = context;
  authorise(context.actor, "public");
  const intoId = readProposal(database, proposalId)?.joinedIntoId ?? null;
  const shown = (id: string) => !isHidden(database, id);
  const from = database
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.joinedIntoId, proposalId), eq(proposals.stage, "joined")))
    .orderBy(asc(proposals.publishedAt), asc(proposals.id))
    .all();
  return {
    into: intoId === null || !shown(intoId) ? null : named(database, intoId),
    from: from.filter(({ id }) => shown(id)).map(({ id }) => named(database, id)),
  };
}

function isHidden(database: Queryable, proposalId: string): boolean {
  return hiddenStubs(database, "proposal", [proposalId]).has(proposalId);
}

/** @param readable whether whoever asks reads the title of a proposal */
function described(
  database: Queryable,
  join: StoredJoin,
  readable: (proposalId: string) => boolean,
): OpenJoin {
  const titled = (id: string): JoinedProposal => {
    const proposal = named(database, id);
    const removed = removedTexts(database, "proposal", [id]).has(id);
    return { ...proposal, removed, title: readable(id) ? proposal.title : "" };
  };
  return {
    id: join.id,
    proposal: titled(join.proposalId),
    into: titled(join.intoId),
    askedAt: join.askedAt,
    possible: joinable(database, join) !== null,
    missing: askedAuthors(database, join).filter(({ agreed }) => !agreed).length,
  };
}

function named(database: Queryable, id: string): NamedProposal {
  const proposal = readProposal(database, id);
  const version = readNewestVersion(database, id);
  if (proposal === null || version === null) throw new Error("A joined proposal is gone.");
  return { id, title: version.title, language: proposal.language };
}
