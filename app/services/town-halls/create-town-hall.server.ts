import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processes, townHalls, townHallTexts } from "#db/schema/index.ts";
import { storeDefaultRules } from "./store-default-rules.server.ts";

interface NewTownHall {
  /** In German. */
  readonly title: string;
  /** The process it belongs to. */
  readonly processId: string | null;
}

/**
 * Creates a town hall as a draft with its German title and the five default rules and returns its id.
 *
 * Fails with `process_not_found`.
 */
export function createTownHall(
  context: ServiceContext,
  { title, processId }: NewTownHall,
): Result<string, Problem<"process_not_found", object>> {
  authorise(context.actor, "townHall.write");
  return context.database.transaction(
    (transaction) => {
      const process =
        processId === null
          ? null
          : transaction
              .select({ id: processes.id })
              .from(processes)
              .where(eq(processes.id, processId))
              .get();
      if (process === undefined) return problem("process_not_found", {});
      const { id } = transaction
        .insert(townHalls)
        .values({ processId, createdAt: context.now })
        .returning({ id: townHalls.id })
        .get();
      transaction
        .insert(townHallTexts)
        .values({
          townHallId: id,
          language: "de",
          title,
          aim: "",
          decided: "",
          notDecided: "",
          place: "",
          access: "",
          recording: "",
        })
        .run();
      storeDefaultRules(transaction, id);
      appendAudit(transaction, context, {
        action: "town_hall_created",
        objectKind: "town_hall",
        objectId: id,
      });
      return ok(id);
    },
    { behavior: "immediate" },
  );
}
