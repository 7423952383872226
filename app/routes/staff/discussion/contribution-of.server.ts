import { redirect } from "@remix-run/node";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { contributionInWords } from "#app/routes/public/discussion/contribution-words.server.ts";
import { readContributionForStaff } from "#app/services/contributions/read-contribution-for-staff.server.ts";
import { proposalOf } from "../proposals/proposal-of.server.ts";

/** The contribution that an address names, to its proposal in its process; 404 for any other. */
export function contributionOf(visit: Visit) {
  const { proposal, address } = proposalOf(visit);
  const language = staffLanguage(visit.language);
  const found = readContributionForStaff(
    visit.services,
    visit.params.contributionId ?? "",
    language,
  );
  if (found === null || found.proposal.id !== proposal.id)
    throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    found,
    title: proposal.current.title,
    words: contributionInWords(found.contribution, t, language),
    list: `${address}/discussion`,
    address: `${address}/discussion/${found.contribution.id}`,
  };
}

/** The same for pages that show or change its words: what was removed leads back to its own page. */
export function wordedContributionOf(visit: Visit) {
  const named = contributionOf(visit);
  if (named.found.removed) throw redirect(named.address, 303);
  return named;
}
