import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { drawPublicFiles } from "#db/schema/index.ts";
import { readCommittedDraw } from "./read-committed-draw.server.ts";

/** The text of `lottery-public.json`, byte for byte; null as long as nothing is committed to. */
export function readPublicLotteryText(context: ServiceContext, drawId: string): string | null {
  authorise(context.actor, "public");
  if (readCommittedDraw(context, drawId) === null) return null;
  const file = context.database
    .select({ content: drawPublicFiles.content })
    .from(drawPublicFiles)
    .where(eq(drawPublicFiles.drawId, drawId))
    .get();
  return file?.content ?? null;
}
