import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { isObjected, lastObjection } from "#app/services/moderation/objections.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TranslationState, translationState } from "#app/services/texts/translations.ts";
import type { ProposalDetails } from "./read-proposal.server.ts";
import { type ProposalTranslation, storedTranslations } from "./stored-translations.server.ts";
import { TRANSLATED_FIELDS, translationMark } from "./translate-proposal.server.ts";

type Original = Pick<ProposalDetails, "id" | "language" | "current">;

/** How a translation into a language stands to a proposal. */
export interface TranslationOfProposal {
  readonly language: Language;
  readonly state: TranslationState;
  readonly stored: ProposalTranslation | null;
  /** For the form: shows whether somebody else saved it since. */
  readonly mark: string;
}

/** The translations of a proposal into every language in which it was not written. */
export function translationsOf(
  { actor, database }: ServiceContext,
  proposal: Original,
): readonly TranslationOfProposal[] {
  authorise(actor, "proposals.read");
  const all = storedTranslations(database, proposal.id);
  return LANGUAGES.filter((language) => language !== proposal.language).map((language) => {
    const stored = all.find((each) => each.language === language) ?? null;
    return { language, stored, state: stateOf(stored, proposal), mark: translationMark(stored) };
  });
}

/** A proposal as a reader of a language gets it, where staff translated it. */
export interface TranslatedProposal {
  readonly language: Language;
  readonly texts: ProposalTranslation;
  /** Whether it translates an older version. */
  readonly outdated: boolean;
}

/**
 * Null where the proposal is written in this language, nobody translated it, or the translation is of a version to
 * which moderators object.
 */
export function readTranslation(
  { actor, database }: ServiceContext,
  proposal: Original,
  language: Language,
): TranslatedProposal | null {
  authorise(actor, "public");
  if (proposal.language === language) return null;
  const texts = storedTranslations(database, proposal.id).find(
    (each) => each.language === language,
  );
  if (texts === undefined) return null;
  const objection = lastObjection(database, "proposal", proposal.id);
  if (isObjected(objection, texts.basedOn, proposal.current.number)) return null;
  return { language, texts, outdated: stateOf(texts, proposal) === "outdated" };
}

/** The text of a proposal as one field of a form, paragraphs parted by empty lines. */
export function wholeText({ paragraphs }: Original["current"]): string {
  return paragraphs.map(({ text }) => text).join("\n\n");
}

function stateOf(stored: ProposalTranslation | null, { current }: Original): TranslationState {
  const original = { ...current, text: wholeText(current) };
  const versions = { revision: current.number, basedOn: current.number };
  const translation = stored === null ? null : { ...stored, revision: 1, basedOn: stored.basedOn };
  return translationState(translation, { ...original, ...versions }, TRANSLATED_FIELDS);
}
