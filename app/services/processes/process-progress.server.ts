import { and, eq, gte, isNotNull } from "drizzle-orm";
import type { ProcessProgress } from "#app/domain/process-steps.ts";
import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { TRANSLATIONS, translationState } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationSettings, poolImports, quotas } from "#db/schema/index.ts";
import { missingFields, PROCESS_TEXT_FIELDS } from "./process-fields.ts";
import { loadProcess } from "./read-process.server.ts";

/**
 * Which steps of a process are done; null when there is no process with this id. Until the last
 * day for answers is over a pool is still filling, unless its lottery is public already.
 */
export function processProgress(context: ServiceContext, id: string): ProcessProgress | null {
  authorise(context.actor, "process.read");
  const process = loadProcess(context.database, id);
  if (process === null) return null;
  return {
    texts: missingFields(process.original).length === 0,
    translations: TRANSLATIONS.every(
      (language) =>
        translationState(process.translations[language], process.original, PROCESS_TEXT_FIELDS) ===
        "current",
    ),
    publish: process.status !== "draft",
    quotas: hasQuotas(context.database, id),
    pool:
      hasPool(context.database, id) &&
      (process.draw !== "none" || !takesReplies(context.database, id, townDay(context.now))),
    commit: process.draw !== "none",
    draw: process.draw === "drawn",
    close: process.status === "closed",
  };
}

function hasPool(database: Queryable, processId: string): boolean {
  return (
    database
      .select({ id: poolImports.id })
      .from(poolImports)
      .where(and(eq(poolImports.processId, processId), isNotNull(poolImports.completedAt)))
      .limit(1)
      .get() !== undefined
  );
}

function takesReplies(database: Queryable, processId: string, today: string): boolean {
  return (
    database
      .select({ processId: invitationSettings.processId })
      .from(invitationSettings)
      .where(
        and(eq(invitationSettings.processId, processId), gte(invitationSettings.replyBy, today)),
      )
      .get() !== undefined
  );
}

function hasQuotas(database: Queryable, processId: string): boolean {
  return (
    database
      .select({ value: quotas.value })
      .from(quotas)
      .where(eq(quotas.processId, processId))
      .limit(1)
      .get() !== undefined
  );
}
