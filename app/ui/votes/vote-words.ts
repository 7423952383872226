import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";

/** In whose words a vote is told: the messages of public pages, which pages of staff use as well. */
export interface VoteWords {
  readonly t: TFunction<"public">;
  readonly language: Language;
}
