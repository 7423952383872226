import { eq } from "drizzle-orm";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { removedTexts } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TranslationState } from "#app/services/texts/translations.ts";
import { contributionTranslations } from "#db/schema/index.ts";
import { type DiscussedProposal, discussedProposal } from "./discussed-proposal.server.ts";
import { type ShownContribution, shownContributions } from "./shown-contributions.server.ts";
import { currentText, readContribution } from "./stored-contribution.server.ts";

/** The town's translation of a contribution into one language. */
interface StoredTranslation {
  readonly language: Language;
  readonly state: Exclude<TranslationState, "incomplete">;
  /** Empty while there is none. */
  readonly text: string;
}

export interface ContributionForStaff {
  readonly contribution: ShownContribution;
  readonly proposal: DiscussedProposal;
  /** Its words, also where they are hidden; empty once they were removed or taken back. */
  readonly text: string;
  /** Whether moderators removed it: its words are read in its case only. */
  readonly removed: boolean;
  /** Whether staff entered it, for somebody or for the town, and may correct it. */
  readonly entered: boolean;
  /** Into all languages in which it is not written. */
  readonly translations: readonly StoredTranslation[];
}

/** A contribution for those who answer, correct or translate it; null where there is none. */
export function readContributionForStaff(
  context: ServiceContext,
  id: string,
  language: Language,
): ContributionForStaff | null {
  authorise(context.actor, "proposals.read");
  const { database } = context;
  const stored = readContribution(database, id);
  const proposal = stored && discussedProposal(database, stored.proposalId);
  const [contribution] = shownContributions(context, [id], language);
  if (stored === null || proposal === null || contribution === undefined) return null;
  const removed = removedTexts(database, "contribution", [id]).has(id);
  const rows = database
    .select()
    .from(contributionTranslations)
    .where(eq(contributionTranslations.contributionId, id))
    .all();
  return {
    contribution,
    proposal,
    text: stored.withdrawnAt === null && !removed ? currentText(database, stored) : "",
    removed,
    entered: stored.participantId === null || stored.enteredBy !== null,
    translations: LANGUAGES.filter((each) => each !== stored.language).map((each) => {
      const row = rows.find((own) => own.language === each);
      if (row === undefined) return { language: each, state: "missing", text: "" };
      const state = row.basedOn < stored.version ? "outdated" : "current";
      return { language: each, state, text: removed ? "" : row.text };
    }),
  };
}
