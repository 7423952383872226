import { type AnswerFields, choiceField, fieldsOfAnswer } from "#app/domain/votes/answer-fields.ts";
import type { AskedQuestion, VoteBallot } from "#app/domain/votes/vote-answer.ts";

/** What stands in the fields of a ballot, to be shown again. */
export type EnteredBallot = Readonly<Record<string, readonly string[]>>;

/** The fields of a posted ballot, and nothing else that was sent. Of a field with several values two are kept. */
export function enteredBallot(form: FormData): EnteredBallot {
  const entered: Record<string, string[]> = {};
  const begin = choiceField("");
  for (const [name, value] of form) {
    if (!name.startsWith(begin) || typeof value !== "string") continue;
    const known = entered[name] ?? [];
    if (known.length < 2) entered[name] = [...known, value];
  }
  return entered;
}

export function answerFields(entered: EnteredBallot): AnswerFields {
  return new Map(Object.entries(entered));
}

/** The fields from which the same ballot is read again. */
export function fieldsOfBallot(
  questions: readonly AskedQuestion[],
  ballot: VoteBallot,
): EnteredBallot {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = ballot[question.id];
      return answer === undefined ? [] : [...fieldsOfAnswer(question, answer)];
    }),
  );
}
