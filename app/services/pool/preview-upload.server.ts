import { ok, type Result } from "#app/domain/result.ts";
import { quotaFeatures } from "#app/domain/sortition/quotas.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { suggestMapping } from "#app/services/files/suggest-mapping.ts";
import { authorise } from "#app/services/permissions.ts";
import { type ColumnChoice, suggestedChoices } from "./column-choices.ts";
import { openUpload } from "./open-upload.server.ts";
import type { PoolProblem } from "./pool-problems.ts";
import { conditionFeatures, quotasForList } from "./pool-quotas.server.ts";
import { poolFeatures } from "./read-pool.server.ts";
import type { UploadSettings } from "./upload-settings.server.ts";

const SHOWN_ROWS = 5;
const SHOWN_VALUES = 4;

export interface UploadPreview {
  readonly settings: UploadSettings;
  readonly byteSize: number;
  readonly header: readonly string[];
  /** Rows below the header, faulty ones included. */
  readonly rowCount: number;
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** As the organiser chose, or as suggested. */
  readonly choices: readonly ColumnChoice[];
  /** A few different values of each column. */
  readonly samples: readonly (readonly string[])[];
  /** Features the list has to have: those with quotas and those of the people in the pool. */
  readonly knownFeatures: readonly string[];
}

/** What the organiser is shown of an uploaded file. Fails like `openUpload`. */
export function previewUpload(
  context: ServiceContext,
  place: { readonly uploadId: string; readonly processId: string },
): Result<UploadPreview, PoolProblem> {
  authorise(context.actor, "pool.write");
  const opened = openUpload(context, place);
  if (!opened.ok) return opened;
  const { settings, byteSize, table } = opened.value;
  const { header, rows } = table;
  const knownFeatures = requiredFeatures(context, place.processId, settings);
  const suggestion = suggestMapping(
    header,
    rows,
    knownFeatures.length === 0 ? null : knownFeatures,
  );
  return ok({
    settings,
    byteSize,
    header,
    rowCount: rows.length + table.faults.length,
    firstRows: rows.slice(0, SHOWN_ROWS).map(({ line, cells }) => ({ line, cells })),
    choices: settings.columns ?? suggestedChoices(header, suggestion),
    samples: header.map((_, position) =>
      [...new Set(rows.slice(0, 200).map((row) => row.cells[position] ?? ""))]
        .filter((value) => value !== "")
        .slice(0, SHOWN_VALUES),
    ),
    knownFeatures,
  });
}

function requiredFeatures(
  context: ServiceContext,
  processId: string,
  { mode }: UploadSettings,
): string[] {
  const quotas = quotasForList(context.database, processId);
  const inPool = mode === "add" ? poolFeatures(context, processId) : null;
  const asked = conditionFeatures(context.database, processId);
  return [...new Set([...quotaFeatures(quotas ?? []), ...asked, ...(inPool ?? [])])];
}
