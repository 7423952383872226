import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { drawnPanels } from "#app/services/participation/panels-of-process.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, rooms } from "#db/schema/index.ts";

/**
 * Opens the room of a panel that was drawn, and returns its id. Its members find it with their code.
 *
 * Failure codes: `process_not_open`, `panel_missing` (no panel of this process), `room_exists`.
 */
export function openRoom(
  context: ServiceContext,
  processId: string,
  { drawId, name }: { readonly drawId: string; readonly name: string },
): Result<string, Problem<"process_not_open" | "panel_missing" | "room_exists", object>> {
  authorise(context.actor, "rooms.write");
  return context.database.transaction(
    (transaction) => {
      const process = transaction.select().from(processes).where(eq(processes.id, processId)).get();
      if (process?.status !== "published") return problem("process_not_open", {});
      if (!drawnPanels(transaction, processId).some((panel) => panel.drawId === drawId)) {
        return problem("panel_missing", {});
      }
      const known = transaction.select().from(rooms).where(eq(rooms.drawId, drawId)).get();
      if (known !== undefined) return problem("room_exists", {});
      const id = randomUUID();
      transaction
        .insert(rooms)
        .values({ id, processId, drawId, name, createdAt: context.now })
        .run();
      appendAudit(transaction, context, {
        action: "room_opened",
        objectKind: "room",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
