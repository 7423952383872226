import type { QuestionOutcome } from "#app/domain/votes/count-question.ts";
import type { QuestionTotals } from "#app/domain/votes/paper-totals.ts";
import type { VoteRow } from "./stored-vote.server.ts";

/** What came of a vote, as it is stored with it in plain JSON when it is counted. */
export interface StoredVoteResult {
  /** In the order of the ballot paper. */
  readonly questions: readonly QuestionOutcome[];
  /** Papers that were counted as totals, added up, by the id of the question; null where every paper is a single ballot. */
  readonly paperTotals: Readonly<Record<string, QuestionTotals>> | null;
  /**
   * The secret to which the vote was bound from its opening on (64 hexadecimal digits), and the seed that follows from
   * it and the list of ballots; see `vote-lot.server.ts`.
   */
  readonly lot: { readonly secret: string; readonly seed: string };
}

/** The result of a vote; null until it is counted. */
export function storedResult({ result }: Pick<VoteRow, "result">): StoredVoteResult | null {
  return (result ?? null) as StoredVoteResult | null;
}
