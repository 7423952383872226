import { seededRandom } from "#app/domain/random.ts";
import type { AskedQuestion, VoteBallot, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";

type Asked = readonly AskedQuestion[];

/** How the panel ranks the ways, by their places on the ballot paper, and how many so. */
const RANKINGS: readonly (readonly [ballots: number, places: readonly number[]])[] = [
  [4, [0, 1, 2, 3]],
  [3, [1, 0, 2, 3]],
  [2, [0, 2, 1, 3]],
  [2, [3, 0, 1, 2]],
];

const IN_THE_ROOM: readonly (readonly [ballots: number, answer: YesNoAnswer])[] = [
  [15, "yes"],
  [4, "no"],
  [2, "abstain"],
];

/** How many people there are of a kind, and how likely they like each project, in per cent. */
const LIKINGS: readonly (readonly [ballots: number, likely: readonly number[]])[] = [
  [95, [82, 12, 10, 60, 22, 6, 18]],
  [80, [20, 18, 85, 10, 30, 12, 45]],
  [61, [15, 88, 25, 20, 40, 70, 15]],
];

/** How many of those who were invited have voted about the meetings so far. */
const SO_FAR = 87;

/** The ballots of the panel about its order. */
export function panelBallots([question]: Asked): VoteBallot[] {
  if (question === undefined) return [];
  return RANKINGS.flatMap(([ballots, places]) => {
    const ranking = places.map((place) => [optionAt(question, place)]);
    return times(ballots, () => ({ [question.id]: { kind: "ranking", ranking } }));
  });
}

/** The ballots of those in the room about the order of the panel. */
export function eveningBallots([question]: Asked): VoteBallot[] {
  if (question === undefined) return [];
  return IN_THE_ROOM.flatMap(([ballots, choice]) =>
    times(ballots, () => ({ [question.id]: { kind: "choice", choice } })),
  );
}

/** The ballots about the money; the same on every machine. */
export function budgetBallots([question]: Asked): VoteBallot[] {
  if (question === undefined) return [];
  const random = seededRandom("30.000 Euro, ballots, 1");
  return LIKINGS.flatMap(([ballots, likely]) =>
    times(ballots, () => {
      const liked = likely.flatMap((chance, place) =>
        random.integer(100) < chance ? [optionAt(question, place)] : [],
      );
      return { [question.id]: { kind: "approve", approve: liked } };
    }),
  );
}

/** Ballots about the meetings of the working group, as far as they are cast; the same on every machine. */
export function openBallots([meeting, place]: Asked): VoteBallot[] {
  if (meeting === undefined || place === undefined) return [];
  const random = seededRandom("Arbeitskreis, ballots, 1");
  const [centre, districts] = [optionAt(place, 0), optionAt(place, 1)];
  const answer = (yes: number): YesNoAnswer => (random.integer(100) < yes ? "yes" : "no");
  return times(SO_FAR, () => {
    const answers = { [centre]: answer(64), [districts]: answer(57) };
    const choice = random.integer(100) < 52 ? centre : districts;
    return {
      [meeting.id]: { kind: "choice", choice: answer(71) },
      [place.id]: { kind: "variants", answers, choice },
    };
  });
}

function times(count: number, ballot: () => VoteBallot): VoteBallot[] {
  return Array.from({ length: count }, ballot);
}

function optionAt({ options }: AskedQuestion, place: number): string {
  const option = options[place];
  if (option === undefined) throw new Error("The ballot paper of the demo has no such option.");
  return option.id;
}
