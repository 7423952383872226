import { eq } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { queueJob } from "#app/services/jobs/job-state.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { registerExtracts } from "#db/schema/index.ts";
import { openWaitingExtract } from "./preview-extract.server.ts";
import { registerBusy, registerClosed } from "./register-closed.server.ts";
import { checkRegisterColumns, type RegisterRole } from "./register-columns.ts";
import type { RegisterProblem } from "./register-problems.ts";
import type { RegisterSettings } from "./register-settings.ts";

interface ExtractPlace {
  readonly processId: string;
  readonly extractId: string;
}

/**
 * Changes how a file that waits is read; what its columns mean has to be said anew. Fails with the
 * codes of `openWaitingExtract` and `registerBusy`, and then changes nothing.
 */
export function rereadExtract(
  context: ServiceContext,
  place: ExtractPlace,
  reading: Partial<Pick<RegisterSettings, "encoding" | "delimiter">>,
): Result<null, RegisterProblem> {
  authorise(context.actor, "register.write");
  const opened = openWaitingExtract(context, place, reading);
  if (!opened.ok) return opened;
  const settings = { ...opened.value.settings, columns: null };
  return context.database.transaction(
    (transaction): Result<null, RegisterProblem> => {
      const busy = registerBusy(transaction, place.processId);
      if (busy !== null) return { ok: false, problem: busy };
      transaction
        .update(registerExtracts)
        .set({ settings })
        .where(eq(registerExtracts.id, place.extractId))
        .run();
      appendAudit(transaction, context, {
        action: "register_settings_changed",
        objectKind: "register_extract",
        objectId: place.extractId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

export interface RegisterImportRequest extends ExtractPlace {
  /** One role a column, in the order of the file. */
  readonly columns: readonly RegisterRole[];
  readonly householdLimit: number;
  /** ISO 8601 dates; the form has checked them with `checkExtractDays`. */
  readonly takenOn: string;
  readonly deleteOn: string;
}

/**
 * Queues the import of a file that waits; wake the jobs afterwards. Fails with the codes of
 * `openWaitingExtract` and `registerClosed`, and with `register_columns_missing` when the columns
 * do not fit the file or their roles do not suffice.
 */
export function startRegisterImport(
  context: ServiceContext,
  request: RegisterImportRequest,
): Result<{ jobId: string }, RegisterProblem> {
  authorise(context.actor, "register.write");
  const { processId, extractId, householdLimit, takenOn, deleteOn } = request;
  const opened = openWaitingExtract(context, request);
  if (!opened.ok) return opened;
  const columns = [...request.columns];
  const fitting = columns.length === opened.value.table.header.length;
  if (!fitting || checkRegisterColumns(columns).length > 0) {
    return problem("register_columns_missing", {});
  }
  const today = context.now.toISOString().slice(0, 10);
  if (Object.keys(checkExtractDays({ takenOn, deleteOn }, today, opened.value.endsOn)).length > 0) {
    throw new Error("The days of an extract must have been checked.");
  }
  return context.database.transaction(
    (transaction): Result<{ jobId: string }, RegisterProblem> => {
      const closed = registerClosed(transaction, processId, today);
      if (closed !== null) return { ok: false, problem: closed };
      const jobId = queueJob(transaction, {
        kind: "import_register",
        subjectId: extractId,
        requestedBy: context.actor.kind === "staff" ? context.actor.id : "system",
        now: context.now,
      });
      transaction
        .update(registerExtracts)
        .set({
          jobId,
          takenOn,
          deleteOn,
          settings: { ...opened.value.settings, columns, householdLimit },
        })
        .where(eq(registerExtracts.id, extractId))
        .run();
      appendAudit(transaction, context, {
        action: "register_import_started",
        objectKind: "register_extract",
        objectId: extractId,
      });
      return ok({ jobId });
    },
    { behavior: "immediate" },
  );
}

/**
 * What is wrong with the days of an extract. It cannot be from the future, and is kept until the
 * last day of its process at most: afterwards nobody needs it.
 */
export function checkExtractDays(
  days: { readonly takenOn: string; readonly deleteOn: string },
  today: string,
  endsOn: string,
): { takenOn?: "in_future"; deleteOn?: "not_in_future" | "after_process" } {
  return {
    ...(days.takenOn > today ? { takenOn: "in_future" } : {}),
    ...(days.deleteOn <= today ? { deleteOn: "not_in_future" } : {}),
    ...(days.deleteOn > endsOn ? { deleteOn: "after_process" } : {}),
  };
}
