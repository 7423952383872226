import { hintsOf, TEXT_HINTS } from "#app/domain/moderation/text-hints.ts";
import type { Queryable } from "#db/connection.server.ts";
import { listedWords, type ModeratedKind } from "#db/schema/index.ts";
import { caseOfText } from "./case-of-text.server.ts";
import { readModeratedText } from "./moderated-text.server.ts";

/**
 * Points a public text out to moderators where the software finds something in its present words. Whoever stores
 * or publishes a text calls it afterwards in the same transaction. It hides nothing and keeps nobody from
 * writing; a text that is not public, or in which nothing is found, changes nothing.
 */
export function noticeText(
  transaction: Queryable,
  now: Date,
  kind: ModeratedKind,
  id: string,
): void {
  const text = readModeratedText(transaction, kind, id);
  if (text === null || !text.published) return;
  const listed = transaction
    .select({ word: listedWords.word })
    .from(listedWords)
    .all()
    .map(({ word }) => word);
  const passages = text.passages.map((passage) => passage.text);
  // Links are counted in the whole; who shouts in one part shouts.
  const found = [passages.join("\n\n"), ...passages].flatMap((part) => hintsOf(part, listed));
  const hints = TEXT_HINTS.filter((hint) => found.includes(hint));
  if (hints.length === 0) return;
  // Found by the software, whoever wrote.
  const software = { actor: { kind: "system" }, now } as const;
  caseOfText(transaction, software, text, { by: "hint", hints });
}
