import { and, eq, isNull } from "drizzle-orm";
import {
  type NationalityGroup,
  nationalityGroupOf,
} from "#app/domain/register/nationality-groups.ts";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Table } from "#app/services/files/delimited-text.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, registerExtracts } from "#db/schema/index.ts";
import { readSample } from "./read-sample.ts";
import { type RegisterRole, suggestRegisterColumns } from "./register-columns.ts";
import { PIECE_BYTES, readPiece } from "./register-file.server.ts";
import type { RegisterProblem } from "./register-problems.ts";
import { type RegisterSettings, registerSettings } from "./register-settings.ts";

const SHOWN_ROWS = 5;
const SHOWN_VALUES = 4;
const SHOWN_NATIONALITIES = 40;

export interface ExtractPreview {
  readonly settings: RegisterSettings;
  readonly byteSize: number;
  readonly takenOn: string;
  readonly deleteOn: string;
  /** The latest day on which it may be deleted: the last one of the process. */
  readonly endsOn: string;
  readonly header: readonly string[];
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** As the organiser chose, or as suggested. */
  readonly columns: readonly RegisterRole[];
  /** A few different values of each column. */
  readonly samples: readonly (readonly string[])[];
  /** How the words for nationality at the beginning of the file are understood; null: not at all. */
  readonly nationalities: readonly {
    readonly word: string;
    readonly group: NationalityGroup | null;
  }[];
}

/** What the organiser is shown of a file that waits. Fails like `openWaitingExtract`. */
export function previewExtract(
  context: ServiceContext,
  place: { readonly processId: string; readonly extractId: string },
): Result<ExtractPreview, RegisterProblem> {
  authorise(context.actor, "register.write");
  const opened = openWaitingExtract(context, place);
  if (!opened.ok) return opened;
  const { extract, settings, table, endsOn } = opened.value;
  const { header, rows } = table;
  const columns = settings.columns ?? suggestRegisterColumns(header);
  const values = (position: number, limit: number) =>
    [...new Set(rows.map((row) => row.cells[position] ?? ""))]
      .filter((value) => value !== "")
      .slice(0, limit);
  const nationality = columns.indexOf("nationality");
  return ok({
    settings,
    byteSize: extract.byteSize,
    takenOn: extract.takenOn,
    deleteOn: extract.deleteOn,
    endsOn,
    header,
    firstRows: rows.slice(0, SHOWN_ROWS).map(({ line, cells }) => ({ line, cells })),
    columns,
    samples: header.map((_, position) => values(position, SHOWN_VALUES)),
    nationalities: (nationality === -1 ? [] : values(nationality, SHOWN_NATIONALITIES)).map(
      (word) => ({ word, group: nationalityGroupOf(word) }),
    ),
  });
}

/**
 * A file that has arrived and is not imported, with its beginning as a table. Fails with
 * `register_upload_gone` and the codes of `readTable`. For services that have authorised their
 * caller.
 *
 * @param changes other settings than the stored ones
 */
export function openWaitingExtract(
  context: Pick<ServiceContext, "database" | "keyring">,
  { processId, extractId }: { readonly processId: string; readonly extractId: string },
  changes: Partial<RegisterSettings> = {},
): Result<
  {
    extract: typeof registerExtracts.$inferSelect;
    settings: RegisterSettings;
    table: Table;
    endsOn: string;
  },
  RegisterProblem
> {
  const found = context.database
    .select({ extract: registerExtracts, endsOn: processes.endsOn })
    .from(registerExtracts)
    .innerJoin(processes, eq(processes.id, registerExtracts.processId))
    .where(
      and(
        eq(registerExtracts.id, extractId),
        eq(registerExtracts.processId, processId),
        isNull(registerExtracts.completedAt),
        isNull(registerExtracts.deletedAt),
      ),
    )
    .get();
  const stored = registerSettings(found?.extract.settings ?? null);
  const first = readPiece(context, { extractId, position: 0 });
  if (found === undefined || stored === null || first === null) {
    return problem("register_upload_gone", {});
  }
  const settings = { ...stored, ...changes };
  const table = readSample(first, found.extract.byteSize <= PIECE_BYTES, settings);
  return table.ok ? ok({ ...found, settings, table: table.value }) : table;
}
