import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { attendees, invitations, type VoteStatus, votes } from "#db/schema/index.ts";
import { readFrozenVote, whyNotTaking } from "../frozen-vote.server.ts";
import { groupVote, isInternal } from "../results/visible-vote.server.ts";
import { findVoter } from "../voter.server.ts";
import { type BallotText, ballotText } from "./ballot-text.ts";

/** A vote in the list of somebody who can, or could, take part in it. */
export interface ListedOwnVote {
  readonly id: string;
  readonly title: BallotText | null;
  /** `soon`: the opening time is still to come. `closed`: the count is. */
  readonly state: "soon" | "open" | "closed" | "counted" | "cancelled";
  /** How they have voted, in an open vote; shown to nobody else. */
  readonly mark: "online" | "paper" | null;
  /** Who reads what it came to: the group at its door, or everybody. */
  readonly readers: "group" | "everybody";
  /** Milliseconds since 1970-01-01 UTC; null where somebody opens or closes it by hand. */
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

/**
 * The votes of whoever is signed in, the newest first: open ones of which they are on the roll, and those that are over
 * in their process, or in their town hall, unless they are internal to a group of others.
 */
export function listOwnVotes(
  context: ServiceContext,
  language: Language,
): readonly ListedOwnVote[] {
  authorise(context.actor, "votes.own");
  const { database, actor, now } = context;
  const place = placeOf(context);
  if (place === null) return [];
  const rows = database
    .select({ id: votes.id })
    .from(votes)
    .where(and(place, isNotNull(votes.openedAt)))
    .orderBy(desc(votes.openedAt), desc(votes.id))
    .all();
  return rows.flatMap(({ id }): ListedOwnVote[] => {
    const opened = readFrozenVote(database, id);
    if (opened === null) return [];
    const { definition } = opened.vote;
    const why = whyNotTaking(opened.state, now);
    const over = why === "over";
    const own = over ? null : findVoter(database, actor, id);
    if (!over && own === null) return [];
    const readers = groupVote(context, id) === null ? "everybody" : "group";
    if (readers === "everybody" && isInternal(opened.vote)) return [];
    return [
      {
        ...{ id, title: ballotText(definition.texts, "title", language) },
        state: over ? endedState(opened.state.status) : why === null ? "open" : "soon",
        ...{ mark: own?.mark ?? null, readers },
        ...{ opensAt: definition.opensAt, closesAt: definition.closesAt },
      },
    ];
  });
}

function endedState(status: VoteStatus): "closed" | "counted" | "cancelled" {
  if (status === "cancelled") return status;
  return status === "counted" || status === "final" ? "counted" : "closed";
}

/** Where the votes of somebody are held: the process of an invitation, or a town hall. */
function placeOf({ database, actor }: ServiceContext) {
  if (actor.kind === "resident") {
    const own = database
      .select({ processId: invitations.processId })
      .from(invitations)
      .where(eq(invitations.id, actor.id))
      .get();
    return own === undefined ? null : eq(votes.processId, own.processId);
  }
  if (actor.kind !== "attendee") return null;
  const own = database
    .select({ townHallId: attendees.townHallId })
    .from(attendees)
    .where(eq(attendees.id, actor.id))
    .get();
  return own === undefined ? null : eq(votes.townHallId, own.townHallId);
}
