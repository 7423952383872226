import type {
  ApprovalProfile,
  ChoiceProfile,
  RankedProfile,
  ScoreProfile,
} from "#app/domain/tally/ballots.ts";
import type { BudgetBallot, BudgetElection } from "#app/domain/tally/budget/budget-election.ts";
import type { ConflictProfile } from "#app/domain/tally/deciding-question.ts";
import type { CountedAnswer } from "#app/domain/votes/group-answers.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** Cents in a euro: by so much the shares of a budget are raised. */
const UNIT = 100;

type AnswerOf<Kind extends VoteAnswer["kind"]> = Extract<VoteAnswer, { readonly kind: Kind }>;

/** What the ballots of a question are to `app/domain/tally`; candidates are called by the ids of their options. */
export function choiceProfile(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
): ChoiceProfile {
  return profileOf(question, answers, "choice", ({ choice }) => ({ choice }));
}

export function approvalProfile(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
): ApprovalProfile {
  return profileOf(question, answers, "approve", ({ approve }) => ({ approve }));
}

export function scoreProfile(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
): ScoreProfile {
  return profileOf(question, answers, "scores", ({ scores }) => ({
    scores: new Map(Object.entries(scores)),
  }));
}

export function rankedProfile(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
): RankedProfile {
  return profileOf(question, answers, "ranking", ({ ranking }) => ({ ranking }));
}

export function conflictProfile(
  question: AskedQuestion,
  answers: readonly CountedAnswer[],
): ConflictProfile {
  return profileOf(question, answers, "variants", (answer) => ({
    answers: new Map(Object.entries(answer.answers)),
    choice: answer.choice,
  }));
}

function profileOf<Kind extends VoteAnswer["kind"], Ballot>(
  { options }: AskedQuestion,
  answers: readonly CountedAnswer[],
  kind: Kind,
  ballotOf: (answer: AnswerOf<Kind>) => Ballot,
): {
  readonly candidates: readonly string[];
  readonly ballots: readonly (Ballot & { readonly count: number })[];
} {
  return {
    candidates: options.map(({ id }) => id),
    ballots: answers.map(({ count, answer }) => ({
      count,
      ...ballotOf(requireKind(answer, kind)),
    })),
  };
}

/** The election of a budget question; each approval is a point. Throws where a project has no cost. */
export function budgetElection(
  { options }: AskedQuestion,
  budget: number,
  answers: readonly CountedAnswer[],
): BudgetElection {
  const places = new Map(options.map(({ id }, place) => [id, place]));
  const projects = options.map(({ id, cost }) => {
    if (cost === null) throw new RangeError("A project has no cost.");
    return { id, cost };
  });
  const ballots = answers.map(({ count, answer }): BudgetBallot => {
    const { approve } = requireKind(answer, "approve");
    const named = approve.map((id) => places.get(id) ?? -1);
    return { count, projects: named, points: named.map(() => 1) };
  });
  return { budget, unit: UNIT, projects, ballots };
}

function requireKind<Kind extends VoteAnswer["kind"]>(
  answer: VoteAnswer,
  kind: Kind,
): AnswerOf<Kind> {
  if (answer.kind !== kind) throw new RangeError(`A ballot says ${answer.kind}, not ${kind}.`);
  return answer as AnswerOf<Kind>;
}
