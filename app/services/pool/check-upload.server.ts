import { ok, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { ImportMode } from "#db/schema/index.ts";
import { checkList } from "./check-list.server.ts";
import { householdColumns } from "./column-choices.ts";
import { countHouseholds, type SharedHouseholds } from "./households.server.ts";
import { openUpload } from "./open-upload.server.ts";
import type { PoolFault, PoolProblem } from "./pool-problems.ts";
import { readPool } from "./read-pool.server.ts";

export interface UploadCheck {
  readonly fileName: string;
  readonly mode: ImportMode;
  /** Rows that can be imported. */
  readonly rowsGood: number;
  /** Rows that cannot. */
  readonly rowsFaulty: number;
  /** In the order of the file; a row can have several. */
  readonly faults: readonly PoolFault[];
  /** True when a fault concerns a column, so that no row can be taken. */
  readonly columnsFaulty: boolean;
  /** Who would share a household in the pool; null where no column names households. */
  readonly households: SharedHouseholds | null;
}

/**
 * Checks an uploaded file without storing anything. Null while the organiser has not said what
 * the columns mean. Fails like `openUpload`.
 */
export function checkUpload(
  context: ServiceContext,
  place: { readonly uploadId: string; readonly processId: string },
): Result<UploadCheck | null, PoolProblem> {
  authorise(context.actor, "pool.write");
  const opened = openUpload(context, place);
  if (!opened.ok) return opened;
  const { settings, table } = opened.value;
  const { mode, fileName, columns } = settings;
  if (columns === null) return ok(null);
  const { processId } = place;
  const checked = checkList(context, { processId, mode, table, choices: columns });
  return ok({
    fileName,
    mode,
    rowsGood: checked.people.length,
    rowsFaulty: checked.rowCount - checked.people.length,
    faults: checked.faults,
    columnsFaulty: checked.columnsFaulty,
    households:
      householdColumns(columns).address.length === 0
        ? null
        : countHouseholds([
            ...(mode === "add" ? householdsInPool(context, processId) : []),
            ...checked.people.map(({ content }) => content.household),
          ]),
  });
}

function householdsInPool(context: ServiceContext, processId: string): (string | undefined)[] {
  return Array.from(readPool(context, processId), ({ household }) => household);
}
