import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";

/** A proposal as it is named to a reader; what they do not read of it has lost its title. */
export function withTitle<Named extends { readonly title: string; readonly language: Language }>(
  proposal: Named,
  language: Language,
): Named {
  if (proposal.title !== "") return proposal;
  const title = publicTranslation(language).t("public:moderation.hidden.hiddenProposal");
  return { ...proposal, title, language };
}

/** A request to join two proposals, with the names of both. */
export function withTitles<
  Join extends {
    readonly proposal: { readonly title: string; readonly language: Language };
    readonly into: { readonly title: string; readonly language: Language };
  },
>(join: Join, language: Language): Join {
  const { proposal, into } = join;
  return { ...join, proposal: withTitle(proposal, language), into: withTitle(into, language) };
}
