import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { NamedVote } from "#app/services/votes/named-votes.server.ts";
import { isPending } from "#app/services/votes/votes-of-proposal.server.ts";
import { momentInWords } from "#app/ui/dates.ts";

/** A vote as a link to it is shown: what it is called, how far it has come, and where everybody reads it. */
export function namedVoteInWords(
  { id, processId, status, closesAt, texts }: NamedVote,
  { t, language }: { readonly t: TFunction<"public">; readonly language: Language },
) {
  return {
    ...{ id, processId, status },
    title: fieldInLanguage(texts, "title", language),
    state:
      status === "open" && closesAt !== null
        ? t("voteLinks.states.openUntil", { moment: momentInWords(closesAt, language) })
        : t(`voteLinks.states.${status}`),
    pending: isPending({ status }),
    href: `/votes/${id}`,
  };
}

export type VoteLink = ReturnType<typeof namedVoteInWords>;
