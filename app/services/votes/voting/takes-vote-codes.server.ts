import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { votes } from "#db/schema/index.ts";
import { whyNotTaking } from "../frozen-vote.server.ts";

/** Whether there is a vote for which a code can be typed now, so that the start page leads there. */
export function takesVoteCodes(context: ServiceContext): boolean {
  const { actor, database, now } = context;
  authorise(actor, "public");
  return database
    .select({ status: votes.status, opensAt: votes.opensAt, closesAt: votes.closesAt })
    .from(votes)
    .where(eq(votes.status, "open"))
    .all()
    .some((vote) => whyNotTaking(vote, now) === null);
}
