import { withoutReasons } from "#app/domain/votes/check-ballot.ts";
import { possibleAnswers } from "#app/domain/votes/possible-answers.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** With fewer ballots everybody would look for those of people they know. */
export const FEWEST_PUBLISHED_BALLOTS = 20;

/** Whether the list of single ballots may be published, and what it depends on. */
export interface BallotPublication {
  readonly published: boolean;
  /** Why only totals are shown; null where the list is published. */
  readonly withheld: "few-ballots" | "identifying-ballots" | null;
  readonly ballots: number;
  /** Ballots that no other one equals. */
  readonly unique: number;
  /** The same for the answers to each question, and whether they alone would keep the list back. */
  readonly questions: readonly {
    readonly question: string;
    readonly unique: number;
    readonly identifying: boolean;
  }[];
}

/**
 * Whether single ballots may be published. They are withheld
 *
 * - where there are fewer than 20, and
 * - where ballots identify: more than half of them are unlike all others, although there are more ways to fill in a ballot
 *   than ballots. Whoever knows a part of how somebody voted, be it the first three ranks, would then mostly find that one
 *   ballot and read the rest; and a buyer of votes could ask for a pattern of the lower ranks that nobody else has.
 *
 * Where most ballots have a double, a known part leaves several, and it stays open whose each is. Where there are no more ways
 * than ballots, a unique one is rare by its content and not by its detail: the only no in a hall is told by the
 * totals too. Ballots are looked at as they are listed, the answers to all questions in one line. O(ballots).
 */
export function publishBallots(
  questions: readonly AskedQuestion[],
  ballots: readonly VoteBallot[],
): BallotPublication {
  const bare = ballots.map(withoutReasons);
  const possible = questions.map(possibleAnswers);
  const all = possible.reduce((product, answers) => product * answers, 1n);
  const unique = countUnique(bare);
  const few = ballots.length < FEWEST_PUBLISHED_BALLOTS;
  const withheld = few
    ? "few-ballots"
    : identifies(ballots.length, unique, all)
      ? "identifying-ballots"
      : null;
  return {
    ...{ published: withheld === null, withheld, ballots: ballots.length, unique },
    questions: questions.map(({ id }, at) => {
      const alone = countUnique(bare.map((ballot) => ballot[id]));
      const identifying = identifies(ballots.length, alone, possible[at] ?? 1n);
      return { question: id, unique: alone, identifying };
    }),
  };
}

function identifies(ballots: number, unique: number, possible: bigint): boolean {
  return 2 * unique > ballots && possible > BigInt(ballots);
}

/** How many values no other one equals. */
function countUnique(values: readonly unknown[]): number {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count === 1).length;
}
