import { count, eq } from "drizzle-orm";
import { outcomeOf } from "#app/domain/proposals/amendments.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { amendments, proposals } from "#db/schema/index.ts";

export interface AmendmentCounts {
  readonly all: number;
  /** Those that wait for a decision. */
  readonly open: number;
  /** Those on which nobody decided before the proposal ended. */
  readonly lapsed: number;
}

/** How many amendments to a proposal there are; everybody may know. */
export function countAmendments(
  { actor, database }: ServiceContext,
  proposalId: string,
): AmendmentCounts {
  authorise(actor, "public");
  const counted = database
    .select({ status: amendments.status, stage: proposals.stage, found: count() })
    .from(amendments)
    .innerJoin(proposals, eq(proposals.id, amendments.proposalId))
    .where(eq(amendments.proposalId, proposalId))
    .groupBy(amendments.status)
    .all()
    .map(({ status, stage, found }) => ({ outcome: outcomeOf(status, stage), found }));
  const of = (wanted: string) => counted.find(({ outcome }) => outcome === wanted)?.found ?? 0;
  const all = counted.reduce((sum, { found }) => sum + found, 0);
  return { all, open: of("open"), lapsed: of("lapsed") };
}
