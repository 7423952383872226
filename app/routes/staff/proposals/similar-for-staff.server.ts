import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import {
  type SimilarInWords,
  similarInWords,
} from "#app/routes/public/proposals/similar-in-words.server.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";
import type { WrittenTexts } from "#app/services/proposals/similar-proposals.server.ts";

/** Proposals that share something with what staff enter, in a language of theirs. */
export function similarForStaff(
  { services, language }: Visit,
  processId: string,
  written: Partial<WrittenTexts>,
  except: string | null = null,
): SimilarInWords {
  const own = { services, language: staffLanguage(language) };
  return similarInWords(own, processId, written, except);
}

/** Those that may well be about the same as a proposal that is not public yet. */
export function closeToProposal(
  visit: Visit,
  { id, processId, current }: ProposalDetails,
): SimilarInWords {
  const text = current.paragraphs.map((paragraph) => paragraph.text).join("\n");
  const similar = similarForStaff(visit, processId, { title: current.title, text }, id);
  return similar.filter(({ close }) => close);
}
