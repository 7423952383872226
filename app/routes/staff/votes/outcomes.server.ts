import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { StaffVote } from "#app/services/votes/setup/read-vote.server.ts";
import { storedResult } from "#app/services/votes/stored-vote-result.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import { outcomeSentences } from "#app/ui/votes/outcome-sentences.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";

/** What came of each question in sentences; nothing before the vote is counted. */
export function outcomesOf({ language }: Visit, { definition, row }: StaffVote) {
  const result = storedResult(row);
  if (result === null) return [];
  const words = voteWords(staffLanguage(language));
  const asked = askedQuestions(definition);
  return definition.questions.flatMap(({ id, texts, options }, index) => {
    const [question, outcome] = [asked[index], result.questions[index]];
    if (question === undefined || outcome === undefined) return [];
    const named = resultWords(
      words,
      options.map((option) => ({
        id: option.id,
        name: fieldInLanguage(option.texts, "text", words.language)?.text ?? "",
      })),
    );
    return [{ id, text: texts.original.text, ...outcomeSentences(question, outcome, named) }];
  });
}
