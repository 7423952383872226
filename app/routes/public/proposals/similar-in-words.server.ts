import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  type SimilarProposal,
  similarProposals,
  type WrittenTexts,
} from "#app/services/proposals/similar-proposals.server.ts";
import { SUPPORTABLE } from "#app/services/proposals/support-proposal.server.ts";
import { listedInWords } from "./proposal-words.server.ts";

/** Proposals that share something with what somebody writes, in the reader's words. */
export function similarInWords(
  visit: Pick<Visit, "services" | "language">,
  processId: string,
  written: Partial<WrittenTexts>,
  except: string | null = null,
) {
  const { services, language } = visit;
  const t = publicTranslation(language).getFixedT(null, "public");
  const texts = { title: written.title ?? "", text: written.text ?? "" };
  return similarProposals(services, processId, texts, except).map((proposal: SimilarProposal) => ({
    ...listedInWords(proposal, t, language),
    close: proposal.close,
    supportable: SUPPORTABLE.includes(proposal.stage),
  }));
}
export type SimilarInWords = ReturnType<typeof similarInWords>;
