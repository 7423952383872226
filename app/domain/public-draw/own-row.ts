import type {
  PublicLottery,
  PublicRow,
  RowAttributes,
} from "#app/domain/public-draw/public-lottery.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import { readRowId, readSalt } from "#app/domain/public-draw/salt.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/** A row and the numbers that draw it. */
export interface FoundRow {
  readonly row: PublicRow;
  /** Ascending. */
  readonly numbers: readonly number[];
}

export type RowProblem =
  | Problem<"row_unknown", object>
  | Problem<"salt_mistyped", object>
  | Problem<"row_not_opened", object>;

/** The row with a typed id. Problem: `row_unknown`. O(panels · size). */
export function findRow(
  lottery: PublicLottery,
  typedRowId: string,
): Result<FoundRow, Problem<"row_unknown", object>> {
  const id = readRowId(typedRowId);
  const row = lottery.rows.find((each) => each.id === id);
  if (row === undefined) return problem("row_unknown", {});
  const numbers = lottery.panels.flatMap((panel, number) =>
    panel.includes(row.id) ? [number] : [],
  );
  return ok({ row, numbers });
}

/**
 * Whether a row is that of the person with these attributes, from what their letter says.
 * Problems: `row_unknown`, `salt_mistyped` (the check character is wrong), `row_not_opened` (the
 * row was made for other attributes or another salt).
 */
export function ownRow(
  lottery: PublicLottery,
  typedRowId: string,
  typedSalt: string,
  attributes: RowAttributes,
): Result<FoundRow, RowProblem> {
  const found = findRow(lottery, typedRowId);
  if (!found.ok) return found;
  const salt = readSalt(typedSalt);
  if (salt === null) return problem("salt_mistyped", {});
  const { id, commitment } = found.value.row;
  return rowCommitment(id, salt, attributes) === commitment ? found : problem("row_not_opened", {});
}
