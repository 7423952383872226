import { canonicalJson } from "#app/domain/canonical-json.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** A ballot of the list, without reasons and without whoever cast it. */
export interface ListedBallot {
  /** Of a paper ballot: its batch and its number there. */
  readonly code: string;
  readonly source: "online" | "paper";
  readonly answers: VoteBallot;
}

/** Everything that was counted, in one order. */
export interface BallotList {
  /** In the order of their codes (UTF-16 code units). */
  readonly ballots: readonly ListedBallot[];
  /** Totals of papers by the id of the question; null where there are none. */
  readonly paperTotals: Readonly<Record<string, QuestionTotals>> | null;
}

/** The list in the bytes over which its hash is made: canonical JSON (RFC 8785). */
export function ballotListText({ ballots, paperTotals }: BallotList): string {
  const inOrder = ballots.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return canonicalJson({ ballots: inOrder, paperTotals });
}
