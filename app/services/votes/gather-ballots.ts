import { createHash } from "node:crypto";
import { answerKeys } from "#app/domain/votes/answer-keys.ts";
import { answerGroups, type CountedAnswer } from "#app/domain/votes/group-answers.ts";
import { ballotPatterns } from "#app/domain/votes/publish-ballots.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import { ballotListPieces, type ListedBallot, type PaperTotals } from "./ballot-list.ts";

/** What a count needs of a list of ballots that is read only once. */
interface GatheredBallots {
  /** Equal answers to each question, in the order of the ballot paper. */
  readonly answers: readonly (readonly CountedAnswer[])[];
  /** SHA-256, hexadecimal, of the list as `ballotListPieces` writes it. */
  readonly hash: string;
  /** Whether single ballots pick nobody out: codes tell papers from ballots cast online, so each kind alone must be such. */
  readonly publishable: boolean;
}

/**
 * Reads a list of ballots, some at a time, so that a town's ballots are never in memory at once.
 *
 * @param pages single ballots that were cast online, in the order of their codes (UTF-16 code units)
 * @param papers single ballots from paper, in any order
 */
export function gatherBallots(
  questions: readonly AskedQuestion[],
  pages: Iterable<readonly ListedBallot[]>,
  papers: readonly ListedBallot[],
  paperTotals: PaperTotals | null,
): GatheredBallots {
  const answers = questions.map(({ id }) => ({ id, keyOf: answerKeys(), groups: answerGroups() }));
  const patterns = { online: ballotPatterns(questions), paper: ballotPatterns(questions) };
  const hash = createHash("sha256");
  function* looked(): Generator<readonly ListedBallot[]> {
    for (const page of inOneOrder(pages, papers)) {
      for (const ballot of page) {
        const keys = answers.map(({ id, keyOf, groups }) => {
          const answer = ballot.answers[id];
          if (answer === undefined) throw new Error("A ballot lacks an answer.");
          const key = keyOf(answer);
          groups.add({ count: 1, answer }, key);
          return key;
        });
        patterns[ballot.source].add(keys);
      }
      yield page;
    }
  }
  for (const piece of ballotListPieces(looked(), paperTotals)) hash.update(piece, "utf8");
  const kinds = Object.values(patterns)
    .map((kind) => kind.publication())
    .filter(({ ballots }) => ballots > 0);
  return {
    answers: answers.map(({ groups }) => groups.all()),
    hash: hash.digest("hex"),
    publishable: kinds.length > 0 && kinds.every(({ published }) => published),
  };
}

/** Puts papers between ballots that were cast online, by their codes. */
function* inOneOrder(
  pages: Iterable<readonly ListedBallot[]>,
  papers: readonly ListedBallot[],
): Generator<readonly ListedBallot[]> {
  const waiting = papers.toSorted(byCode);
  let next = 0;
  for (const page of pages) {
    const last = page.at(-1)?.code ?? "";
    const begun = next;
    while ((waiting[next]?.code ?? last) < last) next += 1;
    yield next === begun ? page : [...page, ...waiting.slice(begun, next)].sort(byCode);
  }
  yield waiting.slice(next);
}

function byCode(a: ListedBallot, b: ListedBallot): number {
  return a.code < b.code ? -1 : 1;
}
