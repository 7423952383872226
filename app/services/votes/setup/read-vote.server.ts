import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import {
  readStoredVote,
  type StoredVote,
  storedVotesOf,
} from "#app/services/votes/stored-vote.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { draws, townHallTexts } from "#db/schema/index.ts";

/** Who votes, by name. */
export type ElectorateName =
  | { readonly kind: "panel"; readonly number: number }
  /** The title is German; null where the town hall is gone. */
  | { readonly kind: "present"; readonly townHallId: string | null; readonly title: string | null }
  | { readonly kind: "invited" }
  | { readonly kind: "residents"; readonly minimumAge: number };

/** A vote as its organisers read it. */
export interface StaffVote extends StoredVote {
  readonly who: ElectorateName;
  /** How many can vote; null before it is opened. */
  readonly entitled: number | null;
  /** Ballots cast so far, online and on paper: never more than their number. Null before it is opened. */
  readonly cast: number | null;
}

/** One vote; null where there is none. */
export function readVote(context: ServiceContext, voteId: string): StaffVote | null {
  authorise(context.actor, "votes.read");
  const vote = readStoredVote(context.database, voteId);
  return vote === null ? null : forStaff(context.database, vote);
}

/** The votes of a process, the newest first. */
export function listVotes(context: ServiceContext, processId: string): readonly StaffVote[] {
  authorise(context.actor, "votes.read");
  return storedVotesOf(context.database, processId).map((vote) => forStaff(context.database, vote));
}

function forStaff(database: Queryable, vote: StoredVote): StaffVote {
  const totals = readRollTotals(database, vote.id);
  return {
    ...vote,
    who: electorateName(database, vote.definition),
    entitled: totals?.entitled ?? null,
    cast: totals?.cast ?? null,
  };
}

function electorateName(
  database: Queryable,
  { electorate, drawId, townHallId, minimumAge }: StoredVote["definition"],
): ElectorateName {
  switch (electorate) {
    case "panel": {
      const draw =
        drawId === null
          ? undefined
          : database.select({ number: draws.number }).from(draws).where(eq(draws.id, drawId)).get();
      return { kind: "panel", number: draw?.number ?? 1 };
    }
    case "present": {
      const text =
        townHallId === null
          ? undefined
          : database
              .select({ title: townHallTexts.title })
              .from(townHallTexts)
              .where(
                and(eq(townHallTexts.townHallId, townHallId), eq(townHallTexts.language, "de")),
              )
              .get();
      return { kind: "present", townHallId, title: text?.title ?? null };
    }
    case "invited":
      return { kind: "invited" };
    case "residents":
      return { kind: "residents", minimumAge: minimumAge ?? 0 };
  }
}
