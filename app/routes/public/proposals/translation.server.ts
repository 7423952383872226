import type { TFunction } from "i18next";
import { splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";
import { readTranslation } from "#app/services/proposals/read-translations.server.ts";
import type { ProposalPage } from "./proposal-page.server.ts";

/**
 * The page of a proposal in the reader's language, where staff translated it and nobody asked for the original; with
 * a note that says so and leads to the other text.
 */
export function inReadersLanguage(
  services: ServiceContext,
  proposal: ProposalDetails,
  page: ProposalPage,
  reader: {
    readonly t: TFunction<"public">;
    readonly language: Language;
    readonly original: boolean;
  },
) {
  const { t, language, original } = reader;
  const translation = readTranslation(services, proposal, language);
  if (translation === null) return { page, note: null };
  const { texts, outdated } = translation;
  const own = { language: LANGUAGE_NAMES[language] };
  const address = `/proposals/${proposal.id}`;
  if (original) {
    const link = { href: address, name: t("proposalTranslation.toTranslation", own) };
    return { page, note: { by: null, outdated: null, link } };
  }
  return {
    page: {
      ...page,
      ...{ language, written: null, title: texts.title },
      paragraphs: splitParagraphs(texts.text).map((text, index) => ({ id: index + 1, text })),
      reasons: texts.reasons,
      effect: texts.effect,
      costBasis: texts.costBasis,
    },
    note: {
      by: t("proposalTranslation.by", own),
      outdated: outdated ? t("proposalTranslation.outdated") : null,
      link: {
        href: `${address}?text=original`,
        name: t("proposalTranslation.toOriginal", { language: LANGUAGE_NAMES[proposal.language] }),
      },
    },
  };
}
export type TranslationNoteInWords = ReturnType<typeof inReadersLanguage>["note"];
