import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { readContributionBeforeMe } from "#app/services/contributions/own-contributions.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { contributionInWords, discussedInWords } from "./contribution-words.server.ts";

/** The contribution that an address under `/r/me` names, as whoever is signed in stands to it; 404 for none. */
export function contributionOf({ services, params, language }: Visit) {
  const found = readContributionBeforeMe(services, params.contributionId ?? "", language);
  if (found === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    found,
    t,
    proposal: discussedInWords(found.proposal, t),
    contribution: contributionInWords(found.contribution, t, language),
    discussion: `/proposals/${found.proposal.id}/discussion`,
  };
}

/**
 * The name under which somebody writes: the one that they chose before, or the one in the form. With the code
 * of what is wrong with it.
 */
export function nameToShow(
  services: Visit["services"],
  typed: string | undefined,
): { readonly name: string; readonly error: string | null } {
  const chosen = readOwnParticipation(services)?.shownName ?? "";
  const parsed = shownNameSchema.safeParse(chosen || typed);
  if (parsed.success) return { name: parsed.data, error: null };
  return { name: "", error: parsed.error.issues[0]?.message ?? "shown_name_missing" };
}
