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

/** Totals of papers by the id of the question. */
export type PaperTotals = Readonly<Record<string, QuestionTotals>>;

/**
 * The list in the bytes over which its hash is made, canonical JSON (RFC 8785), piece by piece.
 *
 * @param pages the ballots in the order of their codes (UTF-16 code units), some at a time
 * @param paperTotals null where there are none
 */
export function* ballotListPieces(
  pages: Iterable<readonly ListedBallot[]>,
  paperTotals: PaperTotals | null,
): Generator<string> {
  let before = '{"ballots":[';
  for (const page of pages) {
    let piece = "";
    for (const ballot of page) {
      piece += before + canonicalJson(ballot);
      before = ",";
    }
    yield piece;
  }
  const begun = before === "," ? "" : before;
  yield `${begun}],"paperTotals":${canonicalJson(paperTotals)}}`;
}
