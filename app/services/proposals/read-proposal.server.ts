import type { ProposalStage } from "#app/domain/proposals/proposal-life.ts";
import { leadingAmendments } from "#app/services/amendments/stored-amendments.server.ts";
import {
  type ReinstatedNote,
  reinstatedNotes,
} from "#app/services/appeals/reinstated-notes.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { isObjected, lastObjection } from "#app/services/moderation/objections.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type NamedVote, namedVotesOfProposal } from "#app/services/votes/named-votes.server.ts";
import { ownAuthorship } from "./authorship.server.ts";
import { countSupport } from "./count-support.server.ts";
import { type ShownAuthor, shownAuthors } from "./proposal-authors.server.ts";
import {
  inOpenProcess,
  type ProposalVersion,
  readProposal,
  readProposalEvents,
  readVersions,
  type StoredProposal,
  type StoredProposalEvent,
} from "./stored-proposal.server.ts";
import { SUPPORTABLE, supports, WITHDRAWABLE } from "./support-proposal.server.ts";
import { withoutWords } from "./without-words.ts";

/** A proposal with all that is known of it. */
export interface ProposalDetails extends Omit<StoredProposal, "stage"> {
  readonly stage: ProposalStage;
  /** Whether its process still takes anything. */
  readonly processOpen: boolean;
  readonly authors: readonly ShownAuthor[];
  readonly current: ProposalVersion;
  /** The first one first. */
  readonly versions: readonly ProposalVersion[];
  readonly timeline: readonly StoredProposalEvent[];
  readonly supporters: number;
  /** The votes about it that everybody reads, the newest first; organisers read drafts and internal ones too. */
  readonly votes: readonly NamedVote[];
  /** The number of the amendment that led to a version, by the number of the version. */
  readonly leadingAmendments: ReadonlyMap<number, number>;
  /** That it was hidden, wrongly, and is back. */
  readonly reinstated: ReinstatedNote | null;
}

/** A proposal as everybody may read it. */
export interface PublicProposal extends ProposalDetails {
  /** The first one first; `objected`: without words, because moderators objected and others stand now. */
  readonly versions: readonly (ProposalVersion & { readonly objected: boolean })[];
}

/** Null where there is none, or none that was published. */
export function readPublicProposal(context: ServiceContext, id: string): PublicProposal | null {
  authorise(context.actor, "public");
  const details = detailsOf(context, id);
  if (details === null || details.publishedAt === null) return null;
  // What was said before everybody could read it is not on the public timeline.
  const from = details.timeline.findIndex(({ event }) => event.kind === "published");
  const published = details.versions.filter(({ at }) => at <= (details.publishedAt ?? at));
  const first = published.at(-1)?.number ?? 1;
  const objection = lastObjection(context.database, "proposal", id);
  return {
    ...details,
    versions: details.versions
      .filter(({ number }) => number >= first)
      .map((version) => {
        const objected = isObjected(objection, version.number, details.current.number);
        return { ...(objected ? withoutWords(version) : version), objected };
      }),
    timeline: details.timeline.slice(Math.max(0, from)),
  };
}

/** A proposal as its organisers read it. */
export interface StaffProposal extends ProposalDetails {
  /** Whether moderators removed it: its words are then read in their case only. */
  readonly removed: boolean;
}

/** Null where there is none. */
export function readProposalForStaff(context: ServiceContext, id: string): StaffProposal | null {
  authorise(context.actor, "proposals.read");
  const known = detailsOf(context, id);
  if (known === null) return null;
  const details = { ...known, votes: namedVotesOfProposal(context.database, id) };
  const removed = removedTexts(context.database, "proposal", [id]).has(id);
  if (!removed) return { ...details, removed };
  const { current, versions } = details;
  return {
    ...{ ...details, removed },
    ...{ current: withoutWords(current), versions: versions.map(withoutWords) },
  };
}

/** A proposal as one of its authors reads it; null for everybody else. */
export function readOwnProposal(context: ServiceContext, id: string): ProposalDetails | null {
  authorise(context.actor, "proposals.own");
  const own = ownAuthorship(context.database, context.actor, id) !== null;
  return own ? detailsOf(context, id) : null;
}

/** How a published proposal stands with the resident who is signed in; null for one that is not public. */
export function readSupport(context: ServiceContext, proposalId: string) {
  const { database, actor } = context;
  authorise(actor, "proposals.own");
  const details = detailsOf(context, proposalId);
  if (details === null || details.publishedAt === null) return null;
  const { id, language, current, supporters, stage } = details;
  return {
    ...{ id, language, supporters, stage, processId: details.processId },
    title: current.title,
    supportable: SUPPORTABLE.includes(stage),
    withdrawable: WITHDRAWABLE.includes(stage),
    supports: actor.kind === "resident" && supports(database, id, actor.id),
  };
}

function detailsOf(context: ServiceContext, id: string): ProposalDetails | null {
  const { database } = context;
  const proposal = readProposal(database, id);
  if (proposal === null) return null;
  const versions = readVersions(database, id);
  const current = versions.at(-1);
  if (current === undefined) throw new Error("A proposal has no version.");
  return {
    ...proposal,
    stage: proposal.stage as ProposalStage,
    processOpen: inOpenProcess(database, proposal),
    authors: shownAuthors(context, id),
    current,
    versions,
    timeline: readProposalEvents(database, id),
    supporters: countSupport(database, id),
    votes: namedVotesOfProposal(database, id).filter(
      ({ status, internal }) => status !== "draft" && !internal,
    ),
    leadingAmendments: leadingAmendments(database, id),
    reinstated: reinstatedNotes(database, "proposal", [id]).get(id) ?? null,
  };
}
