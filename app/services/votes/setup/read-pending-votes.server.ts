import { asc, inArray } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { namedVote } from "#app/services/votes/named-votes.server.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { votes } from "#db/schema/index.ts";

const PENDING = ["open", "closed", "counted"] as const;

/** A vote that was opened and is neither final nor cancelled. */
export interface PendingVote {
  readonly id: string;
  readonly processId: string;
  /** In German. */
  readonly title: string;
  readonly status: (typeof PENDING)[number];
  readonly cast: number;
  readonly entitled: number;
}

/** The votes of all processes that are under way, the first one first. */
export function readPendingVotes(context: ServiceContext): readonly PendingVote[] {
  authorise(context.actor, "votes.read");
  return context.database
    .select()
    .from(votes)
    .where(inArray(votes.status, PENDING))
    .orderBy(asc(votes.openedAt), asc(votes.id))
    .all()
    .flatMap((row) => {
      const status = PENDING.find((known) => known === row.status);
      const totals = readRollTotals(context.database, row.id);
      if (status === undefined || totals === null) return [];
      const { id, processId, texts } = namedVote(context.database, row);
      return [{ id, processId, title: texts.original.title, status, ...totals }];
    });
}
