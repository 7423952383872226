import type { Language } from "#app/i18n/languages.ts";
import type { PublishedBallot } from "#app/services/votes/results/read-ballots.server.ts";
import type { ViewedQuestion } from "#app/services/votes/results/vote-view.server.ts";
import { answerText } from "#app/ui/votes/answer-text.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";

/** A ballot of the list with what it says to each question, in the order of the ballot paper. */
export function ballotInWords(
  questions: readonly Pick<ViewedQuestion, "id" | "options">[],
  { code, source, ballot }: PublishedBallot,
  language: Language,
) {
  const words = voteWords(language);
  return {
    code,
    source: words.t(`voteBallots.table.sources.${source}`),
    answers: questions.map(({ id, options }) =>
      answerText(
        ballot[id],
        resultWords(
          words,
          options.map((option) => ({ id: option.id, name: option.text.text })),
        ),
      ),
    ),
  };
}

export type BallotInWords = ReturnType<typeof ballotInWords>;
