import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { EveningVote } from "#app/services/votes/votes-of-evening.server.ts";
import { namedVoteInWords, type VoteLink } from "./named-vote-in-words.server.ts";

/** The votes of an evening: those on each of the items that are shown, and the others. */
export function eveningVotes(
  votes: readonly EveningVote[],
  itemIds: readonly string[],
  words: { readonly t: TFunction<"public">; readonly language: Language },
): {
  readonly byItem: Readonly<Record<string, readonly VoteLink[]>>;
  readonly others: readonly VoteLink[];
} {
  const byItem: Record<string, VoteLink[]> = {};
  const others: VoteLink[] = [];
  for (const vote of votes) {
    const link = namedVoteInWords(vote, words);
    if (vote.itemId === null || !itemIds.includes(vote.itemId)) others.push(link);
    else byItem[vote.itemId] = [...(byItem[vote.itemId] ?? []), link];
  }
  return { byItem, others };
}
