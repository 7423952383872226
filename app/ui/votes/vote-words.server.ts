import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { VoteWords } from "./vote-words.ts";

/** The words of votes in one language; pages of staff take theirs, German or English, from here too. */
export function voteWords(language: Language): VoteWords {
  return { t: publicTranslation(language).getFixedT(null, "public"), language };
}
