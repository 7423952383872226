import { asc, eq, inArray, max } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  type StatementStatus,
  statementRounds,
  statementRoundTexts,
  statements,
  statementTranslations,
} from "#db/schema/index.ts";
import type { RoundText } from "./round-fields.ts";

export type RoundState = "prepared" | "open" | "closed";

/** A round as it is stored. */
export interface StoredRound {
  readonly id: string;
  readonly processId: string;
  readonly state: RoundState;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly takesStatements: boolean;
  readonly texts: TranslatedTexts<RoundText>;
}

export interface StoredStatement {
  readonly id: string;
  readonly roundId: string;
  readonly number: number;
  /** Null for those of the organisers. */
  readonly participantId: string | null;
  readonly language: Language;
  readonly text: string;
  readonly status: StatementStatus;
  readonly declinedReason: string;
  readonly translations: Readonly<Partial<Record<Language, string>>>;
}

export function readStoredRound(database: Queryable, id: string): StoredRound | null {
  const row = database.select().from(statementRounds).where(eq(statementRounds.id, id)).get();
  return row === undefined ? null : (withTexts(database, [row])[0] ?? null);
}

/** The rounds of a process, the newest first. */
export function storedRoundsOf(database: Queryable, processId: string): readonly StoredRound[] {
  const rows = database
    .select()
    .from(statementRounds)
    .where(eq(statementRounds.processId, processId))
    .orderBy(asc(statementRounds.createdAt), asc(statementRounds.id))
    .all();
  return withTexts(database, rows.reverse());
}

function withTexts(
  database: Queryable,
  rows: readonly (typeof statementRounds.$inferSelect)[],
): StoredRound[] {
  const ids = rows.map(({ id }) => id);
  const texts = database
    .select()
    .from(statementRoundTexts)
    .where(inArray(statementRoundTexts.roundId, ids))
    .all();
  return rows.map((row) => ({
    ...row,
    state: row.openedAt === null ? "prepared" : row.closedAt === null ? "open" : "closed",
    texts: translatedTexts<RoundText, typeof statementRoundTexts.$inferSelect>(
      texts.filter(({ roundId }) => roundId === row.id),
    ),
  }));
}

/** The statements of a round in the order in which they came, whatever became of them. */
export function storedStatementsOf(
  database: Queryable,
  roundId: string,
): readonly StoredStatement[] {
  const rows = database
    .select()
    .from(statements)
    .where(eq(statements.roundId, roundId))
    .orderBy(asc(statements.number), asc(statements.id))
    .all();
  return withTranslations(database, rows);
}

export function readStoredStatement(database: Queryable, id: string): StoredStatement | null {
  const rows = database.select().from(statements).where(eq(statements.id, id)).all();
  return withTranslations(database, rows)[0] ?? null;
}

function withTranslations(
  database: Queryable,
  rows: readonly (typeof statements.$inferSelect)[],
): StoredStatement[] {
  const ids = rows.map(({ id }) => id);
  const translations = new Map<string, Partial<Record<Language, string>>>();
  const found = database
    .select()
    .from(statementTranslations)
    .where(inArray(statementTranslations.statementId, ids))
    .all();
  for (const { statementId, language, text } of found) {
    translations.set(statementId, { ...translations.get(statementId), [language]: text });
  }
  return rows.map((row) => ({ ...row, translations: translations.get(row.id) ?? {} }));
}

/** Number of the next statement of a round. */
export function nextNumber(database: Queryable, roundId: string): number {
  const row = database
    .select({ last: max(statements.number) })
    .from(statements)
    .where(eq(statements.roundId, roundId))
    .get();
  return (row?.last ?? 0) + 1;
}
