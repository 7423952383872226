import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { drawRevocations, draws } from "#db/schema/index.ts";

export type PublicDrawState = "committed" | "drawn" | "withdrawn" | "repeated";

/** A draw of a process in one line. */
export interface PublicDrawListing {
  readonly id: string;
  readonly number: number;
  readonly state: PublicDrawState;
  /** When it came into this state. */
  readonly since: Date;
  /** Why it no longer stands. */
  readonly reason: string | null;
}

/** The draws of a process that were committed to, newest first. */
export function listPublicDraws(context: ServiceContext, processId: string): PublicDrawListing[] {
  authorise(context.actor, "public");
  return context.database
    .select({ draw: draws, revocation: drawRevocations })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(and(eq(draws.processId, processId), isNotNull(draws.committedAt)))
    .orderBy(desc(draws.number))
    .all()
    .map(({ draw, revocation }) => ({
      id: draw.id,
      number: draw.number ?? 0,
      state: revocation?.kind ?? (draw.completedAt === null ? "committed" : "drawn"),
      since: revocation?.revokedAt ?? draw.completedAt ?? draw.committedAt ?? draw.requestedAt,
      reason: revocation?.reason ?? null,
    }));
}
