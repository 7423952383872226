import type { Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";

interface Named {
  /** Empty where the reader does not read it. */
  readonly title: string;
  readonly language: Language;
  /** Whether moderators removed the proposal; what has no title and was not removed is hidden. */
  readonly removed: boolean;
}

/** How a proposal is named to a reader who does not read its title. */
export function unnamedProposal(language: Language, removed: boolean) {
  const { t } = publicTranslation(language);
  const key = removed ? "removedProposal" : "hiddenProposal";
  return { title: t(`public:moderation.hidden.${key}`), language };
}

/** A proposal as it is named to a reader; what they do not read of it has lost its title. */
export function withTitle<Own extends Named>(proposal: Own, language: Language): Own {
  if (proposal.title !== "") return proposal;
  return { ...proposal, ...unnamedProposal(language, proposal.removed) };
}

/** A request to join two proposals, with the names of both. */
export function withTitles<Join extends { readonly proposal: Named; readonly into: Named }>(
  join: Join,
  language: Language,
): Join {
  const { proposal, into } = join;
  return { ...join, proposal: withTitle(proposal, language), into: withTitle(into, language) };
}
