import { answerKeys } from "#app/domain/votes/answer-keys.ts";
import { possibleAnswers } from "#app/domain/votes/possible-answers.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** With fewer ballots everybody would look for those of people they know. */
export const FEWEST_PUBLISHED_BALLOTS = 20;

/** Ballots whose list may be published or not, as they come. */
interface BallotPatterns {
  /** @param keys of the answers to all questions, in their order, each by one `answerKeys` for all ballots */
  add(keys: readonly string[]): void;
  publication(): BallotPublication;
}

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
 * totals too. Ballots are looked at as they are listed, the answers to all questions in one line, one after the other. O(options) each.
 */
export function ballotPatterns(questions: readonly AskedQuestion[]): BallotPatterns {
  const alone = questions.map(({ id }) => ({ id, counts: new Map<string, number>() }));
  const [only] = alone;
  const whole = only === undefined || alone.length > 1 ? new Map<string, number>() : only.counts;
  let ballots = 0;
  return {
    add(keys) {
      ballots += 1;
      alone.forEach(({ counts }, at) => {
        addTo(counts, keys[at] ?? "");
      });
      if (whole !== only?.counts) addTo(whole, keys.join(" "));
    },
    publication() {
      const possible = questions.map(possibleAnswers);
      const all = possible.reduce((product, answers) => product * answers, 1n);
      const unique = countUnique(whole);
      const withheld =
        ballots < FEWEST_PUBLISHED_BALLOTS
          ? "few-ballots"
          : identifies(ballots, unique, all)
            ? "identifying-ballots"
            : null;
      return {
        ...{ published: withheld === null, withheld, ballots, unique },
        questions: alone.map(({ id, counts }, at) => {
          const own = countUnique(counts);
          const identifying = identifies(ballots, own, possible[at] ?? 1n);
          return { question: id, unique: own, identifying };
        }),
      };
    },
  };
}

/** Whether the list of these ballots may be published; see `ballotPatterns`. */
export function publishBallots(
  questions: readonly AskedQuestion[],
  ballots: Iterable<VoteBallot>,
): BallotPublication {
  const patterns = ballotPatterns(questions);
  const keysOf = questions.map(({ id }) => ({ id, keyOf: answerKeys() }));
  for (const ballot of ballots) {
    patterns.add(
      keysOf.map(({ id, keyOf }) => {
        const answer = ballot[id];
        return answer === undefined ? "" : keyOf(answer);
      }),
    );
  }
  return patterns.publication();
}

function identifies(ballots: number, unique: number, possible: bigint): boolean {
  return 2 * unique > ballots && possible > BigInt(ballots);
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How many values no other one equals. */
function countUnique(counts: ReadonlyMap<string, number>): number {
  let unique = 0;
  for (const count of counts.values()) if (count === 1) unique += 1;
  return unique;
}
