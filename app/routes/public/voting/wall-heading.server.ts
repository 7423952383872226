import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { VoteWall } from "#app/services/votes/voting/read-vote-wall.server.ts";

/** What stands above a vote on a wall or a terminal: its title, or which vote it is without telling what about. */
export function wallHeading(
  { title, hidden }: Pick<VoteWall, "title" | "hidden">,
  language: Language,
): Pick<TownText, "text" | "language"> | null {
  if (hidden === null) return title;
  const { t } = publicTranslation(language);
  const text =
    hidden.item === null
      ? t("public:voting.wall.internal")
      : t("public:voting.wall.internalOfItem", { number: hidden.item });
  return { text, language };
}
