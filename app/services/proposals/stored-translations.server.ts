import { asc, eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { proposalTranslations } from "#db/schema/index.ts";

export type ProposalTranslation = typeof proposalTranslations.$inferSelect;

/** The translations of a proposal, in every language that has one. */
export function storedTranslations(
  database: Queryable,
  proposalId: string,
): readonly ProposalTranslation[] {
  return database
    .select()
    .from(proposalTranslations)
    .where(eq(proposalTranslations.proposalId, proposalId))
    .orderBy(asc(proposalTranslations.language))
    .all();
}
