import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { replies, voteRoll, votes } from "#db/schema/index.ts";

/** The entry of whoever acts in the roll of a vote. */
export interface Voter {
  readonly rollId: string;
  /** How they have voted; null while they have not. Nobody else is told. */
  readonly mark: "online" | "paper" | null;
}

/**
 * Who acts, as a voter of this vote: somebody with a code for it, an attendee of its town hall, a resident who was
 * invited or is on its panel. Null for everybody else, and for those who came onto the panel or into the room after
 * the vote was opened.
 */
export function findVoter(database: Queryable, actor: Actor, voteId: string): Voter | null {
  if (actor.kind === "voter") return entryOf(database, voteId, eq(voteRoll.id, actor.id));
  const holderId = holderOf(database, actor, voteId);
  return holderId === null ? null : entryOf(database, voteId, eq(voteRoll.holderId, holderId));
}

function holderOf(database: Queryable, actor: Actor, voteId: string): string | null {
  if (actor.kind !== "attendee" && actor.kind !== "resident") return null;
  const vote = database
    .select({ electorate: votes.electorate })
    .from(votes)
    .where(eq(votes.id, voteId))
    .get();
  if (actor.kind === "attendee") return vote?.electorate === "present" ? actor.id : null;
  if (vote?.electorate === "invited") return actor.id;
  return vote?.electorate === "panel" ? personOf(database, actor.id) : null;
}

/** As whom an invited person is in the pool. */
function personOf(database: Queryable, invitationId: string): string | null {
  const reply = database
    .select({ personId: replies.personId })
    .from(replies)
    .where(eq(replies.invitationId, invitationId))
    .get();
  return reply?.personId ?? null;
}

function entryOf(database: Queryable, voteId: string, whose: ReturnType<typeof eq>): Voter | null {
  const entry = database
    .select({ rollId: voteRoll.id, mark: voteRoll.mark })
    .from(voteRoll)
    .where(and(eq(voteRoll.voteId, voteId), whose))
    .get();
  return entry ?? null;
}
