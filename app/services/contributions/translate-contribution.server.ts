import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { contributionTranslations } from "#db/schema/index.ts";
import { readContribution } from "./stored-contribution.server.ts";

/**
 * Stores the town's translation of a contribution into a language in which it was not written; an empty text
 * removes it.
 *
 * Failure codes: `contribution_missing` (none, or taken back), `own_language` (it is written in that
 * language), `translation_of_unknown_version`.
 */
export function translateContribution(
  context: ServiceContext,
  contributionId: string,
  language: Language,
  { text, basedOn }: { readonly text: string; readonly basedOn: number },
): Result<
  null,
  Problem<"contribution_missing" | "own_language" | "translation_of_unknown_version", object>
> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const original = readContribution(transaction, contributionId);
      if (original === null || original.withdrawnAt !== null) {
        return problem("contribution_missing", {});
      }
      if (original.language === language) return problem("own_language", {});
      if (basedOn < 1 || basedOn > original.version) {
        return problem("translation_of_unknown_version", {});
      }
      if (text === "") {
        transaction
          .delete(contributionTranslations)
          .where(
            and(
              eq(contributionTranslations.contributionId, contributionId),
              eq(contributionTranslations.language, language),
            ),
          )
          .run();
      } else {
        transaction
          .insert(contributionTranslations)
          .values({ contributionId, language, text, basedOn })
          .onConflictDoUpdate({
            target: [contributionTranslations.contributionId, contributionTranslations.language],
            set: { text, basedOn },
          })
          .run();
      }
      appendAudit(transaction, context, {
        action: "contribution_translated",
        objectKind: "contribution",
        objectId: contributionId,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
