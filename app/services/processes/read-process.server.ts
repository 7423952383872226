import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { standingDraw } from "#app/services/draws/standing-draw.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { type TranslatedTexts, translatedTexts } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { processes, processTexts } from "#db/schema/index.ts";
import type { ProcessText } from "./process-fields.ts";

export interface ProcessDetails extends TranslatedTexts<ProcessText> {
  readonly id: string;
  readonly status: "draft" | "published" | "closed";
  readonly panelSize: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly publishedAt: Date | null;
  /** How far the real draw is that stands: once committed to, the panel size stays what it is. */
  readonly draw: "none" | "committed" | "drawn";
}

/** One process with all its texts; null when there is none with this id. */
export function readProcess(context: ServiceContext, id: string): ProcessDetails | null {
  authorise(context.actor, "process.read");
  return loadProcess(context.database, id);
}

/** One process as it is stored; for services, which authorise for what they do with it. */
export function loadProcess(database: Queryable, id: string): ProcessDetails | null {
  const process = database.select().from(processes).where(eq(processes.id, id)).get();
  if (process === undefined) return null;
  const texts = database.select().from(processTexts).where(eq(processTexts.processId, id)).all();
  const standing = standingDraw(database, id);
  return {
    id,
    status: process.status,
    panelSize: process.panelSize,
    startsOn: process.startsOn,
    endsOn: process.endsOn,
    publishedAt: process.publishedAt,
    draw: standing === null ? "none" : standing.drawn ? "drawn" : "committed",
    ...translatedTexts<ProcessText, (typeof texts)[number]>(texts),
  };
}
