import { desc, eq, inArray } from "drizzle-orm";
import { type AmendmentOutcome, outcomeOf } from "#app/domain/proposals/amendments.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { ownedProposalIds } from "#app/services/proposals/authorship.server.ts";
import { readProposal, readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { amendments, participants } from "#db/schema/index.ts";
import { storedAmendments } from "./stored-amendments.server.ts";

interface ListedAmendment {
  readonly id: string;
  readonly proposalId: string;
  readonly number: number;
  readonly status: AmendmentOutcome;
  /** Of the proposal, and in which language that is written; empty where moderators hide it from the reader. */
  readonly title: string;
  readonly language: Language;
  /** Whether moderators removed the proposal. */
  readonly removed: boolean;
}

/** Amendments that wait for whoever is signed in with their code, and those that they put forward, newest first. */
export function listOwnAmendments(context: ServiceContext): {
  readonly toDecide: readonly ListedAmendment[];
  readonly own: readonly ListedAmendment[];
} {
  const { actor, database } = context;
  authorise(actor, "proposals.own");
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const owned = ownedProposalIds(database, actor);
  const waiting = database
    .selectDistinct({ proposalId: amendments.proposalId })
    .from(amendments)
    .where(inArray(amendments.proposalId, [...owned]))
    .all()
    .flatMap(({ proposalId }) => listed(database, proposalId, true))
    .filter(({ status }) => status === "open");
  const mine = database
    .select({ id: amendments.id, proposalId: amendments.proposalId })
    .from(amendments)
    .innerJoin(participants, eq(participants.id, amendments.participantId))
    .where(eq(participants.invitationId, invitationId))
    .orderBy(desc(amendments.at))
    .all();
  const ids = new Set(mine.map(({ id }) => id));
  return {
    toDecide: waiting,
    own: [...new Set(mine.map(({ proposalId }) => proposalId))]
      .flatMap((proposalId) => listed(database, proposalId, owned.includes(proposalId)))
      .filter(({ id }) => ids.has(id)),
  };
}

/**
 * The amendments to a proposal, the newest first.
 *
 * @param authored whether the reader is one of its authors, who read it hidden or not
 */
function listed(
  database: Queryable,
  proposalId: string,
  authored: boolean,
): readonly ListedAmendment[] {
  const proposal = readProposal(database, proposalId);
  const newest = readVersions(database, proposalId).at(-1);
  if (proposal === null || newest === undefined) return [];
  const stub = hiddenStubs(database, "proposal", [proposalId]).get(proposalId);
  return storedAmendments(database, proposalId)
    .map(({ id, number, status }) => ({
      ...{ id, number, proposalId },
      status: outcomeOf(status, proposal.stage),
      title: stub === undefined || authored ? newest.title : "",
      removed: stub?.measure === "remove",
      language: proposal.language,
    }))
    .reverse();
}
