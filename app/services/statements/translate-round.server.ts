import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { Language } from "#app/i18n/languages.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { statementRoundTexts, statementTranslations } from "#db/schema/index.ts";
import type { RoundText } from "./round-fields.ts";
import {
  readStoredRound,
  type StoredRound,
  type StoredStatement,
  storedStatementsOf,
} from "./stored-round.server.ts";

/** What a round and its statements are in one language. */
export interface RoundTranslation {
  /** Null for German, the original. */
  readonly text: RoundText | null;
  /** The revision of the German words that were translated. */
  readonly basedOn: number;
  /** By the id of the statement; empty words say nothing. */
  readonly statements: ReadonlyMap<string, string>;
}

/**
 * Whether staff may still give a statement words in this language: not in the one in which it was written, and, once
 * people answer, not others than there are. What is left out needs none.
 */
export function takesTranslation(
  { state }: Pick<StoredRound, "state">,
  statement: StoredStatement,
  language: Language,
): boolean {
  if (statement.language === language || statement.status === "declined") return false;
  const fixed = state !== "prepared" && statement.status === "shown";
  return !fixed || statement.translations[language] === undefined;
}

/**
 * Stores the translation of a round and of its statements into one language. Words of statements that
 * take none any more are left as they are.
 *
 * Fails with `round_missing`, `revision_unknown` (the German original never had it).
 */
export function translateRound(
  context: ServiceContext,
  roundId: string,
  language: Language,
  { text, basedOn, statements }: RoundTranslation,
): Result<null, Problem<"round_missing" | "revision_unknown", object>> {
  authorise(context.actor, "proposals.write");
  return context.database.transaction(
    (transaction) => {
      const round = readStoredRound(transaction, roundId);
      if (round === null) return problem("round_missing", {});
      const { original, translations } = round.texts;
      if (!Number.isInteger(basedOn) || basedOn < 1 || basedOn > original.revision) {
        return problem("revision_unknown", {});
      }
      if (text !== null && language !== "de") {
        const revision = (translations[language]?.revision ?? 0) + 1;
        transaction
          .insert(statementRoundTexts)
          .values({ roundId, language, ...text, revision, basedOn })
          .onConflictDoUpdate({
            target: [statementRoundTexts.roundId, statementRoundTexts.language],
            set: { ...text, revision, basedOn },
          })
          .run();
      }
      for (const statement of storedStatementsOf(transaction, roundId)) {
        const words = statements.get(statement.id) ?? "";
        if (words === "" || !takesTranslation(round, statement, language)) continue;
        transaction
          .insert(statementTranslations)
          .values({ statementId: statement.id, language, text: words })
          .onConflictDoUpdate({
            target: [statementTranslations.statementId, statementTranslations.language],
            set: { text: words },
          })
          .run();
      }
      appendAudit(transaction, context, {
        action: "statement_round_translated",
        objectKind: "statement_round",
        objectId: roundId,
        reasonCode: language,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
