import { and, count, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { amendments } from "#db/schema/index.ts";

export interface AmendmentCounts {
  readonly all: number;
  /** Those that wait for a decision. */
  readonly open: number;
}

/** How many amendments to a proposal there are; everybody may know. */
export function countAmendments(
  { actor, database }: ServiceContext,
  proposalId: string,
): AmendmentCounts {
  authorise(actor, "public");
  const own = eq(amendments.proposalId, proposalId);
  const counted = (where: ReturnType<typeof and>) =>
    database.select({ found: count() }).from(amendments).where(where).get()?.found ?? 0;
  return { all: counted(own), open: counted(and(own, eq(amendments.status, "open"))) };
}
