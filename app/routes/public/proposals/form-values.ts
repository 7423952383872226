import { coordinatesText } from "#app/domain/proposals/place.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";

/** What a form of a proposal shows before somebody changes it. */
export function formValues({
  language,
  current,
}: Pick<ProposalDetails, "language" | "current">): Readonly<Record<string, string>> {
  return {
    language,
    title: current.title,
    text: current.paragraphs.map(({ text }) => text).join("\n\n"),
    reasons: current.reasons,
    effect: current.effect,
    cost: current.cost === null ? "" : String(current.cost),
    costBasis: current.costBasis,
    placeName: current.placeName,
    coordinates: coordinatesText(current.latitude, current.longitude),
  };
}
