import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, processTexts } from "#db/schema/index.ts";
import type { ProcessInput } from "./process-fields.ts";

/** Creates a process as a draft with its German text and returns its id. Cannot fail. */
export function createProcess(context: ServiceContext, input: ProcessInput): string {
  authorise(context.actor, "process.write");
  const { panelSize, startsOn, endsOn, ...text } = input;
  return context.database.transaction(
    (transaction) => {
      const { id } = transaction
        .insert(processes)
        .values({ panelSize, startsOn, endsOn, createdAt: context.now })
        .returning({ id: processes.id })
        .get();
      transaction
        .insert(processTexts)
        .values({ processId: id, language: "de", ...text })
        .run();
      appendAudit(transaction, context, {
        action: "process_created",
        objectKind: "process",
        objectId: id,
      });
      return id;
    },
    { behavior: "immediate" },
  );
}
