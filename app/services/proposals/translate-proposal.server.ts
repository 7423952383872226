import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposalTranslations } from "#db/schema/index.ts";
import { LONGEST } from "./longest-texts.ts";
import { keepSearchable } from "./search-index.server.ts";
import { readProposal, readVersions } from "./stored-proposal.server.ts";
import { type ProposalTranslation, storedTranslations } from "./stored-translations.server.ts";

/** Other languages need more words. */
const LENGTH_ALLOWANCE = 2;

const written = (field: keyof typeof LONGEST) =>
  z
    .string()
    .default("")
    .transform(plainText)
    .pipe(z.string().max(LONGEST[field] * LENGTH_ALLOWANCE, "text_too_long"));
const needed = (field: keyof typeof LONGEST) =>
  written(field).pipe(z.string().min(1, "text_missing"));

/** What is translated of a proposal. */
export const TRANSLATED_FIELDS = ["title", "text", "reasons", "effect", "costBasis"] as const;
type TranslatedField = (typeof TRANSLATED_FIELDS)[number];

/** The form of a translation. */
export const translationSchema = z.object({
  title: needed("title").refine((title) => !title.includes("\n"), "title_of_one_line"),
  text: needed("text"),
  reasons: written("reasons"),
  effect: written("effect"),
  costBasis: written("costBasis"),
});
type TranslationInput = z.infer<typeof translationSchema>;

/**
 * Stores a translation of a proposal by staff.
 *
 * Failure codes: `proposal_missing`; `translation_of_original` (the proposal is written in this language);
 * `translation_incomplete` (the original says something in `fields` that was not translated: readers would miss it);
 * `translation_changed_meanwhile` (somebody else saved it since; nothing is stored).
 *
 * @param shown.basedOn number of the version that was translated
 * @param shown.mark `translationMark` of what was there when the form was opened
 */
export function translateProposal(
  context: ServiceContext,
  proposalId: string,
  language: Language,
  input: TranslationInput,
  shown: { readonly basedOn: number; readonly mark: string },
): Result<
  null,
  | Problem<
      "proposal_missing" | "translation_of_original" | "translation_changed_meanwhile",
      object
    >
  | Problem<"translation_incomplete", { readonly fields: readonly TranslatedField[] }>
> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const proposal = readProposal(transaction, proposalId);
      if (proposal === null) return problem("proposal_missing", {});
      if (proposal.language === language) return problem("translation_of_original", {});
      const newest = readVersions(transaction, proposalId).at(-1);
      const missing = TRANSLATED_FIELDS.filter(
        (field) => field !== "text" && newest?.[field] !== "" && input[field] === "",
      );
      if (missing.length > 0) return problem("translation_incomplete", { fields: missing });
      const before = translationIn(transaction, proposalId, language);
      if (translationMark(before) !== shown.mark) {
        return problem("translation_changed_meanwhile", {});
      }
      const basedOn = Math.min(Math.max(shown.basedOn, 1), proposal.version);
      transaction
        .insert(proposalTranslations)
        .values({ proposalId, language, ...input, basedOn })
        .onConflictDoUpdate({
          target: [proposalTranslations.proposalId, proposalTranslations.language],
          set: { ...input, basedOn },
        })
        .run();
      keepSearchable(transaction, proposalId);
      appendAudit(transaction, context, {
        action: "proposal_translated",
        objectKind: "proposal",
        objectId: proposalId,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Takes a translation away: the original is read instead. Does nothing where there is none. */
export function removeTranslation(
  context: ServiceContext,
  proposalId: string,
  language: Language,
): void {
  authorise(context.actor, "proposals.write");
  context.database.transaction(
    (transaction) => {
      const { changes } = transaction
        .delete(proposalTranslations)
        .where(
          and(
            eq(proposalTranslations.proposalId, proposalId),
            eq(proposalTranslations.language, language),
          ),
        )
        .run();
      if (changes === 0) return;
      keepSearchable(transaction, proposalId);
      appendAudit(transaction, context, {
        action: "proposal_translation_removed",
        objectKind: "proposal",
        objectId: proposalId,
        reasonCode: language,
      });
    },
    { behavior: "immediate" },
  );
}

/** By it a form knows whether somebody else saved the translation since. */
export function translationMark(translation: ProposalTranslation | null): string {
  return createHash("sha256").update(JSON.stringify(translation)).digest("base64url").slice(0, 22);
}

function translationIn(
  database: Queryable,
  proposalId: string,
  language: Language,
): ProposalTranslation | null {
  return (
    storedTranslations(database, proposalId).find((each) => each.language === language) ?? null
  );
}
