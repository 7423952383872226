import type { Visit } from "#app/routes/guard.server.ts";
import type { ListedInWords } from "../proposals/proposal-words.server.ts";
import { unnamedProposal } from "../proposals/with-title.server.ts";
import { stubsInWords } from "./stub-in-words.server.ts";

/** Cards of proposals in which hidden ones have lost their titles and show their stub. */
export function withoutHidden(
  visit: Pick<Visit, "services" | "language">,
  proposals: readonly ListedInWords[],
) {
  const stubs = stubsInWords(
    visit,
    "proposal",
    proposals.map(({ id }) => id),
  );
  return proposals.map((proposal) => {
    const stub = stubs.get(proposal.id);
    if (stub === undefined) return { ...proposal, stub: null };
    const { title } = unnamedProposal(visit.language, stub.measure === "remove");
    return { ...proposal, title, language: visit.language, stub };
  });
}
