import { asc, eq } from "drizzle-orm";
import {
  FULL_FORMAT,
  type FullLottery,
  type FullRow,
  type PublicLottery,
} from "#app/domain/public-draw/public-lottery.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { drawPublicFiles, drawRows } from "#db/schema/index.ts";
import { openRowSecret, type RowSecret } from "./draw-row-envelope.server.ts";

/** The row of a person in the lottery of a real draw. */
export interface PersonRow {
  readonly rowId: string;
  /** Null once the person is gone from the pool. */
  readonly personId: string | null;
  /** Null once the person is erased. */
  readonly secret: RowSecret | null;
}

/** The text of the public file of a real draw; null while there is none. */
export function publicText(database: Queryable, drawId: string): string | null {
  const file = database
    .select({ content: drawPublicFiles.content })
    .from(drawPublicFiles)
    .where(eq(drawPublicFiles.drawId, drawId))
    .get();
  return file?.content ?? null;
}

/** The public file of a real draw, which this software has written; null while there is none. */
export function publicLottery(database: Queryable, drawId: string): PublicLottery | null {
  const text = publicText(database, drawId);
  return text === null ? null : (JSON.parse(text) as PublicLottery);
}

/** Whose row is whose, by row id. For services that may see people. O(people). */
export function personRows(
  source: { readonly database: Queryable; readonly keyring: Keyring },
  drawId: string,
): PersonRow[] {
  return source.database
    .select()
    .from(drawRows)
    .where(eq(drawRows.drawId, drawId))
    .orderBy(asc(drawRows.rowId))
    .all()
    .map(({ rowId, personId, envelope }) => ({
      rowId,
      personId,
      secret: envelope === null ? null : openRowSecret(source.keyring, drawId, rowId, envelope),
    }));
}

/** The full file of a draw: the public one with salts and attributes, but for whoever is erased. */
export function fullLottery(lottery: PublicLottery, people: readonly PersonRow[]): FullLottery {
  const secrets = new Map(people.map((row) => [row.rowId, row.secret]));
  const { fullHash, rows, ...content } = lottery;
  const fullRows = rows.map((row): FullRow => {
    const secret = secrets.get(row.id) ?? null;
    if (secret === null) return { ...row, erased: true };
    const { salt, attributes } = secret;
    return { ...row, erased: false, salt, attributes };
  });
  const erased = fullRows.some((row) => row.erased);
  return {
    ...content,
    format: FULL_FORMAT,
    rows: fullRows,
    originalHash: erased ? fullHash : null,
  };
}
