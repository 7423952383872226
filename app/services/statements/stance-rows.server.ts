import { inArray } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import type { Stance } from "#app/domain/deliberation/opinion-groups.ts";
import { sha256Hex } from "#app/domain/hash.ts";
import type { Queryable } from "#db/connection.server.ts";
import { statementStances } from "#db/schema/index.ts";
import { askedStatements } from "./store-stance.server.ts";

/** What goes into an analysis: a row a participant, a column a statement, and nothing that names anybody. */
export interface StanceRows {
  /** Ids of the statements, in the order of their numbers. */
  readonly statements: readonly string[];
  /** Sorted by what they say, so that who answered first changes nothing. */
  readonly rows: readonly (readonly Stance[])[];
}

const SIGN = { agree: "a", disagree: "d", pass: "p" } as const;

/** The stances of everybody who answered anything, to statements that are put to people. */
export function readStanceRows(database: Queryable, roundId: string): StanceRows {
  const statements = askedStatements(database, roundId).map(({ id }) => id);
  const columns = new Map(statements.map((id, column) => [id, column]));
  const people = new Map<string, Stance[]>();
  const stances = database
    .select()
    .from(statementStances)
    .where(inArray(statementStances.statementId, statements))
    .all();
  for (const { statementId, participantId, stance } of stances) {
    const row = people.get(participantId) ?? statements.map(() => null);
    row[columns.get(statementId) ?? -1] = stance;
    people.set(participantId, row);
  }
  const rows = [...people.values()]
    .map((row) => ({ row, signs: signsOf(row) }))
    .sort((a, b) => (a.signs < b.signs ? -1 : a.signs > b.signs ? 1 : 0))
    .map(({ row }) => row);
  return { statements, rows };
}

/** SHA-256 of what goes into an analysis: equal input, equal hash. */
export function hashOfStances({ statements, rows }: StanceRows): string {
  return sha256Hex(canonicalJson({ statements, rows: rows.map(signsOf) }));
}

function signsOf(row: readonly Stance[]): string {
  return row.map((stance) => (stance === null ? "-" : SIGN[stance])).join("");
}
