import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/services/permissions.ts";
import type { Database } from "#db/connection.server.ts";
import { preparedOnce } from "#db/prepared.server.ts";
import { replies, voteRoll, votes } from "#db/schema/index.ts";

/** The entry of whoever acts in the roll of a vote. */
export interface Voter {
  readonly rollId: string;
  /** How they have voted; null while they have not. Nobody else is told. */
  readonly mark: "online" | "paper" | null;
  /** What the roll keeps of the tracking code of a ballot that was cast online, while the vote is open. */
  readonly receipt: Buffer | null;
}

/**
 * Who acts, as a voter of this vote: somebody with a code for it, an attendee of its town hall, a resident who was
 * invited or is on its panel. Null for everybody else, and for those who came onto the panel or into the room after
 * the vote was opened.
 */
export function findVoter(database: Database, actor: Actor, voteId: string): Voter | null {
  const { entryById, entryOfHolder } = statementsOf(database);
  if (actor.kind === "voter") return entryById.get({ voteId, id: actor.id }) ?? null;
  const id = holderOf(database, actor, voteId);
  return id === null ? null : (entryOfHolder.get({ voteId, id }) ?? null);
}

function holderOf(database: Database, actor: Actor, voteId: string): string | null {
  if (actor.kind !== "attendee" && actor.kind !== "resident") return null;
  const { findElectorate, findPerson } = statementsOf(database);
  const electorate = findElectorate.get({ voteId })?.electorate;
  if (actor.kind === "attendee") return electorate === "present" ? actor.id : null;
  if (electorate === "invited") return actor.id;
  // The panel holds people of the pool, where an invited person is one with a reply.
  return electorate === "panel" ? (findPerson.get({ id: actor.id })?.personId ?? null) : null;
}

const statementsOf = preparedOnce((database) => {
  const entryWhere = (whose: SQL) =>
    database
      .select({ rollId: voteRoll.id, mark: voteRoll.mark, receipt: voteRoll.receipt })
      .from(voteRoll)
      .where(and(eq(voteRoll.voteId, sql.placeholder("voteId")), whose))
      .prepare();
  return {
    entryById: entryWhere(eq(voteRoll.id, sql.placeholder("id"))),
    entryOfHolder: entryWhere(eq(voteRoll.holderId, sql.placeholder("id"))),
    findElectorate: database
      .select({ electorate: votes.electorate })
      .from(votes)
      .where(eq(votes.id, sql.placeholder("voteId")))
      .prepare(),
    findPerson: database
      .select({ personId: replies.personId })
      .from(replies)
      .where(eq(replies.invitationId, sql.placeholder("id")))
      .prepare(),
  };
});
