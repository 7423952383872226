import type { Language } from "#app/i18n/languages.ts";
import type { MinutesReader } from "#app/services/minutes/minutes-reader.ts";
import { sentencesOf } from "#app/ui/votes/outcome-sentences.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { ruleName, ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";

/** What minutes say of a rule: how one votes stands on the ballot. */
const STATED: readonly string[] = ["decides", "base", "quorum", "tie"];

/** Somebody who reads minutes in a language, with rules and outcomes of votes in the words of the results. */
export function minutesReader(language: Language): MinutesReader {
  const words = voteWords(language);
  return {
    language,
    tellRule: (rule, present) => [
      `${ruleName(rule.kind, words)}.`,
      ...ruleSentences(rule, words, { present })
        .filter(({ part }) => STATED.includes(part))
        .flatMap(({ texts }) => texts),
    ],
    tellOutcome(outcome, options) {
      const { headline, reasons } = sentencesOf(outcome, resultWords(words, options));
      return [headline, ...reasons];
    },
  };
}
