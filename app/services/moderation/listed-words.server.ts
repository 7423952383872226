import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { listedWords } from "#db/schema/index.ts";
import { LONGEST_MODERATION } from "./longest-words.ts";

/** Words at which moderators want to look, in alphabetical order. */
export function readListedWords(
  context: ServiceContext,
): readonly { readonly id: string; readonly word: string }[] {
  authorise(context.actor, "moderation.read");
  return context.database
    .select({ id: listedWords.id, word: listedWords.word })
    .from(listedWords)
    .orderBy(asc(listedWords.folded))
    .all();
}

/**
 * Puts a word, or some in a row, on the list; texts that are stored from now on are searched for it.
 *
 * Failure codes: `word_missing` (no letter and no digit), `words_too_long`, `word_there` (in another spelling too).
 */
export function addListedWord(
  context: ServiceContext,
  typed: string,
): Result<null, Problem<"word_missing" | "words_too_long" | "word_there", object>> {
  authorise(context.actor, "moderation.write");
  const word = plainText(typed).replace(/\s+/gu, " ");
  const folded = foldedText(word);
  if (folded === "") return problem("word_missing", {});
  if (word.length > LONGEST_MODERATION.word) return problem("words_too_long", {});
  return context.database.transaction(
    (transaction) => {
      const known = transaction
        .select({ id: listedWords.id })
        .from(listedWords)
        .where(eq(listedWords.folded, folded))
        .get();
      if (known !== undefined) return problem("word_there", {});
      const id = randomUUID();
      transaction.insert(listedWords).values({ id, word, folded, addedAt: context.now }).run();
      appendAudit(transaction, context, {
        action: "listed_word_added",
        objectKind: "listed_word",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Takes a word off the list; one that is not on it is no failure. */
export function removeListedWord(context: ServiceContext, id: string): void {
  authorise(context.actor, "moderation.write");
  context.database.transaction(
    (transaction) => {
      const gone = transaction.delete(listedWords).where(eq(listedWords.id, id)).run();
      if (gone.changes === 0) return;
      appendAudit(transaction, context, {
        action: "listed_word_removed",
        objectKind: "listed_word",
        objectId: id,
      });
    },
    { behavior: "immediate" },
  );
}
