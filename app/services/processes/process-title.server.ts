import { and, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { processTexts } from "#db/schema/index.ts";

/** The German title of a process; empty when there is none with this id. */
export function processTitle(context: ServiceContext, id: string): string {
  authorise(context.actor, "process.read");
  return (
    context.database
      .select({ title: processTexts.title })
      .from(processTexts)
      .where(and(eq(processTexts.processId, id), eq(processTexts.language, "de")))
      .get()?.title ?? ""
  );
}
