import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { publicText } from "./lottery-of-draw.server.ts";
import { readCommittedDraw } from "./read-committed-draw.server.ts";

/** The text of `lottery-public.json`, byte for byte; null as long as nothing is committed to. */
export function readPublicLotteryText(context: ServiceContext, drawId: string): string | null {
  authorise(context.actor, "public");
  if (readCommittedDraw(context, drawId) === null) return null;
  return publicText(context.database, drawId);
}
