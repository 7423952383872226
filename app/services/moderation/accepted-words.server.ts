import { eq } from "drizzle-orm";
import { storedAmendments } from "#app/services/amendments/stored-amendments.server.ts";
import { readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { amendments } from "#db/schema/index.ts";

/** Where the words of an accepted amendment stand: in the proposal, which is a text of its own. */
export interface AcceptedWords {
  readonly proposalId: string;
  /** The version that they led to. */
  readonly version: number;
  /** Whether they stand in the proposal as it is now; otherwise in earlier versions. */
  readonly present: boolean;
}

/** Null for an amendment that was not accepted, and for one that only took words away. */
export function acceptedWords(database: Queryable, amendmentId: string): AcceptedWords | null {
  const row = database
    .select({ proposalId: amendments.proposalId })
    .from(amendments)
    .where(eq(amendments.id, amendmentId))
    .get();
  if (row === undefined) return null;
  const { proposalId } = row;
  const amendment = storedAmendments(database, proposalId).find(({ id }) => id === amendmentId);
  const version = amendment?.version ?? null;
  if (amendment === undefined || version === null || amendment.change.kind === "remove") {
    return null;
  }
  const newest = readVersions(database, proposalId).at(-1);
  const present = newest?.paragraphs.some(({ changedIn }) => changedIn === version) ?? false;
  return { proposalId, version, present };
}
