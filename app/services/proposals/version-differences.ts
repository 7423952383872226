import { coordinatesText } from "#app/domain/proposals/place.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  paragraphDifferences,
  type TextDifference,
  textDifference,
} from "#app/services/texts/text-differences.ts";
import type { ProposalVersion } from "./stored-proposal.server.ts";

/** The parts of a proposal that are compared. */
const COMPARED = [
  "title",
  "text",
  "reasons",
  "effect",
  "cost",
  "costBasis",
  "placeName",
  "coordinates",
] as const;
type ComparedField = (typeof COMPARED)[number];

export type VersionDifference = TextDifference<ComparedField>;

/** In what two versions of a proposal differ, word by word; its text paragraph by paragraph, by their ids. */
export function versionDifferences(
  before: ProposalVersion,
  after: ProposalVersion,
  language: Language,
): readonly VersionDifference[] {
  return COMPARED.flatMap((field): VersionDifference[] => {
    if (field === "text") {
      return paragraphDifferences(field, before.paragraphs, after.paragraphs, language);
    }
    const [old, now] = [before, after].map((version) => {
      if (field === "coordinates") return coordinatesText(version.latitude, version.longitude);
      return version[field] === null ? "" : `${version[field]}`;
    });
    return textDifference(field, field, old ?? "", now ?? "", language);
  });
}
