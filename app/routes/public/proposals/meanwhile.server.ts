import { nextParagraphs, splitParagraphs } from "#app/domain/proposals/paragraphs.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { ProposalInput } from "#app/services/proposals/proposal-fields.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";
import { versionDifferences } from "#app/services/proposals/version-differences.ts";

/** In what a text that could not be saved differs from what somebody else saved in the meantime. */
export function meanwhile(
  { language }: Pick<Visit, "language">,
  { current, language: written }: ProposalDetails,
  { text, ...texts }: ProposalInput,
) {
  const paragraphs = nextParagraphs(current.paragraphs, splitParagraphs(text), {
    version: current.number + 1,
    lastId: Math.max(0, ...current.paragraphs.map(({ id }) => id)),
  });
  const { t } = publicTranslation(language);
  return {
    version: current.number,
    words: differenceWords(language),
    differences: versionDifferences(current, { ...current, ...texts, paragraphs }, written).map(
      (difference) => ({ ...difference, label: t(`public:proposals.parts.${difference.field}`) }),
    ),
  };
}
export type Meanwhile = ReturnType<typeof meanwhile>;
