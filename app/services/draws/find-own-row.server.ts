import { and, eq } from "drizzle-orm";
import {
  type PublicLottery,
  panelOf,
  type RowAttributes,
} from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import { readRowId, readSalt } from "#app/domain/public-draw/salt.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { countAttempt, forgetAttempts } from "#app/services/count-attempt.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { hashCode } from "#db/envelope.server.ts";
import { drawRows, poolPeople } from "#db/schema/index.ts";
import { openRowSecret } from "./draw-row-envelope.server.ts";
import { readCommittedDraw } from "./read-committed-draw.server.ts";
import { readPublicLotteryText } from "./read-public-lottery-text.server.ts";

/** Nobody guesses a code of 113 bits; this spares the server those who try. */
const ATTEMPTS = { max: 10, windowSeconds: 15 * 60 };

/** What someone with a letter may know of their row. */
export interface OwnRow {
  readonly rowId: string;
  /** SHA-256 in the public file. */
  readonly commitment: string;
  readonly appearances: number;
  readonly panels: number;
  /** Whether the panel with the number drawn has the row; null while there is no number. */
  readonly drawn: { readonly number: number; readonly member: boolean } | null;
  /** Null once the person has been erased. */
  readonly recorded: {
    readonly attributes: RowAttributes;
    /** Salt and attributes give the commitment that was published. */
    readonly sealHolds: boolean;
    /** The person has withdrawn since the commitment. */
    readonly withdrawn: boolean;
  } | null;
}

export type OwnRowProblem =
  | Problem<"draw_missing", object>
  | Problem<"own_row_unknown", object>
  | Problem<"too_many_attempts", { readonly seconds: number }>;

/**
 * The row of someone who has its id and its salt. Of an erased row no salt is left to compare
 * with: whoever types its id learns that it is erased, and beyond that what the public file says.
 *
 * Fails with `draw_missing` (also before the commitment), `own_row_unknown` (no such row, or
 * another salt: which of both is not said) and, after ten of these from one address in a quarter
 * of an hour, `too_many_attempts` (seconds to wait).
 *
 * @param typed as the person typed them
 * @param clientAddress where the request comes from; kept as a keyed hash for a day at most
 */
export function findOwnRow(
  context: ServiceContext,
  drawId: string,
  typed: { readonly rowId: string; readonly salt: string },
  clientAddress: string,
): Result<OwnRow, OwnRowProblem> {
  authorise(context.actor, "public");
  const { database, keyring } = context;
  const draw = readCommittedDraw(context, drawId);
  const text = readPublicLotteryText(context, drawId);
  if (draw === null || text === null) return problem("draw_missing", {});
  const key = `own-row:${hashCode(keyring, "own-row", clientAddress)}`;
  const counted = countAttempt(context, key, ATTEMPTS);
  if (!counted.ok) return counted;

  const rowId = readRowId(typed.rowId);
  const salt = readSalt(typed.salt);
  const stored = database
    .select({ envelope: drawRows.envelope, withdrawnAt: poolPeople.withdrawnAt })
    .from(drawRows)
    .leftJoin(poolPeople, eq(poolPeople.id, drawRows.personId))
    .where(and(eq(drawRows.drawId, drawId), eq(drawRows.rowId, rowId ?? "")))
    .get();
  const lottery = JSON.parse(text) as PublicLottery;
  const row = lottery.rows.find(({ id }) => id === rowId);
  if (stored === undefined || row === undefined || salt === null) {
    return problem("own_row_unknown", {});
  }
  const secret =
    stored.envelope === null ? null : openRowSecret(keyring, drawId, row.id, stored.envelope);
  if (secret !== null && secret.salt !== salt) return problem("own_row_unknown", {});
  forgetAttempts(database, key);
  const { drawnNumber } = draw;
  return ok({
    rowId: row.id,
    commitment: row.commitment,
    appearances: row.appearances,
    panels: lottery.panels.length,
    drawn:
      drawnNumber === null
        ? null
        : { number: drawnNumber, member: panelOf(lottery, drawnNumber).includes(row.id) },
    recorded:
      secret === null
        ? null
        : {
            attributes: secret.attributes,
            sealHolds: rowCommitment(row.id, salt, secret.attributes) === row.commitment,
            withdrawn: stored.withdrawnAt !== null,
          },
  });
}
