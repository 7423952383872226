import type { ProposalVersion } from "./stored-proposal.server.ts";

/** A version of which nobody reads what it says; when and by whom it was written stays. */
export function withoutWords(version: ProposalVersion): ProposalVersion {
  return {
    ...version,
    ...{ title: "", paragraphs: [], reasons: "", effect: "" },
    ...{ cost: null, costBasis: "", placeName: "", latitude: null, longitude: null },
  };
}
