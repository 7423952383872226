import { type SQL, sql } from "drizzle-orm";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { searchWords } from "#app/domain/texts/search-words.ts";
import type { Queryable } from "#db/connection.server.ts";

/** More than this of what somebody typed is not looked at. */
const LONGEST_QUERY = 200;

/**
 * Ids of the public proposals of all processes that have all words of a query, in this or another form, the
 * best first. Whoever calls it narrows them down. None for a query without letters and digits.
 */
export function foundProposals(database: Queryable, query: string): readonly string[] {
  const { match, short } = searchWords(foldedText(query.slice(0, LONGEST_QUERY)));
  if (match === null && short.length === 0) return [];
  const conditions: SQL[] = [
    sql`proposal_id not in (select text_id from hidden_texts where text_kind = 'proposal')`,
    ...short.map((word) => sql`instr(' ' || replace(folded, char(10), ' '), ${` ${word}`}) > 0`),
  ];
  if (match !== null) conditions.push(sql`proposal_search match ${match}`);
  const rank = match === null ? sql`rowid desc` : sql`bm25(proposal_search), rowid desc`;
  return database
    .all<{ readonly id: string }>(
      sql`select proposal_id as id from proposal_search where ${sql.join(conditions, sql` and `)} order by ${rank}`,
    )
    .map(({ id }) => id);
}
