import { and, asc, eq, gt } from "drizzle-orm";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { Queryable } from "#db/connection.server.ts";
import { type Keyring, openJson, sealJson } from "#db/envelope.server.ts";
import { voteBallots } from "#db/schema/index.ts";

export type BallotRow = typeof voteBallots.$inferSelect;

/** Why somebody objects or has a concern, by the id of the question. */
export type BallotReasons = Readonly<Record<string, string>>;

type BallotKey = Pick<BallotRow, "voteId" | "trackingCode">;

const placeOf = (column: "reasons" | "voter", { voteId, trackingCode }: BallotKey) => ({
  table: `vote_ballots.${column}`,
  id: `${voteId}:${trackingCode}`,
});

/** The ballots of a vote in the order of their tracking codes. For services that have authorised their caller. */
export function ballotsOf(database: Queryable, voteId: string): readonly BallotRow[] {
  return database
    .select()
    .from(voteBallots)
    .where(eq(voteBallots.voteId, voteId))
    .orderBy(asc(voteBallots.trackingCode))
    .all();
}

/** So many ballots are read at a time. */
const PAGE = 500;

/**
 * The same, some at a time, none of them empty: between two pages others can have their turn, since ballots of a vote that was counted
 * do not change.
 */
export function* ballotPages(database: Queryable, voteId: string): Generator<readonly BallotRow[]> {
  for (let after = ""; ; ) {
    const page = database
      .select()
      .from(voteBallots)
      .where(and(eq(voteBallots.voteId, voteId), gt(voteBallots.trackingCode, after)))
      .orderBy(asc(voteBallots.trackingCode))
      .limit(PAGE)
      .all();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.trackingCode;
  }
}

/** The reasons on a ballot; null without any. */
export function reasonsOf(ballot: VoteBallot): BallotReasons | null {
  const reasons = Object.entries(ballot).flatMap(([question, answer]): [string, string][] =>
    answer.kind === "choice" && answer.reasons !== undefined ? [[question, answer.reasons]] : [],
  );
  return reasons.length === 0 ? null : Object.fromEntries(reasons);
}

export function sealReasons(keyring: Keyring, key: BallotKey, reasons: BallotReasons): Buffer {
  return sealJson(keyring, placeOf("reasons", key), reasons);
}

/** What somebody gave as their reasons; shown to the group alone. */
export function openReasons(keyring: Keyring, row: BallotRow): BallotReasons {
  if (row.reasons === null) return {};
  return openJson(keyring, placeOf("reasons", row), row.reasons) as BallotReasons;
}

/** Who cast a ballot of an open vote. */
export interface BallotVoter {
  readonly name: string;
  /** As the roll had them, so that it is found when they ask for their data or are erased. */
  readonly holderId: string;
}

export function sealVoter(keyring: Keyring, key: BallotKey, voter: BallotVoter): Buffer {
  return sealJson(keyring, placeOf("voter", key), voter);
}

/** Who cast a ballot of an open vote; null in a secret one, and where they were erased. */
export function openVoter(keyring: Keyring, row: BallotRow): BallotVoter | null {
  if (row.voter === null) return null;
  return openJson(keyring, placeOf("voter", row), row.voter) as BallotVoter;
}
