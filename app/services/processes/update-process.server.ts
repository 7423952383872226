import { and, eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawUnderWay } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, processTexts } from "#db/schema/index.ts";
import {
  missingFields,
  PROCESS_TEXT_FIELDS,
  type ProcessInput,
  type ProcessText,
  type ProcessTextField,
} from "./process-fields.ts";
import { loadProcess } from "./read-process.server.ts";

export type UpdateProcessProblem =
  | Problem<"process_not_found", object>
  | Problem<"process_closed", object>
  | Problem<"process_changed_meanwhile", object>
  | Problem<"panel_size_fixed", { panelSize: number }>
  | Problem<"texts_missing", { fields: ProcessTextField[] }>;

/**
 * Changes frame and German text of a process. A changed text raises its revision, which makes
 * its translations outdated.
 *
 * @param revision the revision of the German text that the editor had before them
 *
 * Fails with `process_not_found`; `process_closed` (a closed process is a record);
 * `process_changed_meanwhile` (someone else saved another text since); `panel_size_fixed`
 * (a draw is committed to or under way); `texts_missing` (a published process keeps all its texts).
 */
export function updateProcess(
  context: ServiceContext,
  id: string,
  input: ProcessInput,
  revision: number,
): Result<null, UpdateProcessProblem> {
  authorise(context.actor, "process.write");
  const { panelSize, startsOn, endsOn, ...text } = input;
  return context.database.transaction(
    (transaction): Result<null, UpdateProcessProblem> => {
      const process = loadProcess(transaction, id);
      if (process === null) return problem("process_not_found", {});
      if (process.status === "closed") return problem("process_closed", {});
      if (process.original.revision !== revision) return problem("process_changed_meanwhile", {});
      const fixed = process.draw !== "none" || drawUnderWay(transaction, id) !== null;
      if (fixed && process.panelSize !== panelSize) {
        return problem("panel_size_fixed", { panelSize: process.panelSize });
      }
      const missing = missingFields(text);
      if (process.status === "published" && missing.length > 0) {
        return problem("texts_missing", { fields: missing });
      }
      transaction
        .update(processes)
        .set({ panelSize, startsOn, endsOn })
        .where(eq(processes.id, id))
        .run();
      if (differs(text, process.original)) {
        transaction
          .update(processTexts)
          .set({ ...text, revision: revision + 1, basedOn: revision + 1 })
          .where(and(eq(processTexts.processId, id), eq(processTexts.language, "de")))
          .run();
      }
      appendAudit(transaction, context, {
        action: "process_updated",
        objectKind: "process",
        objectId: id,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}

function differs(text: ProcessText, stored: ProcessText): boolean {
  return PROCESS_TEXT_FIELDS.some((field) => text[field] !== stored[field]);
}
