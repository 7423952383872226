import { fieldInLanguage } from "#app/services/texts/translations.ts";
import type { OwnVote } from "#app/services/votes/own-votes.server.ts";
import type { OwnSection } from "./own-sections.server.ts";
import type { Reader } from "./own-text-facts.server.ts";

/** On which rolls of votes somebody stands, and whether they have voted; nothing for whoever is on none. */
export function ownVoteSection(
  votes: readonly OwnVote[] | null,
  { t, language }: Reader,
): OwnSection[] {
  if (votes === null || votes.length === 0) return [];
  return [
    {
      title: t("voteLinks.own.title"),
      facts: votes.map(({ texts, roll, ballot }) => {
        const title = fieldInLanguage(texts, "title", language);
        const standing = roll === null ? [] : [t(`voteLinks.own.${roll.voted ?? "notYet"}`)];
        const named = ballot === null ? [] : [t("voteLinks.own.named")];
        return {
          name: title?.text ?? "",
          nameLanguage: title?.language ?? "de",
          text: [...standing, ...named].join(" "),
        };
      }),
      note: t("voteLinks.own.note"),
    },
  ];
}
