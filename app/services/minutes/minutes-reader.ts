import type { OutcomeCode } from "#app/domain/votes/outcome-code.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { Language } from "#app/i18n/languages.ts";

/**
 * Who reads minutes, and in which words votes are told. Pages hand it in: the sentences about rules and outcomes
 * stand with the pages of results.
 */
export interface MinutesReader {
  readonly language: Language;
  /** What decides, sentence by sentence. `present`: those vote who are checked in. */
  readonly tellRule: (rule: VoteRule, present: boolean) => readonly string[];
  /** Who won and why, sentence by sentence. */
  readonly tellOutcome: (
    outcome: OutcomeCode,
    options: readonly { readonly id: string; readonly name: string }[],
  ) => readonly string[];
}
