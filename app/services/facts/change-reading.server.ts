import { eq } from "drizzle-orm";
import { type FactRole, proposeRoles } from "#app/domain/facts/fact-columns.ts";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import type { Sheet } from "#app/services/files/read-workbook.ts";
import { authorise } from "#app/services/permissions.ts";
import { factUploads } from "#db/schema/index.ts";
import { proposeSettings, type ReadingSettings, settledLayout } from "./reading-settings.ts";
import { loadStagedFile } from "./staged-file.server.ts";

export type ChangeReadingProblem =
  | Problem<"upload_gone", object>
  | Problem<"facts_rows_wrong", { readonly rows: number }>;

/** What a clerk may say about the reading of a file. Another sheet brings its own proposal. */
export type ReadingChange = Partial<Omit<ReadingSettings, "fileName" | "datasetId">>;

/**
 * Changes how a staged file is read. Fails with `upload_gone`, and with `facts_rows_wrong` (the
 * head has to begin before the figures, and they have to end within the sheet).
 */
export function changeReading(
  context: ServiceContext,
  uploadId: string,
  change: ReadingChange,
): Result<null, ChangeReadingProblem> {
  authorise(context.actor, "facts.write");
  return context.database.transaction(
    (transaction): Result<null, ChangeReadingProblem> => {
      const staged = loadStagedFile(transaction, uploadId);
      if (staged === null) return problem("upload_gone", {});
      const { sheets, settings: stored } = staged;
      const sheet = change.sheet ?? stored.sheet;
      if (sheets[sheet] === undefined) return problem("upload_gone", {});
      const settings =
        sheet === stored.sheet ? { ...stored, ...change } : proposeSettings(sheets, sheet, stored);
      const rows = sheets[sheet].cells.length;
      const { headFrom, firstRow, lastRow } = settings;
      if (headFrom > firstRow || firstRow > lastRow || lastRow >= rows) {
        return problem("facts_rows_wrong", { rows });
      }
      const roles = rolesFor(sheets, settings);
      transaction
        .update(factUploads)
        .set({ settings: { ...settings, roles } })
        .where(eq(factUploads.id, uploadId))
        .run();
      appendAudit(transaction, context, {
        action: "upload_settings_changed",
        objectKind: "upload",
        objectId: uploadId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

/** Other rows may be wider: columns that nobody has seen get the role that their head suggests. */
function rolesFor(sheets: readonly Sheet[], settings: ReadingSettings): FactRole[] {
  const proposed = proposeRoles(settledLayout(sheets, settings));
  return proposed.map((role, column) => settings.roles[column] ?? role);
}
